package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart: an ECharts option, drawn as SVG in the theme of the page, light or dark. Colours come from the theme; where an
 * option must name one, it says {@code "var(--lu-c1)"} and the browser resolves it. Every chart has a table twin
 * ({@link TableTwin}).
 */
@Tag("luodi-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./luodi-chart.ts")
public class Chart extends Component implements HasSize, HasStyle {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param label what the chart shows, for screen readers */
    public Chart(String label) {
        getElement().setAttribute("role", "figure");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("language", Texts.chinese() ? "ZH" : "EN");
    }

    /** The ECharts option as maps and lists of plain values, or anything Jackson writes. */
    public Chart show(Object option) {
        getElement().setProperty("option", JSON.writeValueAsString(option));
        return this;
    }

    /** The ECharts option as JSON. */
    public Chart showJson(String option) {
        getElement().setProperty("option", option);
        return this;
    }

    /** A press on a point or bar. */
    public Registration onClick(ComponentEventListener<Pressed> listener) {
        return addListener(Pressed.class, listener);
    }

    /** What was pressed in the chart. */
    @DomEvent("chart-click")
    public static class Pressed extends ComponentEvent<Chart> {
        private static final long serialVersionUID = 1L;
        private final String series;
        private final String name;
        private final int index;

        public Pressed(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") @Nullable String series,
                @EventData("event.detail.name") @Nullable String name,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.series = series == null ? "" : series;
            this.name = name == null ? "" : name;
            this.index = index;
        }

        public String series() {
            return series;
        }

        /** The category: a month, a name. */
        public String name() {
            return name;
        }

        /** Position in the series, from 0. */
        public int index() {
            return index;
        }
    }
}
