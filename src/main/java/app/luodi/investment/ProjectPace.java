package app.luodi.investment;

import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a project's year is against its plan and pace, by the same month and curve as its light. The rule of the lights,
 * a floor above, owns month and curve and answers.
 */
public interface ProjectPace {
    /**
     * @param month the last month that is due
     * @param planned 年度计划投资
     * @param done 自年初累计, dispatch ledger, at that month
     * @param completion percent of the plan
     * @param pace percent due
     */
    record Standing(StatisticsMonth month, Money planned, Money done, BigDecimal completion, BigDecimal pace) {
        /** Percentage points above the pace; negative below it. */
        public BigDecimal points() {
            return completion.subtract(pace);
        }
    }

    /** Empty for a project without a plan this year, and before the first month is due. */
    Optional<Standing> of(UUID project);

    /** Percent of a year due by the end of each month, January first: the district's curve, or an even year. */
    List<BigDecimal> curve();
}
