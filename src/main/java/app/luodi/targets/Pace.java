package app.luodi.targets;

import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 时序: how much of a year is due by the end of each month, in percent, January first. Pacing is data (domain.md 0.5);
 * where nobody gave a curve, the year passes evenly.
 *
 * @param points twelve cumulative percentages
 */
public record Pace(List<BigDecimal> points) {
    public static final int MONTHS = 12;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** month / 12. */
    public static final Pace LINEAR = new Pace(IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month ->
                    BigDecimal.valueOf(100L * month).divide(BigDecimal.valueOf(MONTHS), 3, RoundingMode.HALF_UP))
            .toList());

    public Pace {
        points = List.copyOf(points);
        if (points.size() != MONTHS) {
            throw new IllegalArgumentException("A pace has twelve points");
        }
    }

    /** Percent of the year due by the end of the month. */
    public BigDecimal at(StatisticsMonth month) {
        return at(month.month());
    }

    /** @param month 1 to 12 */
    public BigDecimal at(int month) {
        return points.get(month - 1);
    }

    /** What of the whole is due by the end of the month. */
    public Money due(Money whole, StatisticsMonth month) {
        return new Money(BigDecimal.valueOf(whole.fen())
                .multiply(at(month))
                .divide(WHOLE, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
