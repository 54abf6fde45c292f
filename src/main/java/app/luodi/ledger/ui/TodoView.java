package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ReadingLedger;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** 我的项目: what a clerk on site has to do, one card and one button each. */
@Route(value = "todo", layout = MainLayout.class)
@Menu(title = "ledger.todo.menu", order = 900, icon = "check")
@For(value = "view_projects", several = true)
@PermitAll
class TodoView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";

    /** What is shown: due within two weeks or late, red and yellow, all of the own area. */
    enum Part {
        DUE,
        LIGHTS,
        ALL;

        LedgerQuery of(LedgerQuery own) {
            return switch (this) {
                case DUE -> own.with(Condition.DUE, List.of("soon"));
                case LIGHTS -> own.with(Condition.LIGHT, List.of("red", "yellow"));
                case ALL -> own;
            };
        }
    }

    private final transient ReadingLedger ledger;
    private final transient Rights rights;
    private final RadioButtonGroup<Part> parts = new RadioButtonGroup<>();
    private final LedgerCards cards;
    private transient LedgerQuery shown = LedgerQuery.all();
    private Part part = Part.DUE;

    TodoView(ReadingLedger ledger, LedgerNeeds needs, Rights rights, LiveUpdates live) {
        this.ledger = ledger;
        this.rights = rights;
        this.cards = new LedgerCards(needs.words(), needs.today(), this::address, this::report);
        addClassName("todo-page");
        parts.addThemeName("segments");
        parts.setAriaLabel(Texts.of("ledger.todo.title"));
        parts.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                UrlState.at("todo").with(SHOW, event.getValue().name()).replace();
                show(event.getValue());
            }
        });
        live.follow(this, changes -> show(part));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(UrlState.of(event.getLocation()).get(SHOW, Part::valueOf).orElse(Part.DUE));
    }

    private void show(Part chosen) {
        part = chosen;
        var own = own();
        parts.setItems(Part.values());
        parts.setItemLabelGenerator(one -> Texts.of(
                "ledger.todo." + one.name().toLowerCase(java.util.Locale.ROOT),
                Amounts.count(ledger.count(one.of(own)))));
        parts.setValue(chosen);
        shown = chosen.of(own).ordered(List.of(new LedgerQuery.Order(LedgerColumn.LIGHT, false)));
        var many = ledger.count(shown);
        removeAll();
        add(new PageHeader(Texts.of("ledger.todo.title")), parts);
        if (many == 0) {
            add(new EmptyState(
                    Texts.of("ledger.todo.nothing"),
                    Texts.of(chosen == Part.ALL ? "ledger.todo.noarea" : "ledger.todo.well")));
            return;
        }
        cards.setDataProvider(new CallbackDataProvider<LedgerRow, Void>(
                query -> ledger.page(shown, query.getOffset(), query.getLimit()).stream(),
                query -> (int) many,
                LedgerRow::id));
        add(cards);
    }

    /** The projects of the own 办事处; of the whole district for who belongs to none. */
    private LedgerQuery own() {
        var offices = rights.who().map(SignedIn::memberships).orElse(List.of()).stream()
                .map(SignedIn.Membership::unit)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toList();
        return LedgerQuery.all().with(Condition.OFFICE, offices);
    }

    private String address(LedgerRow row) {
        return OpenProject.from(row.id(), shown.written()).link();
    }

    private String report(LedgerRow row) {
        return rights.may(Act.REPORT_SITE, row.register().officeId())
                ? OpenProject.at(row.id(), "report").link()
                : "";
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ledger.todo.title") + " · " + Texts.of("ledger.product");
    }
}
