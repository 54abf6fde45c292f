package app.luodi.lights;

import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules must not be: without a dimension, with thresholds in the wrong order, with weights that are not 100 percent. */
final class RuleChecks {
    private static final String KEY = "lights.refused.";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LAST_CUT_OFF = 28;

    private RuleChecks() {}

    /** A refusal names the dimension and the field: {@code nodes.red}. */
    static List<Refusal> of(LightRules rules) {
        var all = new ArrayList<Refusal>();
        if (rules.dimensions().isEmpty()) {
            all.add(Refusal.of("dimensions", KEY + "none"));
        }
        var seen = EnumSet.noneOf(Dimension.class);
        rules.dimensions().forEach(one -> {
            if (!seen.add(one.dimension())) {
                all.add(Refusal.of(one.dimension().code(), KEY + "twice"));
            }
            thresholds(one, all);
        });
        if (rules.weighing() != null) {
            weights(rules, rules.weighing(), all);
        }
        if (rules.cutOffDay() < 1 || rules.cutOffDay() > LAST_CUT_OFF) {
            all.add(Refusal.of("cutOffDay", KEY + "cutOff"));
        }
        if (rules.periodDays() < 1) {
            all.add(Refusal.of("periodDays", KEY + "positive"));
        }
        if (rules.pace() != null && !isCurve(rules.pace())) {
            all.add(Refusal.of("pace", KEY + "pace"));
        }
        return all;
    }

    private static void thresholds(DimensionRule rule, List<Refusal> all) {
        var field = rule.dimension().code();
        if (!rule.dimension().units().contains(rule.unit())) {
            all.add(Refusal.of(field + ".unit", KEY + "unit"));
        }
        if (rule.yellow() == null && rule.red() == null) {
            all.add(Refusal.of(field + ".yellow", KEY + "noThreshold"));
        }
        if (rule.yellow() != null && rule.yellow().signum() <= 0) {
            all.add(Refusal.of(field + ".yellow", KEY + "positive"));
        }
        // more than 0 points behind pace is a rule; 0 days are none
        if (rule.red() != null
                && rule.yellow() == null
                && rule.red().signum() <= (rule.unit() == Dimension.Unit.POINTS ? -1 : 0)) {
            all.add(Refusal.of(field + ".red", KEY + "positive"));
        }
        if (rule.yellow() != null && rule.red() != null) {
            var order = rule.red().compareTo(rule.yellow());
            if (rule.unit().lessIsWorse() ? order >= 0 : order <= 0) {
                all.add(Refusal.of(
                        field + ".red", KEY + (rule.unit().lessIsWorse() ? "redBelowYellow" : "redAfterYellow")));
            }
        }
        if (rule.periods() != null && (!rule.dimension().countsPeriods() || rule.periods() < 2 || rule.periods() > 3)) {
            all.add(Refusal.of(field + ".periods", KEY + "periods"));
        }
        if (rule.periods() != null && rule.yellow() == null) {
            all.add(Refusal.of(field + ".periods", KEY + "periodsOfYellow"));
        }
        if (rule.makeGood() != null && (!rule.dimension().knowsMakingGood() || rule.makeGood() < 1)) {
            all.add(Refusal.of(field + ".makeGood", KEY + "positive"));
        }
    }

    private static void weights(LightRules rules, LightRules.Weighing weighing, List<Refusal> all) {
        var sum = rules.dimensions().stream().map(one -> weight(one.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0
                || rules.dimensions().stream()
                        .anyMatch(one -> weight(one.weight()).signum() <= 0)) {
            all.add(Refusal.of(
                    "weights", KEY + "weights", sum.stripTrailingZeros().toPlainString()));
        }
        if (weighing.redBelow().compareTo(weighing.yellowBelow()) >= 0
                || weighing.redBelow().signum() <= 0
                || weighing.yellowBelow().compareTo(HUNDRED) > 0) {
            all.add(Refusal.of("redBelow", KEY + "redBelowYellow"));
        }
    }

    private static BigDecimal weight(@Nullable BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }

    /** Twelve points that never fall and end at 100 percent or above. */
    private static boolean isCurve(List<BigDecimal> pace) {
        if (pace.size() != LightRules.MONTHS || pace.getFirst().signum() < 0) {
            return false;
        }
        for (var month = 1; month < pace.size(); month++) {
            if (pace.get(month).compareTo(pace.get(month - 1)) < 0) {
                return false;
            }
        }
        return pace.getLast().compareTo(HUNDRED) >= 0;
    }
}
