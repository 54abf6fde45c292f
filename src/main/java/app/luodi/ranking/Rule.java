package app.luodi.ranking;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a set of scoring rules.
 *
 * @param metric the code of a rate, or {@link #SIGNING_COMPLETION}
 * @param points full marks of a ratio; points for each item; points of a band
 * @param cap the most the line can bring; for a ratio its full marks where none is said
 * @param floor the least it can bring
 * @param threshold from where a band counts
 */
public record Rule(
        String metric,
        Counted counted,
        Works works,
        BigDecimal points,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal threshold) {
    /** 签约完成率: half by count, half by amount, against the targets of the subject. */
    public static final String SIGNING_COMPLETION = "signing_completion";

    /** What of a metric is taken. */
    public enum Counted {
        /** Percent by count. */
        COUNT,
        /** Percent by amount. */
        AMOUNT,
        /** How many. */
        NUMBER,
        /** How much, in 亿元. */
        VOLUME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How points come of it. */
    public enum Works {
        /** Points × percent. */
        RATIO,
        /** Points × how many. */
        ITEM,
        /** All points from the threshold on. */
        BAND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most it can bring; empty where every further item brings more. */
    public java.util.Optional<BigDecimal> most() {
        if (cap != null) {
            return java.util.Optional.of(cap);
        }
        return works == Works.ITEM ? java.util.Optional.empty() : java.util.Optional.of(points);
    }

    static Rule ratio(String metric, Counted counted, String points) {
        return new Rule(metric, counted, Works.RATIO, new BigDecimal(points), null, null, null);
    }

    static Rule items(String metric, String points, @Nullable String cap) {
        return new Rule(
                metric,
                Counted.NUMBER,
                Works.ITEM,
                new BigDecimal(points),
                cap == null ? null : new BigDecimal(cap),
                null,
                null);
    }
}
