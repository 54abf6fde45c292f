package app.luodi.targets;

import app.luodi.targets.Judged.In;
import app.luodi.targets.Judged.Measure;
import app.luodi.targets.Judged.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is held against what was asked: the qualifier allows a little, the pace says what is due by now. The one rule
 * for the tree of targets, the boards and the cockpit.
 */
public final class Judging {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Judging() {}

    /** Whether a growth, in percent, is what was asked, within what the qualifier allows. */
    public static boolean growthKept(@Nullable Qualifier qualifier, BigDecimal actual, BigDecimal asked) {
        return reached(actual, asked, allowed(qualifier, In.PERCENT, asked));
    }

    private static boolean reached(BigDecimal actual, BigDecimal asked, BigDecimal allowed) {
        return actual.compareTo(asked.subtract(allowed)) >= 0;
    }

    /** 左右 allows its tolerance in points where the figure is in percent, and in percent of the figure elsewhere. */
    static BigDecimal allowed(@Nullable Qualifier qualifier, In in, BigDecimal asked) {
        if (qualifier == null) {
            return BigDecimal.ZERO;
        }
        return in == In.PERCENT || in == In.POINTS
                ? qualifier.tolerance()
                : asked.multiply(qualifier.tolerance()).divide(HUNDRED, 4, java.math.RoundingMode.HALF_UP);
    }

    /**
     * A measure that grows with the year.
     *
     * @param due what should be done by now; null where there is no pace
     * @param over whether the target's day has passed
     */
    static Measure measure(
            In in,
            @Nullable Qualifier qualifier,
            @Nullable BigDecimal actual,
            BigDecimal asked,
            @Nullable BigDecimal due,
            boolean over,
            int part,
            int of) {
        var allowed = allowed(qualifier, in, asked);
        return new Measure(in, actual, asked, allowed, due, part, of, verdict(actual, asked, allowed, due, over));
    }

    private static Verdict verdict(
            @Nullable BigDecimal actual, BigDecimal asked, BigDecimal allowed, @Nullable BigDecimal due, boolean over) {
        if (actual == null) {
            return Verdict.UNKNOWN;
        }
        if (reached(actual, asked, allowed)) {
            return Verdict.MET;
        }
        if (over) {
            return Verdict.MISSED;
        }
        return due == null || actual.compareTo(due) >= 0 ? Verdict.ON_PACE : Verdict.BEHIND;
    }
}
