package app.luodi.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a subject got, and line by line why. */
public record Score(BigDecimal total, List<Line> lines) {
    /**
     * One line of the derivation.
     *
     * @param works ratio, item, band or entry
     * @param metric the code of the metric; empty for an entry
     * @param value what was measured; empty where nothing could be
     * @param points the rule's points
     * @param got what came of it
     * @param words of an entry: its reason and document
     */
    public record Line(
            String works, String metric, Optional<BigDecimal> value, BigDecimal points, BigDecimal got, String words) {}
}
