package app.luodi.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what has come of it.
 *
 * @param measures one for each thing the target asks for: 605 亿元 and +5.2% are two, neither derived from the other
 */
public record Judged(Target target, Shape shape, List<Measure> measures) {
    /** What a measure is counted in. */
    public enum In {
        /** 亿元. */
        YI,
        /** Percent. */
        PERCENT,
        /** Percentage points above a comparator. */
        POINTS,
        /** Projects, enterprises, things. */
        NUMBER,
        /** The unit the target names. */
        OWN
    }

    /** Where it stands. */
    public enum Verdict {
        /** Reached, within what the qualifier allows. */
        MET,
        /** Not yet reached, and as far as it should be by now. */
        ON_PACE,
        /** Behind what should be done by now. */
        BEHIND,
        /** Its day has passed and it was not reached. */
        MISSED,
        /** Nothing was reported or published that could tell. */
        UNKNOWN
    }

    /**
     * @param actual null where nothing tells
     * @param asked the target's own figure
     * @param allowed how far below it still counts
     * @param dueByNow what should be done by now; null where there is no pace
     * @param part what was counted, where the actual is a share
     * @param of out of how many
     */
    public record Measure(
            In in,
            @Nullable BigDecimal actual,
            BigDecimal asked,
            BigDecimal allowed,
            @Nullable BigDecimal dueByNow,
            int part,
            int of,
            Verdict verdict) {
        /** What is missing; negative where it was surpassed. */
        public Optional<BigDecimal> missing() {
            return Optional.ofNullable(actual).map(asked::subtract);
        }
    }

    /** The worst of the measures; unknown only where none could be judged. */
    public Verdict verdict() {
        return measures.stream()
                .map(Measure::verdict)
                .filter(verdict -> verdict != Verdict.UNKNOWN)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Verdict.UNKNOWN);
    }
}
