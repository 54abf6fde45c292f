package app.luodi.shell.parts;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads amounts as people type and paste them: full-width digits, thousands separators, a unit of their own
 * ({@code 1.2亿}, {@code 3,400万元}, {@code 500元}), true minus signs.
 */
public final class MoneyText {
    private static final Pattern AMOUNT = Pattern.compile("([+-]?)(\\d+(?:\\.\\d*)?|\\.\\d+)(亿元|亿|万元|万|元)?");

    private MoneyText() {}

    /** What a bare number means. */
    public enum Unit {
        YUAN,
        WAN,
        YI;

        private Money of(BigDecimal number) {
            return switch (this) {
                case YUAN -> Money.ofYuan(number);
                case WAN -> Money.ofWan(number);
                case YI -> Money.ofYi(number);
            };
        }
    }

    /** The amount; empty where the text cannot be read, or is finer than a 分. */
    public static Optional<Money> read(String text, Unit bare) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s,，、_]", "")
                .replace('−', '-')
                .replace('–', '-')
                .replaceFirst("^[¥￥]", "");
        var match = AMOUNT.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(match.group(2).replaceFirst("\\.$", ""));
        var signed = match.group(1).equals("-") ? number.negate() : number;
        try {
            return Optional.of(unit(match.group(3), bare).of(signed));
        } catch (ArithmeticException tooFine) {
            return Optional.empty();
        }
    }

    private static Unit unit(@org.jspecify.annotations.Nullable String written, Unit bare) {
        if (written == null) {
            return bare;
        }
        return switch (written.charAt(0)) {
            case '亿' -> Unit.YI;
            case '万' -> Unit.WAN;
            default -> Unit.YUAN;
        };
    }
}
