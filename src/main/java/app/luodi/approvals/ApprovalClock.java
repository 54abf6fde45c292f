package app.luodi.approvals;

import app.luodi.calendar.DayType;
import app.luodi.calendar.Reckoned;
import app.luodi.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How long an approval has been held, and until when it may be: the clock stands while it is paused. */
public record ApprovalClock(WorkingDays calendar) {
    /** Pauses are pushed out by pauses; more rounds than this would be a bug. */
    private static final int ROUNDS = 1000;

    /** Days held, pauses left out; empty before the clock runs, and where no calendar is kept for a year it ran through. */
    public OptionalInt held(ApprovalItem item, LocalDate today) {
        var from = item.clockFrom();
        if (from == null) {
            return OptionalInt.empty();
        }
        var stopped = item.clockUntil();
        var until = stopped == null ? today : stopped;
        return until.isBefore(from)
                ? OptionalInt.empty()
                : known(counted(from, until, item.step().dayType(), item.pauses()));
    }

    /** The last days of both limits from the acceptance on; none while the clock stands. */
    ApprovalItem.Due due(ApprovalItem item) {
        var accepted = item.handling().acceptedOn();
        if (accepted == null || item.openPause().isPresent()) {
            return ApprovalItem.Due.NONE;
        }
        var step = item.step();
        return new ApprovalItem.Due(
                due(accepted, step.promisedDays(), step.dayType(), item.pauses()),
                due(accepted, step.legalDays(), step.dayType(), item.pauses()));
    }

    private @Nullable LocalDate due(LocalDate from, @Nullable Integer days, DayType type, List<Pause> pauses) {
        if (days == null) {
            return null;
        }
        var due = calendar.add(from, days, type).orEmpty().orElse(null);
        for (var round = 0; round < ROUNDS && due != null; round++) {
            var counted = counted(from, due, type, pauses).orEmpty();
            if (counted.isEmpty()) {
                return null;
            }
            if (counted.get() >= days) {
                return due;
            }
            due = calendar.add(due, days - counted.get(), type).orEmpty().orElse(null);
        }
        return due;
    }

    private Reckoned<Integer> counted(LocalDate from, LocalDate until, DayType type, List<Pause> pauses) {
        var all = calendar.between(from, until, type);
        for (var pause : pauses) {
            var begin = later(from, pause.from().minusDays(1));
            var end = pause.until() == null ? until : earlier(until, pause.until());
            if (begin.isBefore(end)) {
                all = all.flatMap(days -> calendar.between(begin, end, type).map(paused -> Math.max(0, days - paused)));
            }
        }
        return all;
    }

    private static OptionalInt known(Reckoned<Integer> days) {
        return days.orEmpty().map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
