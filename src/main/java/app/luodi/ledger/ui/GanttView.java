package app.luodi.ledger.ui;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ReadingLedger;
import app.luodi.ledger.ReadingSpans;
import app.luodi.pipeline.page.StageWords;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.GanttTools;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Component;

/** 甘特: the projects of the list on one scale of time, a hundred at once. */
@Route(value = GanttAddress.PATH, layout = MainLayout.class)
@For("view_projects")
@PermitAll
class GanttView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final List<String> LAYERS = List.of("plan", "actual", "forecast", "baseline", "today");

    private final transient GanttNeeds needs;
    private final LedgerConditions conditions;
    private final Div head = new Div();
    private final Div place = new Div();
    private transient GanttAddress shown = GanttAddress.of(new Location(GanttAddress.PATH));

    GanttView(GanttNeeds needs, LedgerNeeds ledger) {
        this.needs = needs;
        conditions = new LedgerConditions(
                ledger.words(),
                ledger.today().today().getYear(),
                query -> shown.with(query).open());
        addClassNames("lu-page", "gantt-page");
        place.addClassNames("lu-grow", "gantt-place");
        add(head, conditions, place);
    }

    /** What the chart asks besides the list's needs. */
    @Component
    record GanttNeeds(ReadingLedger ledger, ReadingSpans spans, StageWords words, Today today) {}

    /** A page of projects. */
    private record Page(GanttRows rows, long total) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        shown = GanttAddress.of(event.getLocation());
        conditions.show(shown.query());
        var page = AsOf.maybe(shown.asOf(), this::read);
        var control = new AsOfControl(needs.today().today(), event.getLocation());
        var header = new PageHeader(Texts.of("ledger.gantt.title"))
                .actions(new ViewSwitch(ViewSwitch.View.GANTT, shown.query()), control);
        head.removeAll();
        head.add(header, control.note());
        place.removeAll();
        if (page.rows().projects().isEmpty()) {
            place.add(new EmptyState(
                    Texts.of("ledger.gantt.none"),
                    Texts.of("ledger.gantt.none.hint"),
                    new Anchor(GanttAddress.PATH, Texts.of("ledger.gantt.none.all"))));
            return;
        }
        var gantt = new Gantt(Texts.of("ledger.gantt.label"));
        gantt.show(
                        page.rows().today(),
                        Texts.of("ledger.gantt.project"),
                        page.rows().rows())
                .zoom(GanttTools.zoom(shown.state(), Gantt.Zoom.QUARTER));
        var twin = new TableTwin(gantt, page.rows().table());
        header.actions(GanttTools.zooms(gantt, shown.state(), Gantt.Zoom.QUARTER), twin.swap(), GanttTools.print());
        GanttTools.inAHand(twin);
        place.add(twin, foot(page));
    }

    private Page read() {
        var rows = needs.ledger().page(shown.query(), (shown.page() - 1) * PAGE, PAGE);
        var total = rows.size() < PAGE && shown.page() == 1
                ? rows.size()
                : needs.ledger().count(shown.query());
        var spans = needs.spans().of(rows.stream().map(LedgerRow::id).toList());
        return new Page(
                new GanttRows(rows, spans, needs.words(), shown, needs.today().today()), total);
    }

    private Div foot(Page page) {
        var first = (shown.page() - 1) * PAGE + 1;
        var last = first + page.rows().projects().size() - 1;
        var sum = new Span(Texts.of("ledger.gantt.sub", Amounts.count(page.total()), first, last));
        sum.addClassName("lu-cap");
        var turns = new Div(turn(-1, "lf", "ledger.gantt.previous", shown.page() > 1));
        turns.add(turn(1, "rt", "ledger.gantt.next", last < page.total()));
        turns.addClassName("lu-acts");
        turns.setVisible(page.total() > PAGE);
        var foot = new Div(GanttTools.legend(LAYERS), sum, turns);
        foot.addClassName("gantt-foot");
        return foot;
    }

    private Button turn(int by, String icon, String words, boolean possible) {
        var button = new Button(Icons.of(icon), event -> shown.turned(by).open());
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of(words));
        button.setEnabled(possible);
        return button;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ledger.gantt.title") + " · " + Texts.of("ledger.product");
    }
}
