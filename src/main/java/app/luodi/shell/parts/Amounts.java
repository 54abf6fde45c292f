package app.luodi.shell.parts;

import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How numbers and dates are written (screens.md 3): unknown is {@code —}, never 0; minus is a true minus; sums are
 * rounded after summing. All rounding is half up, at the edge only.
 */
public final class Amounts {
    public static final String UNKNOWN = "—";
    static final char MINUS = '−';

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Amounts() {}

    /** 亿元 with two decimals: {@code 1,570.38}. */
    public static String yi(@Nullable Money amount) {
        return yi(amount, 2);
    }

    public static String yi(@Nullable Money amount, int decimals) {
        return amount == null ? UNKNOWN : number(amount.yi(), decimals);
    }

    /** 万元 without decimals: {@code 17,200}. */
    public static String wan(@Nullable Money amount) {
        return amount == null ? UNKNOWN : number(amount.wan(), 0);
    }

    /** 万元 with as many decimals as the amount has: what a form shows, nothing rounded away. */
    public static String wanExact(@Nullable Money amount) {
        return amount == null ? UNKNOWN : exact(amount.wan());
    }

    /** 亿元 with as many decimals as the amount has, at least two. */
    public static String yiExact(@Nullable Money amount) {
        return amount == null
                ? UNKNOWN
                : number(
                        amount.yi(),
                        Math.max(2, amount.yi().stripTrailingZeros().scale()));
    }

    /** A difference in 亿元 with its sign: {@code +0.42}, {@code −1.20}. */
    public static String yiSigned(@Nullable Money amount) {
        return amount == null ? UNKNOWN : signed(amount.yi(), 2);
    }

    /** A difference in 万元 with its sign. */
    public static String wanSigned(@Nullable Money amount) {
        return amount == null ? UNKNOWN : signed(amount.wan(), 0);
    }

    /** A rate in percent, one decimal, never clamped: {@code 79.3%}. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : number(percent, 1) + "%";
    }

    /** A growth in percent with its sign: {@code +20.0%}, {@code −7.8%}. */
    public static String growth(@Nullable BigDecimal percent) {
        return percent == null ? UNKNOWN : signed(percent, 1) + "%";
    }

    /** A difference in percentage points (个百分点), signed, without its unit: {@code −2.7}. */
    public static String points(@Nullable BigDecimal points) {
        return points == null ? UNKNOWN : signed(points, 1);
    }

    /** A part of a whole in percent; null where either is unknown or the whole is nothing. */
    public static @Nullable BigDecimal rate(@Nullable Money part, @Nullable Money whole) {
        return part == null || whole == null || whole.fen() == 0
                ? null
                : BigDecimal.valueOf(part.fen())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole.fen()), MathContext.DECIMAL64);
    }

    /** A count: {@code 1,204}. */
    public static String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** A number of days, or another whole difference, with its sign: {@code +26}, {@code −4}, {@code 0}. */
    public static String signed(long difference) {
        return signed(BigDecimal.valueOf(difference), 0);
    }

    public static String signed(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + number(rounded, decimals);
    }

    public static String number(BigDecimal value, int decimals) {
        var pattern = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return formatted(pattern, value.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String exact(BigDecimal value) {
        return formatted("#,##0.######", value);
    }

    private static String formatted(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('-', MINUS);
    }

    /** {@code 2022-11-14}. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? UNKNOWN : date.toString();
    }

    /** {@code 11-14} in the year of today, {@code 2023-03-31} otherwise. */
    public static String shortDate(@Nullable LocalDate date, LocalDate today) {
        return date == null ? UNKNOWN : date.getYear() == today.getYear() ? MONTH_DAY.format(date) : date.toString();
    }

    /** {@code 2022-11-14 周一}. */
    public static String dayOfWeek(LocalDate date) {
        return date + " " + Texts.of("parts.weekday." + date.getDayOfWeek().getValue());
    }

    /** {@code 2022-11-14 08:30}, in the offices' time. */
    public static String minute(@Nullable Instant moment) {
        return moment == null ? UNKNOWN : MINUTE.format(moment.atZone(Today.ZONE));
    }

    /** A date as it was written ({@code 2022年3月底}, {@code 三季度前}), or in digits where nothing was written. */
    public static String when(@Nullable String written, @Nullable LocalDate date) {
        return written == null || written.isBlank() ? date(date) : written;
    }

    /** A strong figure with its light unit: <b>470.00</b> 亿元. Unknown stands without its unit. */
    public static Span figure(String number, String unit) {
        var figure = new Span(new Span(number));
        figure.addClassName("lu-figure");
        if (number.equals(UNKNOWN)) {
            figure.addClassName("lu-unknown");
        } else if (!unit.isEmpty()) {
            var small = new Span(unit);
            small.addClassName("lu-u");
            figure.add(small);
        }
        return figure;
    }

    /** <b>470.00</b> 亿元. */
    public static Span yiFigure(@Nullable Money amount) {
        return figure(yi(amount), Texts.of("parts.unit.yi"));
    }

    /** <b>17,200</b> 万元. */
    public static Span wanFigure(@Nullable Money amount) {
        return figure(wan(amount), Texts.of("parts.unit.wan"));
    }

    /** Marks a value as an example of the demo (示例): dotted underline. */
    public static Span example(Span value) {
        value.addClassName("lu-example");
        return value;
    }
}
