package app.luodi.kernel;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A date as people write it: {@code 2022-03-05}, {@code 2022年3月底}, {@code 三季度前}. Kept as written, with the first and
 * the last day it can mean; compared by the last day (domain.md 7.2, rule 5).
 *
 * @param text as it was written, without the blanks around it
 */
public record WhenText(String text, LocalDate from, LocalDate to) implements Comparable<WhenText> {
    /** How exactly a date is written. */
    public enum Precision {
        DAY,
        WEEK,
        TEN_DAYS,
        MONTH,
        MONTH_END,
        QUARTER,
        HALF_YEAR,
        YEAR,
        YEAR_END,
        /** Not after a day: {@code 三季度前}. */
        BY,
        RANGE
    }

    public WhenText {
        Objects.requireNonNull(text);
        if (text.isBlank() || from.isAfter(to)) {
            throw new IllegalArgumentException("Not a date as people write it: " + text + " " + from + " " + to);
        }
    }

    public static WhenText day(LocalDate day) {
        return new WhenText(day.toString(), day, day);
    }

    /**
     * Understands what was written, or says why not: without a date ({@code 待定}), with two meanings ({@code 9月前},
     * {@code 3/4/2022}), or unreadable.
     *
     * @param today a date without a year is of this year
     */
    public static Outcome<WhenText> parse(String written, LocalDate today) {
        return new WhenReader(today).read(written);
    }

    public Precision precision() {
        return new WhenReader(to).precision(this);
    }

    /** Whether it names one day and nothing wider. */
    public boolean isDay() {
        return precision() == Precision.DAY;
    }

    /** By the last day it can mean. */
    @Override
    public int compareTo(WhenText other) {
        return to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return text;
    }
}
