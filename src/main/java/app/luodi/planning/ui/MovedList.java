package app.luodi.planning.ui;

import app.luodi.planning.Schedule;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What moves, before it is saved: each step from its day to the other, and by how many days. */
class MovedList extends Div {
    private static final long serialVersionUID = 1L;

    MovedList(Schedule before, Schedule after, PlanWords words) {
        addClassName("plan-moved");
        var moved = after.movedFrom(before);
        if (moved.isEmpty()) {
            add(new Paragraph(Texts.of("planning.moved.nothing")));
            return;
        }
        add(new Paragraph(Texts.of("planning.moved.count", moved.size())));
        var list = new UnorderedList();
        moved.forEach(one -> {
            var name = new Span(words.name(one.now().step()));
            var days = new Span(Amounts.date(one.was().planFinish()) + " → "
                    + Amounts.date(one.now().planFinish())
                    + (one.days().isPresent()
                            ? " "
                                    + Texts.of(
                                            "planning.moved.days",
                                            Amounts.signed(one.days().getAsLong()))
                            : ""));
            days.addClassName("lu-cap");
            list.add(new ListItem(name, days));
        });
        add(list);
    }
}
