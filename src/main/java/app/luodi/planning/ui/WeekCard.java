package app.luodi.planning.ui;

import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** 本周必须: what must be begun or done until Sunday to hold the fixed day; what to do next where it cannot be held. */
class WeekCard extends Card {
    private static final long serialVersionUID = 1L;

    WeekCard(Schedule plan, PlanWords words) {
        super(Texts.of("planning.week"));
        sub(Texts.of("planning.week.sub", Amounts.shortDate(plan.endOfWeek(), plan.today())));
        addClassName("plan-week");
        var due = plan.thisWeek();
        if (due.isEmpty()) {
            body().add(new Paragraph(Texts.of(plan.isUnknown() ? "planning.week.unknown" : "planning.week.nothing")));
            next(plan, words);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plan-due");
        due.forEach(one -> {
            var name = new Span(words.name(one.slot().step()));
            name.addClassName("lu-strong");
            var what = new Span(Texts.of(
                    one.begin() ? "planning.week.begin" : "planning.week.finish",
                    Amounts.shortDate(one.by(), plan.today())));
            what.addClassName(one.late() ? "plan-late" : "lu-cap");
            list.add(new ListItem(new Div(name, what)));
        });
        body().add(list);
    }

    /** Where nothing is due yet: what comes first. */
    private void next(Schedule plan, PlanWords words) {
        plan.slots().stream()
                .filter(Slot::isOpenOnWay)
                .filter(slot -> by(slot) != null)
                .min(Comparator.comparing(slot -> by(slot)))
                .ifPresent(slot -> body().add(new Paragraph(Texts.of(
                        slot.step().begun() == null ? "planning.week.next" : "planning.week.going",
                        words.name(slot.step()),
                        Amounts.shortDate(by(slot), plan.today())))));
    }

    private static @Nullable LocalDate by(Slot slot) {
        return slot.step().begun() == null ? slot.latestStart() : slot.latestFinish();
    }
}
