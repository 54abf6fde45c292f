package app.luodi.shell.parts;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Gantt chart: rows of names, and for each its plan (outline), baseline (thin grey), forecast (dotted), actual (filled) and
 * whether it is critical (ink); a hairline for the day it is. Bars move by dragging where that is allowed; each name opens
 * the same by keyboard. It always has a table twin ({@link TableTwin}).
 */
@Tag("luodi-gantt")
@NpmPackage(value = "frappe-gantt", version = "1.2.2")
@JsModule("./luodi-gantt.ts")
public class Gantt extends Component implements HasSize, HasStyle {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How much of time is seen at once. */
    public enum Zoom {
        WEEK,
        MONTH,
        QUARTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row.
     *
     * @param plan first and last day, like the others; null where nothing is known
     * @param after ids of rows it waits for
     * @param late whether it cannot be held or is overdue
     * @param fixed whether it is never dragged: what is done
     * @param group whether it sums up the rows below it
     * @param sub what stands at the right of the name
     * @param href where the name leads; null lets it be opened
     * @param title said on hovering
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String name,
            @Nullable String sub,
            @Nullable String href,
            @Nullable List<String> plan,
            @Nullable List<String> baseline,
            @Nullable List<String> forecast,
            @Nullable List<String> actual,
            List<String> after,
            boolean critical,
            boolean late,
            boolean fixed,
            boolean group,
            @Nullable String label,
            @Nullable String title) {}

    /** First and last day as rows have them; a day that is not known makes the span unknown. */
    public static @Nullable List<String> span(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return null;
        }
        return List.of((first.isAfter(last) ? last : first).toString(), last.toString());
    }

    /** @param label what the chart shows, for screen readers */
    public Gantt(String label) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** @param names the head of the column of names */
    public Gantt show(LocalDate today, String names, List<Row> rows) {
        var words = Map.of(
                "today", Texts.of("parts.gantt.today"), "quarter", Texts.of("parts.gantt.quarter"), "names", names);
        getElement()
                .setProperty(
                        "data",
                        JSON.writeValueAsString(Map.of("today", today.toString(), "words", words, "rows", rows)));
        return this;
    }

    public Gantt zoom(Zoom zoom) {
        getElement().setProperty("zoom", zoom.code());
        return this;
    }

    /** Lets bars be dragged; what is dropped must be answered by showing the rows as they then are. */
    public Gantt movable(boolean movable) {
        getElement().setProperty("movable", movable);
        return this;
    }

    public Registration onOpen(ComponentEventListener<Opened> listener) {
        return addListener(Opened.class, listener);
    }

    public Registration onMove(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    /** A name or a bar was pressed. */
    @DomEvent("gantt-open")
    public static class Opened extends ComponentEvent<Gantt> {
        private static final long serialVersionUID = 1L;
        private final String id;

        public Opened(Gantt source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** A bar was dropped elsewhere. */
    @DomEvent("gantt-move")
    public static class Moved extends ComponentEvent<Gantt> {
        private static final long serialVersionUID = 1L;
        private final String id;
        private final LocalDate end;

        public Moved(
                Gantt source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.end") String end) {
            super(source, fromClient);
            this.id = id;
            this.end = LocalDate.parse(end);
        }

        public String id() {
            return id;
        }

        /** The last day of the bar where it was dropped. */
        public LocalDate end() {
            return end;
        }
    }
}
