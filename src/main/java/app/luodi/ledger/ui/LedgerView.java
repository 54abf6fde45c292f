package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.AsOf;
import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.ledger.ReadingLedger;
import app.luodi.ledger.SavedView;
import app.luodi.projects.ChangingManyProjects;
import app.luodi.projects.page.OpenProject;
import app.luodi.sheets.Format;
import app.luodi.sheets.Handout;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.WhoIsThere;
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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 项目台账: all projects, narrowed, ordered, summed; its address is the list. */
@Route(value = LedgerAddress.PATH, layout = MainLayout.class)
@Menu(title = "ledger.menu", order = 200, icon = "list")
@For(value = "view_projects", several = true)
@PermitAll
class LedgerView extends Main implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ReadingLedger ledger;
    private final transient LedgerNeeds needs;
    private final transient Rights rights;
    private final boolean severalDistricts;
    private final LedgerTable table;
    private final LedgerConditions conditions;
    private final LedgerTabs tabs;
    private final SavedViewTools saving;
    private final Div head = new Div();
    private final Div nothing = new Div();
    private final LedgerTools tools;
    private transient LedgerAddress shown = LedgerAddress.of(new Location(LedgerAddress.PATH));
    private transient List<SavedView> saved = List.of();
    private transient @Nullable LedgerTotals totals;

    LedgerView(ReadingLedger ledger, LedgerNeeds needs, Rights rights, WhoIsThere who, LiveUpdates live) {
        this.ledger = ledger;
        this.needs = needs;
        this.rights = rights;
        severalDistricts = who.person()
                .filter(person -> person.chosen() == null && !person.choices().isEmpty())
                .isPresent();
        var year = needs.today().today().getYear();
        table = new LedgerTable(needs, rights, new Wishes());
        conditions = new LedgerConditions(
                needs.words(), year, query -> shown.with(query).open());
        tabs = new LedgerTabs(
                LedgerTab.usual(year, severalDistricts),
                query -> shown.usual(query).open(),
                view -> shown.with(view).open());
        saving = new SavedViewTools(
                needs.views(),
                view -> shown.with(view).open(),
                () -> shown.usual(shown.query()).open(),
                this::named);
        tools = new LedgerTools(
                severalDistricts,
                density -> shown.withDensity(density).open(),
                table.grid()::shown,
                columns -> shown.withColumns(columns).open());
        addClassNames("ledger-page");
        nothing.addClassNames("lu-grow", "ledger-nothing-place");
        conditions.add(tools);
        var lists = new Div(tabs, saving);
        lists.addClassName("ledger-lists");
        add(head, lists, conditions, table, table.cards(), nothing);
        live.follow(this, changes -> refresh());
    }

    /** What the table and what stands beside it ask for. */
    private final class Wishes implements LedgerTable.Wishes {
        @Override
        public void order(List<LedgerQuery.Order> order) {
            shown.with(shown.query().ordered(order)).open();
        }

        @Override
        public void columns(List<LedgerColumn> columns) {
            shown.withColumns(columns).replace();
        }

        @Override
        public void beside(@Nullable UUID project) {
            shown = shown.besides(project);
            shown.state().replace();
            table.beside(shown, project == null ? Optional.empty() : row(project));
        }

        @Override
        public void export(List<LedgerRow> rows) {
            needs.exports()
                    .handOut(
                            handout(
                                    LedgerQuery.all()
                                            .with(
                                                    Condition.ID,
                                                    rows.stream()
                                                            .map(row -> row.id().toString())
                                                            .toList())
                                            .ordered(ordered().order()),
                                    rows.size()),
                            Format.XLSX);
        }

        @Override
        public List<LedgerRow> some() {
            return at(() -> ledger.page(ordered(), 0, ChangingManyProjects.MOST));
        }

        @Override
        public String address(LedgerRow row) {
            return OpenProject.from(row.id(), ordered().written())
                    .with(UrlState.AS_OF, shown.state().get(UrlState.AS_OF).orElse(null))
                    .link();
        }

        @Override
        public void changed() {
            refresh();
        }
    }

    /** A link to a saved view leads to what the view shows now. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = LedgerAddress.of(event.getLocation());
        if (asked.isLinkToView()) {
            asked.view()
                    .flatMap(needs.views()::find)
                    .filter(view -> !view.query().isEmpty())
                    .ifPresent(view ->
                            event.forwardTo(LedgerAddress.PATH, asked.with(view).parameters()));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = LedgerAddress.of(event.getLocation(), severalDistricts);
        table.show(shown);
        tools.show(shown);
        conditions.show(shown.query());
        fillHead(event.getLocation());
        refresh();
        table.beside(shown, shown.beside().flatMap(this::row));
    }

    private void refresh() {
        var sums = at(() -> ledger.totals(shown.query()));
        totals = sums;
        saved = needs.views().all();
        var all = at(() -> ledger.count(LedgerQuery.all()));
        var empty = sums.count() == 0;
        table.show(!empty);
        nothing.setVisible(empty);
        nothing.removeAll();
        if (empty) {
            nothing.add(nothingFound(all));
        }
        table.fill(sums, (offset, limit) -> at(() -> ledger.page(ordered(), offset, limit)));
        tabs.show(shown, saved, query -> at(() -> ledger.count(query)));
        saving.show(shown, saved);
        if (shown.beside().isPresent()) {
            table.beside(shown, shown.beside().flatMap(this::row));
        }
        header().ifPresent(header -> header.sub(
                empty && all > 0
                        ? Texts.of("ledger.sub.none")
                        : Texts.of(
                                "ledger.sub",
                                Amounts.count(all),
                                Amounts.minute(shown.asOf().orElse(needs.today().now())))));
    }

    private Optional<LedgerRow> row(UUID id) {
        var one = LedgerQuery.all().with(Condition.ID, List.of(id.toString()));
        return at(() -> ledger.page(one, 0, 1)).stream().findFirst();
    }

    private Optional<PageHeader> header() {
        return head.getChildren()
                .filter(PageHeader.class::isInstance)
                .map(PageHeader.class::cast)
                .findFirst();
    }

    private NothingFound nothingFound(long all) {
        return all == 0
                ? new NothingFound(
                        rights.may(Act.REGISTER_PROJECT) && !shown.isPast(),
                        rights.may(Act.IMPORT_LEDGER) && !shown.isPast())
                : new NothingFound(
                        shown.query(),
                        needs.words(),
                        needs.today().today().getYear(),
                        query -> at(() -> ledger.count(query)),
                        query -> shown.with(query).open());
    }

    private <T> T at(Supplier<T> work) {
        return AsOf.maybe(shown.asOf(), work);
    }

    private void fillHead(Location location) {
        var asOf = new AsOfControl(needs.today().today(), location);
        var header = new PageHeader(Texts.of("ledger.title")).actions(asOf);
        header.actions(needs.exports().of(() -> {
            var sums = totals;
            return handout(ordered(), sums == null ? 0 : sums.count());
        }));
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
        if (shown.view().filter(id -> needs.views().find(id).isEmpty()).isPresent()) {
            var gone = new Div(Icons.of("warn"), new Span(Texts.of("ledger.saved.gone")));
            gone.addClassNames("lu-note", "lu-note-amber");
            head.add(gone);
        }
    }

    /** A name for what the list shows: its conditions in words. */
    private String named() {
        return shown.query().used().stream()
                .map(condition -> needs.words()
                        .said(
                                condition,
                                shown.query().values(condition),
                                needs.today().today().getYear()))
                .collect(Collectors.joining(" "));
    }

    private Handout handout(LedgerQuery query, long rows) {
        return needs.handouts().of(query, table.grid().shown(), shown.asOf(), rows);
    }

    /** Where nobody chose an order, the red ones come first. */
    private LedgerQuery ordered() {
        return shown.query().order().isEmpty()
                ? shown.query().ordered(List.of(new LedgerQuery.Order(LedgerColumn.LIGHT, false)))
                : shown.query();
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
