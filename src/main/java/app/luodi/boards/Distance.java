package app.luodi.boards;

import app.luodi.kernel.Money;
import app.luodi.targets.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an amount is on its way to a target. */
final class Distance {
    private Distance() {}

    /** Percent of the target; null where either is unknown. Never clamped. */
    static @Nullable BigDecimal completion(@Nullable Money done, @Nullable Money target) {
        return done == null || target == null || target.fen() == 0
                ? null
                : BigDecimal.valueOf(done.fen())
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(target.fen()), 6, RoundingMode.HALF_UP);
    }

    /** The curve as stored, or an even pace where there is none. */
    static Pace pace(List<BigDecimal> points) {
        return points.isEmpty() ? Pace.LINEAR : new Pace(points);
    }
}
