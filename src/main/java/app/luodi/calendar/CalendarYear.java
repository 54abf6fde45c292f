package app.luodi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of one year.
 *
 * @param source the notice it follows: 国办发明电〔2025〕7号; empty for a year that nobody has kept
 * @param days the days that are not as the week says, in their order
 * @param version 0 where it stands as it was shipped or is not kept
 */
public record CalendarYear(int year, String source, List<SpecialDay> days, int version) {
    public CalendarYear {
        days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    }

    /** A year of which nothing is known. */
    public static CalendarYear unmaintained(int year) {
        return new CalendarYear(year, "", List.of(), 0);
    }

    /** 未维护 where false: nothing may be reckoned in it. */
    public boolean isMaintained() {
        return !days.isEmpty();
    }

    public Optional<SpecialDay> on(LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    public long count(SpecialDay.Kind kind) {
        return days.stream().filter(one -> one.kind() == kind).count();
    }

    /** Days on which people work. */
    public int workingDays() {
        return bits().cardinality();
    }

    /** Working days by day of year. */
    BitSet bits() {
        var bits = new BitSet(Year.of(year).length() + 1);
        var first = LocalDate.of(year, 1, 1);
        for (var day = first; day.getYear() == year; day = day.plusDays(1)) {
            bits.set(day.getDayOfYear(), !isWeekend(day));
        }
        days.forEach(one -> bits.set(one.day().getDayOfYear(), one.kind() == SpecialDay.Kind.WORK));
        return bits;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
