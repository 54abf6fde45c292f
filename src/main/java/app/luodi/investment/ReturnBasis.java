package app.luodi.investment;

import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a return of one project and month is measured against. Checks a draft while somebody types and again before it is
 * saved, by the same rules.
 *
 * @param before the year to date of the last month reported before this one; null where this is the first of the year
 * @param after the year to date of the next month already reported; null where there is none, or where it is a marked
 *     correction
 * @param investedBefore 上年末自开始建设累计; null where it is not known
 * @param totalInvestment 计划总投资; null where it is not known
 */
public record ReturnBasis(
        StatisticsMonth month,
        LocalDate today,
        @Nullable Money before,
        @Nullable Money after,
        @Nullable Money investedBefore,
        @Nullable Money totalInvestment) {
    /**
     * A draft, read and checked.
     *
     * @param ytd the year to date, told or calculated; null where neither it nor the month was told
     * @param month the month's own value, told or calculated
     * @param partsGap the parts less the year to date; null where there is nothing to compare
     * @param sinceStart told or calculated; null where the base is not known
     * @param broken the hard rules that are broken: nothing is saved while there is one
     * @param doubts the soft rules that ask for an explanation
     */
    public record Checked(
            @Nullable Money ytd,
            @Nullable Money month,
            @Nullable Money partsGap,
            @Nullable Money sinceStart,
            List<Refusal> broken,
            List<Refusal> doubts) {}

    public Checked check(Draft draft) {
        var seen = new ReturnRules.Case(this, draft);
        var ytd = seen.ytd();
        return new Checked(
                ytd,
                ytd == null ? draft.month() : ytd.minus(soFar()),
                ytd == null || draft.parts().isEmpty()
                        ? null
                        : draft.parts().sum().minus(ytd),
                seen.sinceStart(),
                ReturnRules.broken(ReturnRules.HARD, seen),
                ReturnRules.broken(ReturnRules.SOFT, seen));
    }

    /** The year to date before this month: nothing where no month was reported. */
    Money soFar() {
        return before == null ? Money.ZERO : before;
    }
}
