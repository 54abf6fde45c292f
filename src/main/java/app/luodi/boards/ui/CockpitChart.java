package app.luodi.boards.ui;

import app.luodi.boards.Year;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;

/** The year's curve, as the year board draws it; growth where there is only growth. */
final class CockpitChart extends Section {
    private static final long serialVersionUID = 1L;

    CockpitChart(Year year, YearQuery query) {
        addClassNames("lu-card", "cockpit-chart");
        var chart = new Div(year.growthOnly() ? new GrowthChart(year) : new YearChart(year, query));
        chart.addClassName("cockpit-zoom");
        add(chart);
    }
}
