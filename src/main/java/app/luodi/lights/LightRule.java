package app.luodi.lights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A district's rule for the lights (domain.md 4.4).
 *
 * @param overdueYellow calendar days past the planned last day from which a project is yellow
 * @param overdueRed from which it is red
 * @param behindYellow percentage points below pace from which it is yellow
 * @param behindRed more than which it is red
 * @param cutOffDay from this day of the month on, the return of the month before is due
 * @param pace percent of the year due by the end of each month, January first; null is linear
 * @param version 0 for the rule that holds where a district set none
 */
public record LightRule(
        int overdueYellow,
        int overdueRed,
        BigDecimal behindYellow,
        BigDecimal behindRed,
        int cutOffDay,
        @Nullable List<BigDecimal> pace,
        int version,
        @Nullable String changedBy) {
    public static final int MONTHS = 12;

    /** What holds where a district set nothing. */
    public static final LightRule DEFAULT =
            new LightRule(1, 31, BigDecimal.TEN, BigDecimal.valueOf(30), 10, null, 0, null);

    public LightRule {
        pace = pace == null ? null : List.copyOf(pace);
    }

    /** The curve as points, linear where none was set. */
    public List<BigDecimal> points() {
        return pace != null
                ? pace
                : IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> BigDecimal.valueOf(month * 100L)
                                .divide(BigDecimal.valueOf(MONTHS), 1, RoundingMode.HALF_UP))
                        .toList();
    }
}
