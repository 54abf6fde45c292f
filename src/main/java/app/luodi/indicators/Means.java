package app.luodi.indicators;

import app.luodi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a project has in hand: money and approvals.
 *
 * @param inPlace 到位资金, of all its sources; null where no source is written down
 * @param inPlaceThisYear of that, what came in the year of the cohort
 * @param approvalsDue 联审联批: how many approvals are planned for the year
 * @param approvalsDone how many of those are given
 */
record Means(@Nullable Money inPlace, @Nullable Money inPlaceThisYear, int approvalsDue, int approvalsDone) {
    static final Means NONE = new Means(null, null, 0, 0);
}
