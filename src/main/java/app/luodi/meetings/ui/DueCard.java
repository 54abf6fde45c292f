package app.luodi.meetings.ui;

import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Optional;

/** 两周内到期, and what is overdue already. */
final class DueCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int OVERDUE_SHOWN = 3;

    private final transient WeekWords words;
    private final transient Optional<String> asOf;
    private final LocalDate today;

    DueCard(Week week, WeekWords words, Optional<String> asOf) {
        super(Texts.of("meetings.due"));
        this.words = words;
        this.asOf = asOf;
        this.today = week.occasion().day();
        addClassNames("week-due", "lu-flush");
        sub(Texts.of(
                "meetings.due.sub",
                WeekWords.day(today, today),
                WeekWords.day(today.plusDays(14), today),
                week.due().count()));
        if (week.overdue().count() > 0) {
            actions(Marks.link(
                    WeekWords.rows(Rows.where("due", "overdue"), asOf),
                    Texts.of("meetings.overdue", week.overdue().count()),
                    "lu-red"));
        }
        body().add(list(week.due()));
        if (week.due().first().isEmpty()) {
            body().add(Marks.span(Texts.of("meetings.due.none"), "lu-cap", "week-none"));
        }
        if (!week.overdue().first().isEmpty()) {
            var heading = new H3(Texts.of("meetings.overdue.latest"));
            body().add(
                            heading,
                            list(new Week.Due(
                                    week.overdue().count(),
                                    week.overdue().first().stream()
                                            .limit(OVERDUE_SHOWN)
                                            .toList())));
        }
    }

    private UnorderedList list(Week.Due due) {
        var list = new UnorderedList();
        due.first().forEach(one -> list.add(item(one)));
        return list;
    }

    private ListItem item(Week.DueMilestone due) {
        var unit = due.responsible().unit() != null
                ? due.responsible().unit()
                : due.responsible().office();
        var what = Marks.link(
                WeekWords.project(due.project(), asOf),
                Texts.of("meetings.due.what", due.name(), words.milestone(due.milestone())),
                "week-name");
        what.setTitle(due.name());
        var who = Marks.span(unit == null ? Amounts.UNKNOWN : unit, "lu-cap");
        who.setTitle(WeekWords.who(due.responsible()));
        return new ListItem(
                Marks.span(WeekWords.day(due.on(), today), "lu-n", due.on().isBefore(today) ? "lu-red" : "week-day"),
                what,
                who);
    }
}
