package app.luodi.ranking;

import app.luodi.indicators.Rate;
import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a set of scoring rules must say. */
final class ScoringRules {
    private ScoringRules() {}

    /** @param full the full marks; null where points are open upwards */
    static List<Refusal> broken(String name, List<Rule> rules, @Nullable BigDecimal full) {
        var reasons = new ArrayList<Refusal>();
        if (name.isBlank()) {
            reasons.add(Refusal.of("name", "ranking.rule.name"));
        }
        if (rules.isEmpty()) {
            reasons.add(Refusal.of("rules", "ranking.rule.empty"));
        }
        for (var i = 0; i < rules.size(); i++) {
            line(i + 1, rules.get(i)).ifPresent(reasons::add);
        }
        if (full != null && !rules.isEmpty()) {
            adds(rules, full).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Refusal> line(int number, Rule rule) {
        if (!known(rule.metric())) {
            return Optional.of(Refusal.of("rules", "ranking.rule.metric", number));
        }
        if (rule.points().signum() == 0 || rule.points().signum() < 0 && rule.works() != Rule.Works.ITEM) {
            return Optional.of(Refusal.of("rules", "ranking.rule.weight", number));
        }
        if ((rule.works() == Rule.Works.BAND) != (rule.threshold() != null)) {
            return Optional.of(Refusal.of("rules", "ranking.rule.threshold", number));
        }
        if (rule.cap() != null && rule.floor() != null && rule.floor().compareTo(rule.cap()) > 0) {
            return Optional.of(Refusal.of("rules", "ranking.rule.floor"));
        }
        return Optional.empty();
    }

    private static boolean known(String metric) {
        if (metric.equals(Rule.SIGNING_COMPLETION)) {
            return true;
        }
        try {
            return Rate.of(metric) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The weights make up the full marks; a line without an upper end can make up nothing. */
    private static Optional<Refusal> adds(List<Rule> rules, BigDecimal full) {
        if (rules.stream().anyMatch(rule -> rule.most().isEmpty())) {
            return Optional.of(Refusal.of("full", "ranking.rule.open"));
        }
        var sum = rules.stream().map(rule -> rule.most().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(full) == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "full",
                        "ranking.rule.sum",
                        sum.stripTrailingZeros().toPlainString(),
                        full.stripTrailingZeros().toPlainString()));
    }
}
