package app.luodi.shell.parts;

import app.luodi.kernel.StatisticsMonth;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** A month of the statistics in the language of who looks: 10月 is Oct, 1—2月 is Jan–Feb. */
public final class Months {
    private Months() {}

    /** As on an axis: {@code 1—2月}, {@code 10月}. */
    public static String brief(StatisticsMonth month) {
        return chinese()
                ? month.shortText()
                : month.month() == StatisticsMonth.FIRST ? span(month.month()) : name(month.month());
    }

    /** As in a title: {@code 2022年10月}. */
    public static String whole(StatisticsMonth month) {
        return chinese() ? month.text() : brief(month) + " " + month.year();
    }

    /** The year to date: {@code 1—10月}. */
    public static String toDate(StatisticsMonth month) {
        return chinese() ? month.toDateText() : span(month.month());
    }

    private static boolean chinese() {
        return Texts.language().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static String span(int month) {
        return name(1) + "–" + name(month);
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
