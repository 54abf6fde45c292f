package app.luodi.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points by rule, each with its derivation. A rate without denominator brings nothing, and the sentence says so. */
final class Scoring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    /** @param value percent, number or 亿元; empty where nothing can be said */
    interface Values {
        Optional<BigDecimal> of(Rule rule);
    }

    /** Points added or deducted by hand, with the document they cite. */
    record Entry(BigDecimal points, String reason, String document) {}

    private Scoring() {}

    static Score score(List<Rule> rules, Values values, List<Entry> entries) {
        var lines = new ArrayList<Score.Line>();
        rules.forEach(rule -> lines.add(line(rule, values.of(rule))));
        entries.forEach(entry -> lines.add(new Score.Line(
                "entry",
                "",
                Optional.of(entry.points()),
                entry.points(),
                entry.points(),
                entry.reason() + "（" + entry.document() + "）")));
        return new Score(lines.stream().map(Score.Line::got).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }

    private static Score.Line line(Rule rule, Optional<BigDecimal> value) {
        var got = value.map(known -> points(rule, known)).orElse(BigDecimal.ZERO);
        return new Score.Line(
                rule.works().code(),
                rule.metric(),
                value,
                rule.points(),
                got.setScale(DIGITS, RoundingMode.HALF_UP),
                "");
    }

    private static BigDecimal points(Rule rule, BigDecimal value) {
        var raw = switch (rule.works()) {
            case RATIO -> rule.points().multiply(value).divide(HUNDRED, 6, RoundingMode.HALF_UP);
            case ITEM -> rule.points().multiply(value);
            case BAND ->
                rule.threshold() != null && value.compareTo(rule.threshold()) >= 0 ? rule.points() : BigDecimal.ZERO;
        };
        var most = rule.cap() != null ? rule.cap() : rule.works() == Rule.Works.RATIO ? rule.points() : raw;
        var least = rule.floor() == null ? BigDecimal.ZERO : rule.floor();
        return rule.works() == Rule.Works.ITEM && rule.cap() == null
                ? raw
                : raw.min(most).max(least);
    }

    /** 50% × count / target + 50% × amount / target, in percent; each half is full at most (28/27 and 177.7/54 are full). */
    static Optional<BigDecimal> signingCompletion(
            BigDecimal count, BigDecimal countAsked, BigDecimal amount, BigDecimal amountAsked) {
        if (countAsked.signum() == 0 || amountAsked.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(half(count, countAsked).add(half(amount, amountAsked)));
    }

    private static BigDecimal half(BigDecimal done, BigDecimal asked) {
        return done.scaleByPowerOfTen(2)
                .divide(asked, 6, RoundingMode.HALF_UP)
                .min(HUNDRED)
                .divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP);
    }
}
