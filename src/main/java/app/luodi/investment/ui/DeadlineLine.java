package app.luodi.investment.ui;

import app.luodi.investment.Period;
import app.luodi.kernel.Today;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When the month is due, and how long that is from now; or that it is over, or closed. */
class DeadlineLine extends Span {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    DeadlineLine(Period period, Instant now) {
        addClassNames("returns-deadline", "is-" + period.phase().name().toLowerCase(Locale.ROOT));
        var due = written(period.dueAt(), now);
        var strong = new Span(
                switch (period.phase()) {
                    case AHEAD ->
                        Texts.of("investment.deadline.ahead", period.month().begins());
                    case OPEN, OVERDUE -> Texts.of("investment.deadline.due", due);
                    case CLOSED -> Texts.of("investment.deadline.closed");
                });
        strong.addClassName("returns-deadline-day");
        add(strong, new Span(rest(period, now)));
    }

    private static String rest(Period period, Instant now) {
        return switch (period.phase()) {
            case AHEAD -> "";
            case OPEN -> left(Duration.between(now, period.dueAt()));
            case OVERDUE ->
                Texts.of(
                        "investment.deadline.over",
                        Math.max(1, Duration.between(period.dueAt(), now).toDays()));
            case CLOSED ->
                period.closedBy() == null || period.closedAt() == null
                        ? Texts.of("investment.deadline.closed.calendar")
                        : Texts.of("investment.deadline.closed.by", period.closedBy(), written(period.closedAt(), now));
        };
    }

    private static String left(Duration left) {
        if (left.toDays() > 0) {
            return Texts.of("investment.deadline.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? Texts.of("investment.deadline.hours", left.toHours(), left.toMinutesPart())
                : Texts.of("investment.deadline.minutes", left.toMinutes());
    }

    private static String written(Instant moment, Instant now) {
        var then = moment.atZone(Today.ZONE);
        return (then.getYear() == now.atZone(Today.ZONE).getYear() ? SHORT : LONG).format(then);
    }
}
