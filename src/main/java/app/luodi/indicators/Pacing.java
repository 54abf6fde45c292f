package app.luodi.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 超/低于时序进度 and 时序完成度 of the annual plans (domain.md 4.3).
 *
 * @param completion percent of the plans done
 * @param pace percent due by the month
 */
public record Pacing(BigDecimal completion, BigDecimal pace) {
    /** Percentage points above the pace: 97.2 − 83.3 = 13.9. */
    public BigDecimal points() {
        return completion.subtract(pace);
    }

    /** Percent of the pace: what 武汉's 60% and 80% speak of; empty where nothing is due yet. */
    public Optional<BigDecimal> relative() {
        return pace.signum() == 0
                ? Optional.empty()
                : Optional.of(completion.scaleByPowerOfTen(2).divide(pace, 6, RoundingMode.HALF_UP));
    }
}
