package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Absent;
import app.luodi.imports.understanding.Value.Unread;
import app.luodi.imports.understanding.Value.When;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import app.luodi.kernel.WhenText.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands dates as offices write them; what has two meanings is asked (domain.md 7.2, rule 5). */
final class WhenReading {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{4}(?:\\d{2})?(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile("(.+?)(?:之前|以前|前)(?:完成|开工|竣工|建成|投产)?");
    private static final Pattern TAIL = Pattern.compile("(?:开工建设|开工|竣工|完成|建成|投产|完工|交付|办结)$");
    private static final Pattern YEAR_DOT_ONE = Pattern.compile("((?:19|20)\\d{2})\\.1");
    private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int FIRST_SERIAL = 30_000;
    private static final int LAST_SERIAL = 60_000;
    private final @Nullable Integer year;
    private final boolean numbersAsText;
    private final Map<String, Reading> known = new HashMap<>();

    /**
     * @param year of the sheet, for dates without one; null where it is not known
     * @param numbersAsText whether the file wrote numbers as text (csv), so that 2022.1 may be October
     */
    WhenReading(@Nullable Integer year, boolean numbersAsText) {
        this.year = year;
        this.numbersAsText = numbersAsText;
    }

    Reading read(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER && cell.number() != null) {
            return number(cell.text(), cell.number());
        }
        return text(cell.text());
    }

    /** The year on its own right: for texts that state one in the sheet's title. */
    Reading text(String raw) {
        var before = known.get(raw);
        if (before == null) {
            before = fresh(raw.strip());
            known.put(raw, before);
        }
        return before;
    }

    private Reading number(String raw, BigDecimal number) {
        var whole = number.intValue();
        if (whole >= FIRST_YEAR && whole < LAST_YEAR) {
            return YEAR_DOT_ONE.matcher(raw).matches() ? lost(raw, whole) : text(raw);
        }
        return whole >= FIRST_SERIAL && whole <= LAST_SERIAL ? serial(raw, whole) : text(raw);
    }

    /** Days since the end of 1899, as spreadsheets count. */
    private static Reading serial(String raw, int days) {
        var day = LocalDate.of(1899, 12, 30).plusDays(days);
        return Reading.sure(when(day, day, "day", raw))
                .telling(problem(Kind.DATE_SERIAL_UNFORMATTED, Weight.WARNING, raw)
                        .with("cell", day.toString()));
    }

    /** In a spreadsheet 2022.10 becomes the number 2022.1. */
    private static Reading lost(String raw, int year) {
        var january = YearMonth.of(year, 1);
        var october = YearMonth.of(year, 10);
        return Reading.sure(new When(
                        january.atDay(1),
                        october.atEndOfMonth(),
                        "month",
                        raw,
                        false,
                        true,
                        List.of(january.toString(), october.toString()),
                        false))
                .telling(problem(Kind.DATE_LOST, Weight.QUESTION, raw));
    }

    private Reading fresh(String raw) {
        var day = DAY.matcher(raw);
        if (day.matches()) {
            try {
                var date = LocalDate.parse(raw);
                return Reading.sure(when(date, date, "day", raw));
            } catch (java.time.DateTimeException noSuchDay) {
                return unread(raw);
            }
        }
        var text = Texts.tight(raw);
        if ("长期".equals(text) || "长期工作".equals(text)) {
            return Reading.sure(new Absent(Absent.Why.NOT_APPLICABLE, raw));
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(raw, Integer.parseInt(text));
        }
        var bare = YEAR_DOT_ONE.matcher(text);
        if (numbersAsText && bare.matches()) {
            return lost(raw, Integer.parseInt(bare.group(1)));
        }
        var withoutTime = text.replaceAll(
                "^((?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?)(?:T?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?)$", "$1");
        var limited = BEFORE.matcher(withoutTime);
        if (limited.matches()) {
            return before(raw, limited.group(1));
        }
        return plain(raw, TAIL.matcher(withoutTime).replaceAll(""));
    }

    private Reading plain(String raw, String text) {
        var stated = YEAR.matcher(text).find();
        if (!stated && year == null) {
            return unread(raw);
        }
        if (!(WhenText.parse(text, middle()) instanceof Outcome.Done<WhenText>(var found))) {
            return unread(raw);
        }
        var precision = found.precision();
        var onlyTo = precision == Precision.MONTH_END || precision == Precision.YEAR_END;
        return Reading.sure(new When(
                precision == Precision.BY ? null : found.from(),
                found.to(),
                code(precision),
                raw,
                onlyTo,
                false,
                List.of(),
                !stated));
    }

    /** 三季度前: before it begins, or before it ends? 9月底前 and 2022-09-30前 have one meaning. */
    private Reading before(String raw, String limit) {
        var stated = YEAR.matcher(limit).find();
        if (!stated && year == null
                || !(WhenText.parse(limit, middle()) instanceof Outcome.Done<WhenText>(var found))) {
            return unread(raw);
        }
        var precision = found.precision();
        var clear = precision == Precision.DAY
                || precision == Precision.MONTH_END
                || precision == Precision.YEAR_END
                || precision == Precision.WEEK;
        var candidates = clear
                ? List.<String>of()
                : List.of(found.to().toString(), found.from().minusDays(1).toString());
        var reading =
                Reading.sure(new When(null, found.to(), code(precision), raw, false, !clear, candidates, !stated));
        return clear ? reading : reading.telling(problem(Kind.AMBIGUOUS_DATE, Weight.QUESTION, raw));
    }

    private LocalDate middle() {
        return LocalDate.of(year == null ? FIRST_YEAR : year, 6, 30);
    }

    private static Reading unread(String raw) {
        return Reading.sure(new Unread(raw)).telling(problem(Kind.DATE_UNREAD, Weight.QUESTION, raw));
    }

    private static When when(LocalDate from, LocalDate to, String precision, String raw) {
        return new When(from, to, precision, raw, false, false, List.of(), false);
    }

    private static String code(Precision precision) {
        return switch (precision) {
            case DAY -> "day";
            case MONTH, MONTH_END -> "month";
            case QUARTER -> "quarter";
            case HALF_YEAR -> "half";
            case YEAR, YEAR_END -> "year";
            case WEEK, TEN_DAYS, BY, RANGE -> "range";
        };
    }

    private static Problem problem(Kind kind, Weight weight, String raw) {
        return Problem.of(null, null, kind, weight).with("raw", raw);
    }
}
