package app.luodi.lights;

import app.luodi.lights.Dimension.Unit;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what rules mean, one sentence a dimension, in the language of who looks. */
public final class RuleWords {
    private RuleWords() {}

    public static String name(Dimension dimension) {
        return Texts.of("lights.dimension." + dimension.code());
    }

    public static String template(LightRules rules) {
        return rules.template().isEmpty() ? "" : Texts.of("lights.template." + rules.template());
    }

    /** 节点逾期 1 天起亮黄灯；节点逾期 31 天起亮红灯。 */
    public static String sentence(DimensionRule rule, LightRules rules) {
        var parts = new ArrayList<String>();
        if (rule.yellow() != null) {
            parts.add(Texts.of("lights.say.yellow", limit(rule, rule.yellow(), "yellow")));
        }
        if (rule.red() != null) {
            parts.add(Texts.of("lights.say.red", limit(rule, rule.red(), "red")));
        }
        if (rule.periods() != null) {
            var monthly = rule.dimension() == Dimension.INVESTMENT || rule.unit() == Unit.MONTHS;
            parts.add(
                    monthly
                            ? Texts.of("lights.say.periods.months", rule.periods())
                            : Texts.of("lights.say.periods.days", rule.periods(), rules.periodDays()));
        }
        if (rule.forecast()) {
            parts.add(Texts.of("lights.say.forecast"));
        }
        if (rule.makeGood() != null) {
            parts.add(Texts.of("lights.say.makeGood." + rule.dimension().code(), rule.makeGood()));
        }
        if (rules.weighing() != null && rule.weight() != null) {
            parts.add(Texts.of("lights.say.weight", number(rule.weight())));
        }
        return String.join(Texts.of("lights.say.join"), parts) + Texts.of("lights.say.end");
    }

    /** The threshold alone: 低于时序 10 个百分点及以上. */
    public static String limit(DimensionRule rule, BigDecimal threshold, String light) {
        var key = "lights.say." + rule.dimension().code() + "." + rule.unit().code()
                + (rule.unit() == Unit.POINTS ? "." + light : "");
        return Texts.of(key, number(threshold));
    }

    /** What holds for all dimensions: how they make one light, from when a return counts, the pace. */
    public static List<String> common(LightRules rules) {
        var all = new ArrayList<String>();
        var weighing = rules.weighing();
        all.add(
                weighing == null
                        ? Texts.of("lights.say.worst")
                        : Texts.of("lights.say.weighted", number(weighing.yellowBelow()), number(weighing.redBelow())));
        all.add(Texts.of("lights.say.cutOff", rules.cutOffDay()));
        all.add(
                rules.pace() == null
                        ? Texts.of("lights.say.pace.linear")
                        : Texts.of(
                                "lights.say.pace",
                                rules.points().stream().map(RuleWords::number).collect(Collectors.joining(" · "))));
        if (rules.explainRed()) {
            all.add(Texts.of("lights.say.explainRed"));
        }
        return all;
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
