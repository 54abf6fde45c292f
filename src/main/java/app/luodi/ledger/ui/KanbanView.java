package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Light;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ReadingLedger;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.page.MoveDialogs;
import app.luodi.projects.page.OpenProject;
import app.luodi.sheets.Handout;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;

/** 项目看板: the projects of the list by stage, in lanes; moved by dragging, by menu or by key. */
@Route(value = KanbanAddress.PATH, layout = MainLayout.class)
@Menu(title = "ledger.kanban.menu", order = 130, icon = "board")
@For(value = "view_projects", several = true)
@PermitAll
class KanbanView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    /** More cards than these nobody reads; the conditions narrow the board. */
    private static final int MOST = 1_000;

    private final transient ReadingLedger ledger;
    private final transient LedgerNeeds needs;
    private final transient Rights rights;
    private final transient Backbone backbone;
    private final transient KanbanMoves moves;
    private final LedgerConditions conditions;
    private final Div head = new Div();
    private final Div place = new Div();
    private transient KanbanAddress shown = KanbanAddress.of(new Location(KanbanAddress.PATH));
    private transient List<LedgerRow> rows = List.of();

    KanbanView(ReadingLedger ledger, LedgerNeeds needs, KanbanNeeds more, LiveUpdates live) {
        this.ledger = ledger;
        this.needs = needs;
        this.rights = more.rights();
        this.backbone = more.backbone();
        this.moves = new KanbanMoves(more.dialogs(), needs.words(), this::refresh);
        conditions = new LedgerConditions(
                needs.words(),
                needs.today().today().getYear(),
                query -> shown.with(query).open());
        addClassNames("lu-page", "kanban-page");
        place.addClassNames("lu-grow", "kanban-place");
        add(head, conditions, place, foot());
        live.follow(this, changes -> refresh());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = KanbanAddress.of(event.getLocation());
        conditions.show(shown.query());
        fillHead(event.getLocation());
        refresh();
    }

    private void refresh() {
        rows = AsOf.maybe(shown.asOf(), () -> ledger.page(shown.query(), 0, MOST));
        place.removeAll();
        if (rows.isEmpty()) {
            place.add(new EmptyState(
                    Texts.of("ledger.kanban.none"),
                    Texts.of("ledger.kanban.none.hint"),
                    new Anchor(KanbanAddress.PATH, Texts.of("ledger.kanban.none.all"))));
            return;
        }
        var columns = shown.columns().columns();
        var board = new KanbanBoard(
                rows,
                columns,
                shown.lanes(),
                new KanbanBoard.Cards(this::address, this::movable, moves::drop, moves::choose));
        place.add(phoneTabs(columns, board), board);
        head.getChildren()
                .filter(PageHeader.class::isInstance)
                .map(PageHeader.class::cast)
                .forEach(header -> header.sub(
                        rows.size() == MOST
                                ? Texts.of("ledger.kanban.sub.most", Amounts.count(MOST))
                                : Texts.of("ledger.kanban.sub", Amounts.count(rows.size()))));
    }

    /** On a phone one column is shown at a time. */
    private Tabs phoneTabs(List<KanbanColumn> columns, KanbanBoard board) {
        var tabs = new Tabs();
        tabs.addClassName("kanban-tabs");
        columns.forEach(column -> tabs.add(new Tab(
                column.title() + " " + rows.stream().filter(column::holds).count())));
        var first = columns.stream()
                .filter(column -> rows.stream().anyMatch(column::holds))
                .findFirst()
                .map(columns::indexOf)
                .orElse(0);
        board.getElement().setAttribute("data-shown", String.valueOf(first));
        tabs.setSelectedIndex(first);
        tabs.addSelectedChangeListener(
                event -> board.getElement().setAttribute("data-shown", String.valueOf(tabs.getSelectedIndex())));
        return tabs;
    }

    private boolean movable(LedgerRow row) {
        var next = row.standing().nextKind();
        return !shown.isPast()
                && next != null
                && rights.may(backbone.of(next).act(), row.register().officeId());
    }

    private String address(LedgerRow row) {
        return OpenProject.from(row.id(), shown.query().written())
                .with(UrlState.AS_OF, shown.state().get(UrlState.AS_OF).orElse(null))
                .link();
    }

    private void fillHead(Location location) {
        var asOf = new AsOfControl(needs.today().today(), location);
        var views = new ViewSwitch(ViewSwitch.View.KANBAN, shown.query());
        head.removeAll();
        head.add(
                new PageHeader(Texts.of("ledger.kanban.title"))
                        .actions(
                                views, lanes(), columns(), asOf, needs.exports().of(this::handout)),
                asOf.note());
    }

    private Handout handout() {
        return new KanbanHandout(shown, needs).of(rows);
    }

    private Select<KanbanAddress.Lanes> lanes() {
        var select = new Select<KanbanAddress.Lanes>();
        select.setItems(KanbanAddress.Lanes.values());
        select.setItemLabelGenerator(KanbanAddress.Lanes::title);
        select.setValue(shown.lanes());
        select.setAriaLabel(Texts.of("ledger.kanban.lanes"));
        select.setPrefixComponent(prefix("ledger.kanban.lanes"));
        select.addClassName("kanban-select");
        select.addValueChangeListener(event ->
                shown.state().with(KanbanAddress.LANES, event.getValue().code()).open());
        return select;
    }

    private Select<KanbanColumn.By> columns() {
        var select = new Select<KanbanColumn.By>();
        select.setItems(KanbanColumn.By.values());
        select.setItemLabelGenerator(by -> Texts.of("ledger.kanban.columns." + by.code()));
        select.setValue(shown.columns());
        select.setAriaLabel(Texts.of("ledger.kanban.columns"));
        select.setPrefixComponent(prefix("ledger.kanban.columns"));
        select.addClassName("kanban-select");
        select.addValueChangeListener(event -> shown.state()
                .with(KanbanAddress.COLUMNS, event.getValue().code())
                .open());
        return select;
    }

    private static Span prefix(String key) {
        var prefix = new Span(Texts.of(key));
        prefix.addClassName("lu-cap");
        return prefix;
    }

    /** Only what one may do; who only reads walks and opens. */
    private Div foot() {
        var keys = new Div();
        keys.addClassName("kanban-keys");
        (rights.may(Act.MOVE_PROJECT) ? List.of("move", "arrows", "enter", "undo") : List.of("arrows", "enter"))
                .forEach(key -> {
                    var cap = new Span(Texts.of("ledger.kanban.key." + key));
                    cap.addClassName("lu-kbd");
                    keys.add(new Span(cap, new Span(Texts.of("ledger.kanban.key." + key + ".does"))));
                });
        var legend = new Div();
        legend.addClassName("kanban-legend");
        List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE)
                .forEach(light -> legend.add(new LightBadge(light, "")));
        var foot = new Div(keys, legend);
        foot.addClassName("kanban-foot-line");
        return foot;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const page = this;
                page.addEventListener('dragstart', () => page.classList.add('kanban-dragging'));
                page.addEventListener('dragend', () => page.classList.remove('kanban-dragging'));
                page.addEventListener('keydown', e => {
                  const card = e.target.closest && e.target.closest('.kanban-card');
                  if (!card || e.ctrlKey || e.altKey || e.metaKey) return;
                  const cell = c => c.closest('.kanban-cell');
                  const shown = c => c.offsetParent !== null;
                  const all = [...page.querySelectorAll('.kanban-card')].filter(shown);
                  const column = cell(card).dataset.column;
                  let to = null;
                  if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
                    const mine = all.filter(c => cell(c).dataset.column === column);
                    to = mine[mine.indexOf(card) + (e.key === 'ArrowDown' ? 1 : -1)];
                  } else if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
                    const step = e.key === 'ArrowRight' ? 1 : -1, y = card.getBoundingClientRect().top;
                    for (let n = +column + step; n >= 0 && n < 12 && !to; n += step) {
                      to = all.filter(c => +cell(c).dataset.column === n)
                        .sort((a, b) => Math.abs(a.getBoundingClientRect().top - y) - Math.abs(b.getBoundingClientRect().top - y))[0];
                    }
                  } else if (e.key === 'Enter') {
                    card.querySelector('a').click(); e.preventDefault();
                  } else if (e.key === 'm' || e.key === 'M') {
                    page.$server.choose(card.dataset.id); e.preventDefault();
                  }
                  if (to) { to.focus(); to.scrollIntoView({block: 'nearest', inline: 'nearest'}); e.preventDefault(); }
                });""");
    }

    @ClientCallable
    private void choose(String id) {
        rows.stream()
                .filter(row -> row.id().equals(UUID.fromString(id)) && movable(row))
                .findFirst()
                .ifPresent(moves::choose);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ledger.kanban.title") + " · " + Texts.of("ledger.product");
    }

    /** What the kanban needs besides the list. */
    @org.springframework.stereotype.Component
    record KanbanNeeds(Rights rights, Backbone backbone, MoveDialogs dialogs) {}
}
