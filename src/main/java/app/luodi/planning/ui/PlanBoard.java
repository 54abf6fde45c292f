package app.luodi.planning.ui;

import app.luodi.planning.Slot;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan drawn, or as its table; zoomed, printed. */
class PlanBoard extends Card {
    private static final long serialVersionUID = 1L;
    private static final List<String> LAYERS = List.of("plan", "critical", "actual", "forecast", "baseline");

    private final Gantt gantt = new Gantt(Texts.of("planning.gantt"));

    PlanBoard(PlanRows rows, UrlState here, @Nullable Consumer<Slot> edit) {
        super(Texts.of("planning.gantt"));
        addClassName("plan-board");
        var zoom = here.get("zoom", text -> Gantt.Zoom.valueOf(text.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Gantt.Zoom.MONTH);
        gantt.show(rows.plan().today(), Texts.of("planning.column.step"), rows.rows())
                .zoom(zoom);
        var twin = new TableTwin(gantt, new PlanTable(rows, edit));
        twin.addClassName("plan-twin");
        actions(zooms(gantt, zoom, here), twin.swap(), print());
        body().add(twin, legend());
        flush();
    }

    Gantt gantt() {
        return gantt;
    }

    static RadioButtonGroup<Gantt.Zoom> zooms(Gantt gantt, Gantt.Zoom zoom, UrlState here) {
        var group = new RadioButtonGroup<Gantt.Zoom>();
        group.addThemeNames("segments");
        group.setItems(Gantt.Zoom.values());
        group.setItemLabelGenerator(one -> Texts.of("planning.zoom." + one.code()));
        group.setValue(zoom);
        group.setAriaLabel(Texts.of("planning.zoom"));
        group.addValueChangeListener(event -> {
            gantt.zoom(event.getValue());
            here.with(
                            "zoom",
                            event.getValue() == Gantt.Zoom.MONTH
                                    ? null
                                    : event.getValue().code())
                    .replace();
        });
        return group;
    }

    static Button print() {
        var print = new Button(Icons.of("print"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        print.setAriaLabel(Texts.of("planning.print"));
        print.setTooltipText(Texts.of("planning.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    static Div legend() {
        var legend = new Div();
        legend.addClassName("plan-legend");
        Stream.concat(LAYERS.stream(), Stream.of("today")).forEach(layer -> {
            var swatch = new Span();
            swatch.addClassNames("plan-swatch", "plan-swatch-" + layer);
            swatch.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(swatch, new Span(Texts.of("planning.layer." + layer))));
        });
        return legend;
    }
}
