package app.luodi.calendar.ui;

import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.SpecialDay;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The holidays of a year in words: from when to when, and which weekends are worked for them. */
class HolidayList extends Card {
    private static final long serialVersionUID = 1L;

    /** Days in a row of one holiday. */
    private record Run(String name, LocalDate first, LocalDate last) {}

    HolidayList(CalendarYear year) {
        super(Texts.of("calendar.list"));
        sub(year.source());
        var list = new UnorderedList();
        list.addClassName("calendar-list");
        for (var run : runs(year.days().stream()
                .filter(one -> one.kind() == SpecialDay.Kind.OFF)
                .toList())) {
            var name = new Span(run.name());
            name.addClassName("lu-strong");
            var days = new Span(Amounts.shortDate(run.first(), run.first())
                    + (run.last().equals(run.first()) ? "" : " – " + Amounts.shortDate(run.last(), run.first())));
            list.add(new ListItem(name, days));
        }
        year.days().stream().filter(one -> one.kind() == SpecialDay.Kind.WORK).forEach(one -> {
            var word = new Span(Texts.of("calendar.work"));
            word.addClassName("lu-cap");
            list.add(new ListItem(word, new Span(Amounts.dayOfWeek(one.day()))));
        });
        body().add(list);
    }

    private static List<Run> runs(List<SpecialDay> days) {
        var runs = new ArrayList<Run>();
        for (var one : days) {
            if (!runs.isEmpty()
                    && runs.getLast().name().equals(one.name())
                    && runs.getLast().last().plusDays(1).equals(one.day())) {
                runs.set(runs.size() - 1, new Run(one.name(), runs.getLast().first(), one.day()));
            } else {
                runs.add(new Run(one.name(), one.day(), one.day()));
            }
        }
        return runs;
    }
}
