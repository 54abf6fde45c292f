package app.luodi.schemes.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.schemes.Scheme;
import app.luodi.schemes.SchemeTotals;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 投资分类: the year's investment by views that overlap: total, parts, what they share. Every figure opens its projects. */
@Route(value = "schemes", layout = MainLayout.class)
@Menu(title = "schemes.menu", order = 126, icon = "filter")
@For("view_projects")
@PermitAll
class SchemesView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;

    private final transient SchemesServices services;
    private @Nullable Location here;

    SchemesView(SchemesServices services) {
        this.services = services;
        addClassNames("lu-page", "schemes-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("schemes.menu");
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
        var state = UrlState.of(location);
        var year = state.number("year", services.today().today().getYear());
        var ledger = state.get("ledger", Ledger::of)
                .orElseGet(() -> AsOf.maybe(
                        AsOfControl.moment(location), () -> services.totals().opensWith(year)));
        var rollup =
                AsOf.maybe(AsOfControl.moment(location), () -> services.totals().of(year, ledger));
        var control = new AsOfControl(services.today().today(), location);
        var may = services.rights().may(Act.SET_SCHEMES)
                && AsOfControl.moment(location).isEmpty();
        removeAll();
        var header = new PageHeader(Texts.of("schemes.title", year))
                .sub(Texts.of("schemes.sub"))
                .actions(years(state, year), ledgers(state, ledger), control);
        if (may) {
            header.actions(new Button(
                    Texts.of("schemes.add"),
                    Icons.of("plus"),
                    event -> new SchemeDialog(services, null, year, this::load).open()));
        }
        add(header, control.note());
        if (rollup.parts().isEmpty()) {
            add(nothing(may, year));
            return;
        }
        var body = new Div(parts(rollup, state, may), overlaps(rollup, state));
        body.addClassNames("schemes-body", "lu-grow");
        add(figures(rollup), body);
    }

    private Component nothing(boolean may, int year) {
        if (!may) {
            return new EmptyState(Texts.of("schemes.none", year), Texts.of("schemes.none.why"));
        }
        var common = new Button(Texts.of("schemes.common"), event -> {
            switch (services.defining().takeInCommonOnes()) {
                case Outcome.Done<Integer>(var count) -> Say.saved(Texts.of("schemes.common.taken", count));
                case Outcome.Refused<Integer>(var reasons) -> Say.refused(reasons);
            }
            load();
        });
        common.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(Texts.of("schemes.none", year), Texts.of("schemes.none.why"), common);
    }

    private Component years(UrlState state, int year) {
        var select = new Select<Integer>();
        var now = services.today().today().getYear();
        select.setItems(Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now + 1 - back), Stream.of(year))
                .distinct()
                .toList());
        select.setItemLabelGenerator(one -> Texts.of("schemes.year", one));
        select.setValue(year);
        select.setAriaLabel(Texts.of("schemes.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(
                event -> state.with("year", event.getValue()).open());
        return select;
    }

    private static Component ledgers(UrlState state, Ledger ledger) {
        var ledgers = new RadioButtonGroup<Ledger>();
        ledgers.setItems(Ledger.DISPATCH, Ledger.STATISTICAL);
        ledgers.setItemLabelGenerator(one -> Texts.of("investment.ledger." + one.code()));
        ledgers.setValue(ledger);
        ledgers.getElement().getThemeList().add("segments");
        ledgers.setAriaLabel(Texts.of("schemes.ledger"));
        ledgers.addValueChangeListener(
                event -> state.with("ledger", event.getValue().code()).open());
        return ledgers;
    }

    private static KpiLine figures(SchemeTotals.Rollup rollup) {
        if (rollup.through().isEmpty()) {
            return new KpiLine(Stream.of("schemes.total", "schemes.within", "schemes.sum", "schemes.overlap")
                    .map(key -> new Kpi(Texts.of(key), Amounts.yiFigure(null)).note(Texts.of("schemes.unreported")))
                    .toArray(Kpi[]::new));
        }
        return new KpiLine(
                new Kpi(Texts.of("schemes.total"), Amounts.yiFigure(rollup.total()))
                        .note(rollup.through().map(month -> month.toDateText()).orElse(Amounts.UNKNOWN)),
                new Kpi(Texts.of("schemes.within"), Amounts.yiFigure(rollup.within()))
                        .note(Texts.of("schemes.outside", Amounts.yi(rollup.outside()))),
                new Kpi(Texts.of("schemes.sum"), Amounts.yiFigure(rollup.sum())).note(Texts.of("schemes.sum.note")),
                new Kpi(Texts.of("schemes.overlap"), Amounts.yiFigure(rollup.overlap()))
                        .note(Texts.of("schemes.overlap.note")));
    }

    private Card parts(SchemeTotals.Rollup rollup, UrlState state, boolean may) {
        var table = table(
                "schemes.name",
                ">schemes.amount",
                ">schemes.share",
                ">schemes.projects",
                ">schemes.byhand",
                "schemes.rule",
                "");
        rollup.parts().forEach(part -> {
            var scheme = part.scheme();
            var name = new NativeTableHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(new Anchor(rows(state, scheme.id(), null), scheme.name()));
            if (!scheme.edition().isEmpty()) {
                var edition = new Span(scheme.edition());
                edition.addClassNames("lu-tag", "lu-tag-line");
                name.add(new Span(" "), edition);
            }
            var rule = new NativeTableCell(words(scheme));
            rule.addClassNames("lu-cap", "indicators-how");
            table.getBody()
                    .add(new NativeTableRow(
                            name,
                            right(
                                    part.unsaid()
                                            ? unsaid(part)
                                            : new Anchor(
                                                    rows(state, scheme.id(), null), amount(rollup, part.amount()))),
                            right(new Span(
                                    part.unsaid()
                                            ? Amounts.UNKNOWN
                                            : Amounts.percent(Amounts.rate(part.amount(), rollup.total())))),
                            right(projects(part)),
                            right(new Span(part.byHand() == 0 ? Amounts.UNKNOWN : Amounts.count(part.byHand()))),
                            rule,
                            acts(scheme, may)));
        });
        return new Card(Texts.of("schemes.parts"), table)
                .sub(Texts.of("schemes.parts.sub"))
                .flush();
    }

    /** Nothing is coded: 0.00 would say that nothing belongs. */
    private static Span unsaid(SchemeTotals.Part part) {
        var words = new Span(Texts.of("schemes.uncoded", Amounts.count(part.uncoded())));
        words.addClassNames("lu-tag", "lu-tag-amber");
        words.setTitle(Texts.of("schemes.uncoded.why"));
        return words;
    }

    private static Span projects(SchemeTotals.Part part) {
        var count = new Span(part.unsaid() ? Amounts.UNKNOWN : Amounts.count(part.projects()));
        if (part.uncoded() > 0 && !part.unsaid()) {
            var open = new Span(Texts.of("schemes.uncoded.also", Amounts.count(part.uncoded())));
            open.addClassName("lu-cap");
            open.setTitle(Texts.of("schemes.uncoded.why"));
            count.add(new Span(" "), open);
        }
        return count;
    }

    /** What nobody has reported is unknown, not nothing. */
    private static String amount(SchemeTotals.Rollup rollup, Money amount) {
        return rollup.through().isEmpty() ? Amounts.UNKNOWN : Amounts.yi(amount);
    }

    private NativeTableCell acts(Scheme scheme, boolean may) {
        var cell = new NativeTableCell();
        cell.addClassName("lu-r");
        if (may) {
            var change = new Button(
                    Texts.of("schemes.change"),
                    event -> new SchemeDialog(services, scheme, scheme.fromYear(), this::load).open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            var remove = new Button(
                    Texts.of("schemes.remove"),
                    event -> Confirm.askDangerous(
                            Texts.of("schemes.remove.ask", scheme.name()),
                            Texts.of("schemes.remove.why"),
                            Texts.of("schemes.remove"),
                            () -> {
                                switch (services.defining().remove(scheme.id())) {
                                    case Outcome.Done<UUID> gone -> Say.saved(Texts.of("schemes.removed"));
                                    case Outcome.Refused<UUID>(var reasons) -> Say.refused(reasons);
                                }
                                load();
                            }));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            cell.add(change, remove);
        }
        return cell;
    }

    /** The rule as a sentence. */
    private String words(Scheme scheme) {
        var rule = scheme.rule();
        var words = new ArrayList<String>();
        if (!rule.codes().isEmpty()) {
            words.add(Texts.of("schemes.words.codes", String.join("、", rule.codes())));
        }
        if (!rule.natures().isEmpty()) {
            words.add(Texts.of(
                    "schemes.words.natures",
                    rule.natures().stream()
                            .map(nature -> Texts.of("projects.nature." + nature))
                            .collect(Collectors.joining("、"))));
        }
        if (!rule.controls().isEmpty()) {
            words.add(Texts.of(
                    "schemes.words.controls",
                    rule.controls().stream()
                            .map(control -> Texts.of("schemes.control." + control))
                            .collect(Collectors.joining("、"))));
        }
        if (rule.developers() != null) {
            words.add(Texts.of(rule.developers() ? "schemes.words.developers" : "schemes.words.others"));
        }
        if (rule.least() != null) {
            words.add(Texts.of("schemes.words.least", Amounts.yiExact(rule.least())));
        }
        if (rule.tag() != null) {
            words.add(Texts.of(
                    "schemes.words.tag",
                    services.tags().all().stream()
                            .filter(tag -> tag.code().equals(rule.tag()))
                            .findFirst()
                            .map(tag -> tag.name())
                            .orElse(rule.tag())));
        }
        return String.join(Texts.of("schemes.words.and"), words);
    }

    /** What each two have in common; empty cells have nothing. */
    private static Card overlaps(SchemeTotals.Rollup rollup, UrlState state) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow(new NativeTableHeaderCell(""));
        rollup.parts().forEach(part -> {
            var cell = new NativeTableHeaderCell(part.scheme().name());
            cell.addClassName("lu-r");
            head.add(cell);
        });
        table.getHead().add(head);
        rollup.parts().forEach(part -> {
            var name = new NativeTableHeaderCell(part.scheme().name());
            name.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(name);
            rollup.parts().forEach(other -> row.add(cell(rollup, part, other, state)));
            table.getBody().add(row);
        });
        return new Card(Texts.of("schemes.overlaps"), table)
                .sub(Texts.of("schemes.overlaps.sub"))
                .flush();
    }

    private static NativeTableCell cell(
            SchemeTotals.Rollup rollup, SchemeTotals.Part part, SchemeTotals.Part other, UrlState state) {
        if (part == other) {
            var own = right(new Span(part.unsaid() ? Amounts.UNKNOWN : amount(rollup, part.amount())));
            own.addClassName("schemes-own");
            return own;
        }
        var shared = part.shared().get(other.scheme().id());
        return right(
                shared == null || shared.fen() == 0
                        ? new Span("")
                        : new Anchor(
                                rows(state, part.scheme().id(), other.scheme().id()), Amounts.yi(shared)));
    }

    private static String rows(UrlState state, UUID scheme, @Nullable UUID other) {
        return UrlState.at("schemes/rows")
                .with("scheme", scheme)
                .with("other", other)
                .with("year", state.get("year").orElse(null))
                .with("ledger", state.get("ledger").orElse(null))
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null))
                .link();
    }

    static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        List.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(key.isEmpty() ? "" : Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }

    static NativeTableCell right(Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("lu-r");
        return cell;
    }
}
