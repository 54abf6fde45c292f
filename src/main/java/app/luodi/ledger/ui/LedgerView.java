package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.AsOf;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.ledger.ReadingLedger;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 项目台账: all projects, narrowed, ordered, summed; its address is the list. */
@Route(value = LedgerAddress.PATH, layout = MainLayout.class)
@Menu(title = "ledger.menu", order = 200, icon = "list")
@For("view_projects")
@PermitAll
class LedgerView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ReadingLedger ledger;
    private final transient LedgerNeeds needs;
    private final transient Rights rights;
    private final LedgerGrid grid;
    private final LedgerCards cards;
    private final LedgerConditions conditions;
    private final LedgerTabs tabs;
    private final Div head = new Div();
    private final Div card = new Div();
    private final Div foot = new Div();
    private final Div nothing = new Div();
    private final LedgerTools tools;
    private transient LedgerAddress shown = LedgerAddress.of(new Location(LedgerAddress.PATH));
    private transient @Nullable LedgerTotals totals;
    private boolean filling;

    LedgerView(ReadingLedger ledger, LedgerNeeds needs, Rights rights, LiveUpdates live) {
        this.ledger = ledger;
        this.needs = needs;
        this.rights = rights;
        var year = needs.today().today().getYear();
        grid = new LedgerGrid(needs.words(), this::address);
        cards = new LedgerCards(needs.words(), needs.today(), this::address, this::report);
        conditions = new LedgerConditions(needs.words(), year, this::go);
        tabs = new LedgerTabs(LedgerTab.usual(year), this::go);
        tools = new LedgerTools(this::goDensity, grid::shown, this::goColumns);
        addClassNames("ledger-page");
        card.addClassNames("lu-card", "lu-grow", "ledger-card-of-grid");
        foot.addClassName("ledger-foot");
        nothing.addClassNames("lu-grow", "ledger-nothing-place");
        conditions.add(tools);
        card.add(grid, foot);
        add(head, tabs, conditions, card, cards, nothing);
        listen();
        live.follow(this, changes -> refresh());
    }

    /** What is done with the table goes to the address. */
    private void listen() {
        grid.addItemClickListener(event -> OpenProject.from(event.getItem().id(), list())
                .with(UrlState.AS_OF, shown.state().get(UrlState.AS_OF).orElse(null))
                .open());
        grid.addSortListener(event -> {
            if (event.isFromClient() && !filling) {
                shown.with(shown.query().ordered(grid.sorted())).open();
            }
        });
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                shown.withColumns(grid.shown()).replace();
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = LedgerAddress.of(event.getLocation());
        filling = true;
        grid.show(shown.columns());
        grid.sortBy(shown.query().order());
        card.getElement().setAttribute("data-density", shown.density());
        tools.show(shown);
        conditions.show(shown.query());
        fillHead(event.getLocation());
        refresh();
        filling = false;
    }

    private void refresh() {
        var sums = at(() -> ledger.totals(shown.query()));
        totals = sums;
        var all = at(() -> ledger.count(LedgerQuery.all()));
        grid.sum(sums);
        fillFoot(sums);
        var empty = sums.count() == 0;
        card.setVisible(!empty);
        cards.setVisible(!empty);
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(nothingFound(all));
        } else {
            var provider = new CallbackDataProvider<LedgerRow, Void>(
                    query -> at(() -> ledger.page(ordered(), query.getOffset(), query.getLimit())).stream(),
                    query -> {
                        return (int) sums.count();
                    },
                    LedgerRow::id);
            grid.setDataProvider(provider);
            cards.setDataProvider(provider);
        }
        tabs.show(shown, query -> at(() -> ledger.count(query)));
        header().ifPresent(header -> header.sub(
                empty && all > 0
                        ? Texts.of("ledger.sub.none")
                        : Texts.of(
                                "ledger.sub",
                                Amounts.count(all),
                                Amounts.minute(shown.asOf().orElse(needs.today().now())))));
    }

    private java.util.Optional<PageHeader> header() {
        return head.getChildren()
                .filter(PageHeader.class::isInstance)
                .map(PageHeader.class::cast)
                .findFirst();
    }

    private NothingFound nothingFound(long all) {
        return all == 0
                ? new NothingFound(rights.may(Act.REGISTER_PROJECT) && !shown.isPast())
                : new NothingFound(
                        shown.query(),
                        needs.words(),
                        needs.today().today().getYear(),
                        query -> at(() -> ledger.count(query)),
                        this::go);
    }

    private <T> T at(Supplier<T> work) {
        return AsOf.maybe(shown.asOf(), work);
    }

    private void fillHead(Location location) {
        var asOf = new AsOfControl(needs.today().today(), location);
        var header = new PageHeader(Texts.of("ledger.title")).actions(asOf);
        if (rights.may(Act.EXPORT)) {
            header.actions(new Button(Texts.of("ledger.export"), Icons.of("down"), event -> export()));
        }
        if (!shown.isPast() && rights.may(Act.REGISTER_PROJECT)) {
            var add = new Button(
                    Texts.of("ledger.new"),
                    Icons.of("plus"),
                    event -> UrlState.at("projects/new").open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        head.removeAll();
        head.add(header, asOf.note());
    }

    private void export() {
        var sums = totals;
        var seen = new LedgerAddress(ordered(), grid.shown(), shown.density(), shown.asOf(), shown.state());
        new ExportDialog(needs.export(), seen, sums == null ? 0 : sums.count()).start();
    }

    private void fillFoot(LedgerTotals sums) {
        foot.removeAll();
        foot.add(new Span(Texts.of("ledger.foot.rows", Amounts.count(sums.count()))));
        foot.add(new Span(
                sums.unknownTotal() > 0
                        ? Texts.of("ledger.foot.sums_without", sums.unknownTotal())
                        : Texts.of("ledger.foot.sums")));
        var example = new Span(Texts.of("projects.field.example"));
        example.addClassName("lu-example");
        var legend =
                new Div(example, new Span(Texts.of("ledger.foot.unknown")), new Span(Texts.of("ledger.foot.ledger")));
        legend.addClassName("ledger-legend");
        foot.add(legend);
    }

    /** The list as the project page carries it, for its neighbours. */
    private String list() {
        return ordered().written();
    }

    /** Where nobody chose an order, the red ones come first. */
    private LedgerQuery ordered() {
        return shown.query().order().isEmpty()
                ? shown.query().ordered(List.of(new LedgerQuery.Order(LedgerColumn.LIGHT, false)))
                : shown.query();
    }

    private void go(LedgerQuery query) {
        shown.with(query).open();
    }

    private void goDensity(String density) {
        shown.withDensity(density).open();
    }

    private void goColumns(List<LedgerColumn> columns) {
        shown.withColumns(columns).open();
    }

    private String address(LedgerRow row) {
        return OpenProject.from(row.id(), list())
                .with(UrlState.AS_OF, shown.state().get(UrlState.AS_OF).orElse(null))
                .link();
    }

    /** The phone's button: reporting a node, for who may report one there. */
    private String report(LedgerRow row) {
        var office = row.register().officeId();
        return !shown.isPast() && (rights.may(Act.MOVE_PROJECT, office) || rights.may(Act.MOVE_SIGNING, office))
                ? OpenProject.at(row.id(), "report").link()
                : "";
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ledger.title") + " · " + Texts.of("ledger.product");
    }

    /** The query of the address, for the kanban of the same projects. */
    static QueryParameters parameters(LedgerQuery query) {
        return new QueryParameters(Map.copyOf(query.parameters()));
    }
}
