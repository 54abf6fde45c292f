package app.luodi.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in 分 (a hundredth of a yuan). 元, 万元 and 亿元 exist at the edges only: typed, shown, never stored.
 *
 * @param fen the amount in 分; negative where a difference is meant
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int YUAN = 2;
    private static final int WAN = 6;
    private static final int YI = 10;

    /** @throws ArithmeticException where the amount is finer than a 分 or does not fit */
    public static Money ofYuan(BigDecimal yuan) {
        return scaled(yuan, YUAN);
    }

    /** @throws ArithmeticException where the amount is finer than a 分 or does not fit */
    public static Money ofWan(BigDecimal wan) {
        return scaled(wan, WAN);
    }

    public static Money ofWan(String wan) {
        return ofWan(new BigDecimal(wan));
    }

    /** @throws ArithmeticException where the amount is finer than a 分 or does not fit */
    public static Money ofYi(BigDecimal yi) {
        return scaled(yi, YI);
    }

    public static Money ofYi(String yi) {
        return ofYi(new BigDecimal(yi));
    }

    private static Money scaled(BigDecimal amount, int digits) {
        return new Money(amount.scaleByPowerOfTen(digits)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }

    /** In 元, two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, YUAN);
    }

    /** In 万元, exact. */
    public BigDecimal wan() {
        return BigDecimal.valueOf(fen, WAN);
    }

    /** In 亿元, exact. */
    public BigDecimal yi() {
        return BigDecimal.valueOf(fen, YI);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
