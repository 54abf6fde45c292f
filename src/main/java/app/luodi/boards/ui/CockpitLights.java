package app.luodi.boards.ui;

import app.luodi.kernel.Light;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.stream.Stream;

/** How many lights of each colour, and how they moved since the last meeting. */
final class CockpitLights extends Section {
    private static final long serialVersionUID = 1L;

    CockpitLights(Week week) {
        addClassNames("lu-card", "cockpit-lights");
        var now = week.figures().lights();
        var before = week.figures().lightsBefore();
        add(
                new H2(Texts.of("boards.cockpit.lights")),
                Parts.span(
                        Texts.of(
                                "boards.cockpit.lights.sub",
                                Amounts.signed(
                                        (long) now.getOrDefault(Light.RED, 0) - before.getOrDefault(Light.RED, 0)),
                                Amounts.signed((long) now.getOrDefault(Light.YELLOW, 0)
                                        - before.getOrDefault(Light.YELLOW, 0))),
                        "cockpit-sub"));
        var row = new Div();
        row.addClassName("cockpit-counts");
        Stream.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE).forEach(light -> {
            var code = light.name().toLowerCase(Locale.ROOT);
            var figure = new Anchor("projects?light=" + code, Amounts.count(now.getOrDefault(light, 0)));
            figure.addClassNames("cockpit-big", "cockpit-" + code);
            figure.getElement().setAttribute("data-figure", "light-" + code);
            row.add(new Div(figure, new LightBadge(light, null)));
        });
        add(row);
    }
}
