package app.luodi.calendar.ui;

import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.SpecialDay;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One month of the year: holidays 休 and make-up days 班 stand out, weekends are quiet. */
class MonthGrid extends Div {
    private static final long serialVersionUID = 1L;

    /** @param press null where nothing may be changed */
    MonthGrid(CalendarYear year, int month, LocalDate today, @Nullable Consumer<LocalDate> press) {
        addClassName("calendar-month");
        var first = LocalDate.of(year.year(), month, 1);
        add(new H2(List.of(Texts.of("parts.months").split(",")).get(month - 1)));
        var grid = new Div();
        grid.addClassName("calendar-days");
        List.of(Texts.of("parts.weekdays.short").split(",")).stream().skip(1).forEach(word -> grid.add(head(word)));
        grid.add(head(Texts.of("parts.weekdays.short").split(",")[0]));
        for (var blank = 1; blank < first.getDayOfWeek().getValue(); blank++) {
            grid.add(new Span());
        }
        first.datesUntil(first.plusMonths(1)).forEach(day -> grid.add(day(year, day, today, press)));
        add(grid);
    }

    private static Span head(String word) {
        var head = new Span(word);
        head.addClassName("lu-cap");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private static Component day(
            CalendarYear year, LocalDate day, LocalDate today, @Nullable Consumer<LocalDate> press) {
        var special = year.on(day);
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        Component cell;
        if (press == null) {
            cell = new Div(number);
        } else {
            var button = new NativeButton("", event -> press.accept(day));
            button.add(number);
            cell = button;
        }
        var kind = special.map(SpecialDay::kind).orElse(null);
        var label = Amounts.dayOfWeek(day)
                + special.map(one -> " " + Texts.of("calendar." + one.kind().code()) + " " + one.name())
                        .orElse("");
        cell.getElement().setAttribute("title", label).setAttribute("aria-label", label);
        if (press == null) {
            cell.getElement().setAttribute("role", "img");
        }
        var classes = cell.getElement().getClassList();
        classes.add("calendar-day");
        if (kind != null) {
            classes.add("calendar-" + kind.code());
            // a mark, no text: the name of the button says it in words
            cell.getElement().setAttribute("data-mark", Texts.of("calendar." + kind.code() + ".short"));
        } else if (day.getDayOfWeek().getValue() > 5) {
            classes.add("calendar-weekend");
        }
        if (day.equals(today)) {
            classes.add("calendar-today");
        }
        return cell;
    }
}
