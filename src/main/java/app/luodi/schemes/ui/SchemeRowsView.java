package app.luodi.schemes.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.schemes.Scheme;
import app.luodi.schemes.SchemeTotals;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects of a view, or what it shares with another; here the rule is overridden by hand, with a reason. */
@Route(value = "schemes/rows", layout = MainLayout.class)
@For("view_projects")
@PermitAll
class SchemeRowsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient SchemesServices services;
    private @Nullable Location here;

    SchemeRowsView(SchemesServices services) {
        this.services = services;
        addClassNames("lu-page", "schemes-rows-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("schemes.rows");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        load();
    }

    private void load() {
        if (here == null) {
            return;
        }
        var location = here;
        // 今天 is today also where an earlier day is looked at
        var control = new AsOfControl(services.today().today(), location);
        removeAll();
        AsOf.maybe(AsOfControl.moment(location), () -> {
            show(location, control);
            return true;
        });
    }

    private void show(Location location, AsOfControl control) {
        var state = UrlState.of(location);
        var scheme = state.id("scheme").flatMap(this::scheme);
        var other = state.id("other").flatMap(this::scheme);
        if (scheme.isEmpty()) {
            add(new EmptyState(Texts.of("schemes.rows.none"), Texts.of("schemes.rows.none.why")));
            return;
        }
        var year = state.number("year", services.today().today().getYear());
        var ledger = state.get("ledger", Ledger::of)
                .orElseGet(() -> services.totals().opensWith(year));
        var rows = services.totals()
                .rows(scheme.get().id(), year, ledger, other.map(Scheme::id).orElse(null));
        var may = services.rights().may(Act.SET_SCHEMES)
                && AsOfControl.moment(location).isEmpty();
        var total = rows.stream()
                .filter(SchemeTotals.Row::belongs)
                .map(SchemeTotals.Row::amount)
                .reduce(Money.ZERO, Money::plus);
        var header = new PageHeader(other.map(one ->
                                Texts.of("schemes.rows.both", scheme.get().name(), one.name()))
                        .orElse(scheme.get().name()))
                .sub(Texts.of("schemes.rows.sub", year, Texts.of("investment.ledger." + ledger.code())))
                .actions(
                        new Anchor(
                                UrlState.at("schemes")
                                        .with("year", year)
                                        .with("ledger", ledger.code())
                                        .link(),
                                Texts.of("schemes.rows.back")),
                        control);
        if (may && other.isEmpty()) {
            header.actions(new Button(
                    Texts.of("schemes.putin"),
                    event -> OverrideDialog.puttingIn(services, scheme.get(), this::load)
                            .open()));
        }
        var table = SchemesView.table(
                "schemes.project",
                "schemes.office",
                "schemes.code",
                "schemes.owner",
                ">schemes.amount",
                "schemes.belongs",
                "");
        rows.forEach(row -> table.getBody().add(row(row, scheme.get(), may)));
        add(
                header,
                control.note(),
                new Card(
                                Texts.of(
                                        "schemes.rows.count",
                                        rows.stream()
                                                .filter(SchemeTotals.Row::belongs)
                                                .count()),
                                table)
                        .actions(Amounts.yiFigure(total))
                        .flush());
    }

    private Optional<Scheme> scheme(UUID id) {
        return services.defining().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private NativeTableRow row(SchemeTotals.Row row, Scheme scheme, boolean may) {
        var belongs = new Span(Texts.of(
                row.byHand()
                        ? row.belongs() ? "schemes.belongs.hand" : "schemes.belongs.out"
                        : "schemes.belongs.rule"));
        belongs.addClassNames("lu-tag", row.byHand() ? "lu-tag-amber" : "lu-tag-line");
        var why = new NativeTableCell(belongs);
        if (row.reason() != null) {
            why.add(new Span(" " + row.reason()));
        }
        var acts = new NativeTableCell();
        acts.addClassName("lu-r");
        if (may) {
            var change = new Button(
                    Texts.of("schemes.override"),
                    event ->
                            OverrideDialog.of(services, scheme, row, this::load).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            acts.add(change);
        }
        return new NativeTableRow(
                new NativeTableCell(new Anchor("projects/" + row.project(), row.name())),
                new NativeTableCell(row.office() == null ? Amounts.UNKNOWN : row.office()),
                new NativeTableCell(row.industry() == null ? Amounts.UNKNOWN : row.industry()),
                new NativeTableCell(owner(row)),
                SchemesView.right(new Span(Amounts.yiExact(row.amount()))),
                why,
                acts);
    }

    private static String owner(SchemeTotals.Row row) {
        var control = row.control() == null ? Amounts.UNKNOWN : Texts.of("schemes.control." + row.control());
        return row.developer() ? control + " · " + Texts.of("schemes.words.developers") : control;
    }
}
