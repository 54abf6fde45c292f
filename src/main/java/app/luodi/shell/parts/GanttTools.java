package app.luodi.shell.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;

/** What stands around every Gantt chart: its scale, kept in the address; the printer; the legend. */
public final class GanttTools {
    private static final String ZOOM = "zoom";

    private GanttTools() {}

    /** The scale as the address says it, or the one the screen opens with. */
    public static Gantt.Zoom zoom(UrlState here, Gantt.Zoom usual) {
        return here.get(ZOOM, text -> Gantt.Zoom.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(usual);
    }

    /** 周 · 月 · 季. */
    public static RadioButtonGroup<Gantt.Zoom> zooms(Gantt gantt, UrlState here, Gantt.Zoom usual) {
        var group = new RadioButtonGroup<Gantt.Zoom>();
        group.addThemeNames("segments");
        group.setItems(Gantt.Zoom.values());
        group.setItemLabelGenerator(one -> Texts.of("parts.gantt.zoom." + one.code()));
        group.setValue(zoom(here, usual));
        group.setAriaLabel(Texts.of("parts.gantt.zoom"));
        group.addValueChangeListener(event -> {
            gantt.zoom(event.getValue());
            here.with(ZOOM, event.getValue() == usual ? null : event.getValue().code())
                    .replace();
        });
        return group;
    }

    /** In a hand the table is read: bars are too small for a finger. */
    public static void inAHand(TableTwin twin) {
        twin.getElement().executeJs("return window.innerWidth <= 640").then(Boolean.class, narrow -> {
            if (narrow) {
                twin.show(true);
            }
        });
    }

    public static Button print() {
        var print = new Button(Icons.of("print"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        print.setAriaLabel(Texts.of("parts.gantt.print"));
        print.setTooltipText(Texts.of("parts.gantt.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    /** @param layers of plan, critical, actual, forecast, baseline, today */
    public static Div legend(List<String> layers) {
        var legend = new Div();
        legend.addClassName("plan-legend");
        layers.forEach(layer -> {
            var swatch = new Span();
            swatch.addClassNames("plan-swatch", "plan-swatch-" + layer);
            swatch.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(swatch, new Span(Texts.of("parts.gantt.layer." + layer))));
        });
        return legend;
    }
}
