package app.luodi.projects.ui;

import app.luodi.projects.page.ProjectChronicle.Entry;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What happened, newest first: who, what, and below it why and when. */
class HappeningList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    HappeningList(List<Entry> entries) {
        addClassName("project-happenings");
        if (entries.isEmpty()) {
            add(new ListItem(Texts.of("projects.latest.none")));
        }
        entries.forEach(entry -> add(item(entry)));
    }

    private static ListItem item(Entry entry) {
        var who = new Span(
                entry.by().isEmpty() ? "" : entry.by().substring(0, entry.by().offsetByCodePoints(0, 1)));
        who.addClassName("lu-ava");
        who.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(entry.by());
        name.addClassName("lu-strong");
        var when = new Span((entry.why().isEmpty() ? "" : entry.why() + " · ") + Amounts.minute(entry.at()));
        when.addClassName("lu-cap");
        return new ListItem(who, new Div(new Paragraph(name, new Span(entry.what())), when));
    }
}
