package app.luodi.boards.ui;

import app.luodi.meetings.Week;
import app.luodi.pipeline.page.StageWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;

/** What is due within two weeks; five at a time. */
final class CockpitDue extends Section {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 5;

    CockpitDue(Week week, LocalDate today, StageWords words) {
        addClassNames("lu-card", "cockpit-due");
        add(
                new H2(Texts.of("boards.cockpit.due")),
                Parts.span(Texts.of("boards.cockpit.due.sub", week.due().count()), "cockpit-sub"));
        if (week.due().first().isEmpty()) {
            add(new Div(Texts.of("boards.cockpit.due.none")));
            return;
        }
        var list = new UnorderedList();
        list.getElement().setAttribute("data-rotates", String.valueOf(AT_ONCE));
        week.due().first().forEach(one -> list.add(row(one, today, words)));
        add(list);
    }

    private static ListItem row(Week.DueMilestone one, LocalDate today, StageWords words) {
        var unit = one.responsible().unit();
        return new ListItem(
                Parts.span(Amounts.shortDate(one.on(), today), "lu-b"),
                Parts.link(
                        "projects/" + one.project(),
                        one.name() + " " + words.shortName(one.milestone()),
                        "cockpit-name"),
                Parts.span(unit == null ? "" : unit, "cockpit-sub"));
    }
}
