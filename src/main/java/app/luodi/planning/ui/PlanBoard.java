package app.luodi.planning.ui;

import app.luodi.planning.Slot;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.GanttTools;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The plan drawn, or as its table; zoomed, printed. */
class PlanBoard extends Card {
    private static final long serialVersionUID = 1L;
    private static final List<String> LAYERS = List.of("plan", "critical", "actual", "forecast", "baseline", "today");

    private final Gantt gantt = new Gantt(Texts.of("planning.gantt"));

    PlanBoard(PlanRows rows, UrlState here, @Nullable Consumer<Slot> edit) {
        super(Texts.of("planning.gantt"));
        addClassName("plan-board");
        gantt.show(rows.plan().today(), Texts.of("planning.column.step"), rows.rows())
                .zoom(GanttTools.zoom(here, Gantt.Zoom.MONTH));
        var twin = new TableTwin(gantt, new PlanTable(rows, edit));
        twin.addClassName("plan-twin");
        GanttTools.inAHand(twin);
        actions(GanttTools.zooms(gantt, here, Gantt.Zoom.MONTH), twin.swap(), GanttTools.print());
        body().add(twin, GanttTools.legend(LAYERS));
        flush();
    }

    Gantt gantt() {
        return gantt;
    }
}
