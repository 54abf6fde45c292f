package app.luodi.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A month of the statistics (domain.md 3.1): January is not reported, the year opens with 1—2月, which is month 2.
 *
 * @param month 2 to 12; 2 stands for January and February together
 */
public record StatisticsMonth(int year, int month) implements Comparable<StatisticsMonth> {
    public static final int FIRST = 2;
    public static final int LAST = 12;
    private static final Comparator<StatisticsMonth> ORDER =
            Comparator.comparingInt(StatisticsMonth::year).thenComparingInt(StatisticsMonth::month);

    public StatisticsMonth {
        if (month < FIRST || month > LAST || year < 1990 || year > 2200) {
            throw new IllegalArgumentException("Not a month of the statistics: " + year + "-" + month);
        }
    }

    /** The month a day falls in; a day of January falls in 1—2月. */
    public static StatisticsMonth of(LocalDate day) {
        return new StatisticsMonth(day.getYear(), Math.max(FIRST, day.getMonthValue()));
    }

    /** The last month that is over on the given day: what a clerk is asked for. */
    public static StatisticsMonth lastOverOn(LocalDate day) {
        var before = YearMonth.from(day).minus(1, ChronoUnit.MONTHS);
        return before.getMonthValue() == 1
                ? new StatisticsMonth(before.getYear() - 1, LAST)
                : new StatisticsMonth(before.getYear(), before.getMonthValue());
    }

    /** The eleven months of a year. */
    public static List<StatisticsMonth> of(int year) {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(month -> new StatisticsMonth(year, month))
                .toList();
    }

    /** The month before in the same year; empty for 1—2月, which opens the year. */
    public Optional<StatisticsMonth> previous() {
        return month == FIRST ? Optional.empty() : Optional.of(new StatisticsMonth(year, month - 1));
    }

    /** The month after; December is followed by 1—2月 of the next year. */
    public StatisticsMonth next() {
        return month == LAST ? new StatisticsMonth(year + 1, FIRST) : new StatisticsMonth(year, month + 1);
    }

    /** The month before, over the turn of the year: 1—2月 follows December. */
    public StatisticsMonth before() {
        return previous().orElseGet(() -> new StatisticsMonth(year - 1, LAST));
    }

    /** From this day on the month may be reported: the first of the (second) month. */
    public LocalDate begins() {
        return LocalDate.of(year, month, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** As on an axis: {@code 1—2月}, {@code 10月}. */
    public String shortText() {
        return month == FIRST ? "1—2月" : month + "月";
    }

    /** As in a title: {@code 2022年1—2月}, {@code 2022年10月}. */
    public String text() {
        return year + "年" + shortText();
    }

    /** The year to date as people write it: {@code 1—10月}. */
    public String toDateText() {
        return "1—" + month + "月";
    }

    @Override
    public int compareTo(StatisticsMonth other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format("%d-%02d", year, month);
    }
}
