package app.luodi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Reckons in working days and calendar days by a district's calendar. The day a period begins on does not count; a day in a
 * year that nobody has kept makes the answer {@link Reckoned.Unmaintained}. Calendar days need no calendar.
 */
public final class WorkingDays {
    private final Map<Integer, BitSet> years;

    /** @param years those that are kept; others are left out */
    public WorkingDays(Collection<CalendarYear> years) {
        this.years = years.stream()
                .filter(CalendarYear::isMaintained)
                .collect(Collectors.toMap(CalendarYear::year, CalendarYear::bits));
    }

    public boolean isMaintained(int year) {
        return years.containsKey(year);
    }

    public Reckoned<Boolean> isWorking(LocalDate day) {
        var bits = years.get(day.getYear());
        return bits == null ? Reckoned.unmaintained(day.getYear()) : Reckoned.known(bits.get(day.getDayOfYear()));
    }

    /** The day by which so many days have passed after the given one; the day itself for 0. */
    public Reckoned<LocalDate> add(LocalDate from, int days, DayType type) {
        atLeastNone(days);
        return type == DayType.CALENDAR ? Reckoned.known(from.plusDays(days)) : addWorkingDays(from, days);
    }

    /** The last day after which so many days still fit until the given one, that day included; the day itself for 0. */
    public Reckoned<LocalDate> latestStart(LocalDate until, int days, DayType type) {
        atLeastNone(days);
        if (type == DayType.CALENDAR || days == 0) {
            return Reckoned.known(until.minusDays(days));
        }
        return walk(until, -1, days, nth -> nth.minusDays(1));
    }

    /** Days after the first one until the last one, that one included; negative where the last is the earlier. */
    public Reckoned<Integer> between(LocalDate from, LocalDate to, DayType type) {
        return type == DayType.CALENDAR
                ? Reckoned.known((int) ChronoUnit.DAYS.between(from, to))
                : workingDaysBetween(from, to);
    }

    /** The n-th working day after the given day; the day itself for 0. */
    public Reckoned<LocalDate> addWorkingDays(LocalDate from, int days) {
        atLeastNone(days);
        return days == 0 ? Reckoned.known(from) : walk(from.plusDays(1), 1, days, nth -> nth);
    }

    /** Working days after the first day until the last, that one included; negative where the last is the earlier. */
    public Reckoned<Integer> workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return workingDaysBetween(to, from).map(days -> -days);
        }
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            var bits = years.get(day.getYear());
            if (bits == null) {
                return Reckoned.unmaintained(day.getYear());
            }
            count += bits.get(day.getDayOfYear()) ? 1 : 0;
        }
        return Reckoned.known(count);
    }

    /** The n-th working day from the given day on, that one included. */
    private Reckoned<LocalDate> walk(LocalDate start, int step, int days, UnaryOperator<LocalDate> found) {
        var day = start;
        var left = days;
        while (true) {
            var bits = years.get(day.getYear());
            if (bits == null) {
                return Reckoned.unmaintained(day.getYear());
            }
            if (bits.get(day.getDayOfYear()) && --left == 0) {
                return Reckoned.known(found.apply(day));
            }
            day = day.plusDays(step);
        }
    }

    private static void atLeastNone(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Days go forward: " + days);
        }
    }
}
