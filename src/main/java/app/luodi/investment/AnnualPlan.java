package app.luodi.investment;

import app.luodi.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project is to invest in a year (年度计划投资), in the dispatch ledger.
 *
 * @param amount null where the year's amount is not known
 * @param investedBefore 上年末自开始建设累计; null where it is not known
 * @param content 年度建设内容
 * @param version 1 when first planned
 */
public record AnnualPlan(
        UUID project,
        int year,
        @Nullable Money amount,
        @Nullable Money investedBefore,
        @Nullable String content,
        boolean example,
        int version) {}
