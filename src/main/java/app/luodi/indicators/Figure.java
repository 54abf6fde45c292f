package app.luodi.indicators;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A rate with everything it was reckoned from. Of nothing there is no rate; none is clamped.
 *
 * @param part how many in the numerator
 * @param whole how many in the denominator
 * @param partAmount what they weigh
 * @param unknown projects of either whose amount nobody knows: not in the amounts
 */
public record Figure(Rate rate, int part, int whole, Money partAmount, Money wholeAmount, int unknown) {
    private static final int DIGITS = 6;

    static Figure of(Rate rate, Cohort cohort, List<Case> cases) {
        return sum(rate, cohort, cases.stream().map(Weighed::alone).toList());
    }

    static Figure sum(Rate rate, Cohort cohort, List<Weighed> groups) {
        var part = 0;
        var whole = 0;
        var unknown = 0;
        var partAmount = Money.ZERO;
        var wholeAmount = Money.ZERO;
        for (var group : groups) {
            var one = group.one();
            var sums = group.sums();
            var inWhole = rate.inWhole(cohort, one);
            var inPart = rate.inPart(cohort, one);
            var weighs = rate.weighs(cohort, one);
            whole += inWhole ? rate.wholeCount(sums, group.projects()) : 0;
            part += inPart ? rate.partCount(sums, group.projects()) : 0;
            if (inWhole && rate.wholeAmount(one) == null || (inPart || weighs) && rate.partAmount(one) == null) {
                unknown += group.projects();
            }
            wholeAmount = wholeAmount.plus(inWhole ? orNothing(rate.wholeAmount(sums)) : Money.ZERO);
            partAmount = partAmount.plus(weighs ? orNothing(rate.partAmount(sums)) : Money.ZERO);
        }
        return new Figure(rate, part, whole, partAmount, wholeAmount, unknown);
    }

    /** Percent by count; empty where the denominator is nothing. */
    public Optional<BigDecimal> byCount() {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** Percent by amount; empty where the denominator is nothing. */
    public Optional<BigDecimal> byAmount() {
        return percent(BigDecimal.valueOf(partAmount.fen()), BigDecimal.valueOf(wholeAmount.fen()));
    }

    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.scaleByPowerOfTen(2).divide(whole, DIGITS, RoundingMode.HALF_UP));
    }

    private static Money orNothing(@org.jspecify.annotations.Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }
}
