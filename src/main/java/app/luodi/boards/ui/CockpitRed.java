package app.luodi.boards.ui;

import app.luodi.kernel.Light;
import app.luodi.lights.ProjectLight;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The red projects, and after them the yellow, with the reason in words; six at a time. */
final class CockpitRed extends Section {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 6;

    CockpitRed(Week week, Map<UUID, ProjectLight> reasons, YearQuery query) {
        addClassNames("lu-card", "cockpit-red");
        var red = week.lit().stream().filter(one -> one.light() == Light.RED).toList();
        var shown = red.isEmpty() ? week.lit() : red;
        add(
                new H2(Texts.of(red.isEmpty() ? "boards.cockpit.yellow" : "boards.cockpit.red")),
                Parts.span(Texts.of("boards.cockpit.red.sub", shown.size()), "cockpit-sub"));
        if (shown.isEmpty()) {
            add(new Div(Texts.of("boards.cockpit.red.none")));
            return;
        }
        var list = new UnorderedList();
        list.getElement().setAttribute("data-rotates", String.valueOf(AT_ONCE));
        shown.forEach(one -> list.add(row(one, reasons.get(one.project()), query)));
        add(list);
    }

    private static ListItem row(Week.LitProject one, @Nullable ProjectLight light, YearQuery query) {
        var shape = new Span();
        shape.getElement().setProperty("innerHTML", LightBadge.shape(one.light()));
        var who = Stream.of(one.responsible().unit(), one.responsible().leader())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new ListItem(
                shape,
                Parts.link(query.project(one.project()).replace("/investment", ""), one.name(), "cockpit-name"),
                Parts.span(
                        light == null ? "" : light.reason(), one.light() == Light.RED ? "lu-red" : "lu-amber", "lu-b"),
                Parts.span(
                        Stream.of(
                                        one.total() == null
                                                ? ""
                                                : Texts.of("boards.cockpit.yi", Amounts.yi(one.total())),
                                        who)
                                .filter(word -> !word.isBlank())
                                .collect(Collectors.joining(" · ")),
                        "cockpit-sub"));
    }
}
