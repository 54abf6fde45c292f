package app.luodi.shell.parts;

import com.vaadin.flow.component.html.Div;

/** The line of figures at the top of a board: one card, divided by hairlines; a list on a phone. */
public class KpiLine extends Div {
    private static final long serialVersionUID = 1L;

    public KpiLine(Kpi... figures) {
        addClassNames("lu-card", "lu-kpis");
        add(figures);
    }
}
