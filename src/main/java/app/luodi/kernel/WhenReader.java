package app.luodi.kernel;

import app.luodi.kernel.WhenText.Precision;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as the offices write them. Each form is one rule; the first that fits wins, and none guesses. */
final class WhenReader {
    private static final String KEY = "kernel.when.";
    private static final Set<String> NO_DATE = Set.of("", "/", "-", "--", "无", "待定", "暂无", "未定", "另行确定", "长期", "不涉及");
    private static final String YEAR = "(?:(\\d{4}|今|明|去|本)年?)?";
    private static final String MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?";
    private static final String QUARTER = "(?:第?([1-4一二三四])季度|Q([1-4]))";

    private final LocalDate today;
    private final List<Rule> rules = List.of(
            rule("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})[日号]?", m -> day(number(m, 1), number(m, 2), number(m, 3))),
            rule("(\\d{4})(\\d{2})(\\d{2})", m -> day(number(m, 1), number(m, 2), number(m, 3))),
            rule(YEAR + MONTH + "(\\d{1,2})[日号]", m -> day(year(m.group(1)), month(m, 2), number(m, 3))),
            rule("(\\d{4})[-./](\\d{1,2})", m -> month(YearMonth.of(number(m, 1), number(m, 2)))),
            rule("(\\d{4})(0[1-9]|1[0-2])", m -> month(YearMonth.of(number(m, 1), number(m, 2)))),
            rule(YEAR + MONTH, m -> month(yearMonth(m))),
            rule(YEAR + MONTH + "[底末]", m -> span(yearMonth(m).atEndOfMonth(), Precision.MONTH_END)),
            rule(YEAR + MONTH + "(?:上旬|初)", m -> ten(yearMonth(m), 1, 10)),
            rule(YEAR + MONTH + "(?:中旬|中)", m -> ten(yearMonth(m), 11, 20)),
            rule(YEAR + MONTH + "下旬", m -> ten(yearMonth(m), 21, yearMonth(m).lengthOfMonth())),
            rule("本?月[底末]", m -> span(YearMonth.from(today()).atEndOfMonth(), Precision.MONTH_END)),
            rule("本月内?", m -> month(YearMonth.from(today()))),
            rule("下月", m -> month(YearMonth.from(today()).plusMonths(1))),
            rule("本周内?", m -> week(0)),
            rule("下周", m -> week(1)),
            rule(YEAR + QUARTER, m -> quarter(m)),
            rule(YEAR + QUARTER + "[底末]", m -> span(quarter(m).to(), Precision.MONTH_END)),
            rule(YEAR + "上半年", m -> months(year(m.group(1)), 1, 6, Precision.HALF_YEAR)),
            rule(YEAR + "下半年", m -> months(year(m.group(1)), 7, 12, Precision.HALF_YEAR)),
            rule("(\\d{4}|今|明|去|本)年", m -> months(year(m.group(1)), 1, 12, Precision.YEAR)),
            rule("(\\d{4})", m -> months(number(m, 1), 1, 12, Precision.YEAR)),
            rule("(?:(\\d{4}|今|明|去|本)?年|(\\d{4}))[底末]", m -> span(lastDay(m), Precision.YEAR_END)),
            rule("(?:(\\d{4}|今|明|去|本)?年)内", m -> months(year(m.group(1)), 1, 12, Precision.YEAR)));

    private record Rule(Pattern form, Function<MatchResult, Span> meaning) {}

    private record Span(LocalDate from, LocalDate to, Precision precision) {}

    WhenReader(LocalDate today) {
        this.today = today;
    }

    Outcome<WhenText> read(String written) {
        var text = written.strip();
        var plain = plain(text);
        if (NO_DATE.contains(plain)) {
            return Outcome.refused(Outcome.Refusal.of("", KEY + "none"));
        }
        if (plain.matches("\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{2}[-./年]\\d{1,2}([-./月].*)?|\\d{1,2}[-./]\\d{1,2}")) {
            return Outcome.refused(Outcome.Refusal.of("", KEY + "order", text));
        }
        if (plain.matches(YEAR + MONTH + "前") || plain.matches("\\d{4}年?前")) {
            return Outcome.refused(Outcome.Refusal.of("", KEY + "before", text, text.substring(0, text.length() - 1)));
        }
        try {
            var span = whole(plain);
            return span == null
                    ? Outcome.refused(Outcome.Refusal.of("", KEY + "unreadable", text))
                    : Outcome.done(new WhenText(text, span.from, span.to));
        } catch (DateTimeException noSuchDay) {
            return Outcome.refused(Outcome.Refusal.of("", KEY + "noday", text));
        }
    }

    Precision precision(WhenText when) {
        try {
            var span = whole(plain(when.text()));
            if (span != null) {
                return span.precision;
            }
        } catch (DateTimeException unreadable) {
            // what was kept by somebody else's reading is judged by its span
        }
        return when.from().equals(when.to()) ? Precision.DAY : Precision.RANGE;
    }

    /** Blanks, full-width forms and the many dashes are not part of a date. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B-\\u200D\\uFEFF]", "")
                .replaceAll("[—－–]+", "-")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private @Nullable Span whole(String plain) {
        var one = single(plain);
        if (one != null) {
            return one;
        }
        if (plain.matches(".*(?:之?前|以前|内)$")) {
            var limit = single(plain.replaceAll("(?:之前|以前|前|内)$", ""));
            return limit == null ? null : by(limit);
        }
        return range(plain);
    }

    private Span by(Span limit) {
        return new Span(limit.to.withDayOfYear(1), limit.to, Precision.BY);
    }

    private @Nullable Span single(String plain) {
        for (var rule : rules) {
            var matcher = rule.form.matcher(plain);
            if (matcher.matches()) {
                return rule.meaning.apply(matcher.toMatchResult());
            }
        }
        return null;
    }

    /** {@code 2021.5-2023.6}, {@code 2023年6月至2025年}: the dash that leaves a date on both sides. */
    private @Nullable Span range(String plain) {
        for (var at = 1; at < plain.length() - 1; at++) {
            if ("-~至到/".indexOf(plain.charAt(at)) >= 0) {
                var first = single(plain.substring(0, at));
                var second = single(plain.substring(at + 1));
                if (first != null && second != null && !second.to.isBefore(first.from)) {
                    return new Span(first.from, second.to, Precision.RANGE);
                }
            }
        }
        return null;
    }

    private LocalDate today() {
        return today;
    }

    private LocalDate lastDay(MatchResult m) {
        return LocalDate.of(year(m.group(1) == null ? m.group(2) : m.group(1)), 12, 31);
    }

    private int year(@Nullable String word) {
        return switch (word) {
            case null -> today.getYear();
            case "今", "本" -> today.getYear();
            case "明" -> today.getYear() + 1;
            case "去" -> today.getYear() - 1;
            default -> Integer.parseInt(word);
        };
    }

    private YearMonth yearMonth(MatchResult m) {
        return YearMonth.of(year(m.group(1)), month(m, 2));
    }

    private Span quarter(MatchResult m) {
        var written = m.group(2) == null ? m.group(3) : m.group(2);
        var quarter = numeral(written);
        return months(year(m.group(1)), quarter * 3 - 2, quarter * 3, Precision.QUARTER);
    }

    private Span week(int ahead) {
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(ahead);
        return new Span(monday, monday.plusDays(6), Precision.WEEK);
    }

    private static Rule rule(String form, Function<MatchResult, Span> meaning) {
        return new Rule(Pattern.compile(form), meaning);
    }

    private static Span day(int year, int month, int day) {
        return span(LocalDate.of(year, month, day), Precision.DAY);
    }

    private static Span span(LocalDate day, Precision precision) {
        return new Span(day, day, precision);
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    private static Span ten(YearMonth month, int first, int last) {
        return new Span(month.atDay(first), month.atDay(last), Precision.TEN_DAYS);
    }

    private static Span months(int year, int first, int last, Precision precision) {
        return new Span(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), precision);
    }

    private static int month(MatchResult m, int group) {
        return numeral(m.group(group));
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int numeral(String word) {
        var digits = "一二三四五六七八九十";
        return switch (word) {
            case "十一" -> 11;
            case "十二" -> 12;
            case String one when digits.contains(one) -> digits.indexOf(one) + 1;
            default -> Integer.parseInt(word);
        };
    }
}
