package app.luodi.boards;

import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year of fixed-asset investment in one ledger, at one moment: against the target as it was decided and the pace of its
 * curve. Amount and growth stand side by side; neither is derived from the other.
 *
 * @param through the last statistics month that counts; empty where nothing was reported
 * @param projects how many projects reported in the year
 * @param plans what the annual plans of all projects ask for together: a reference, never a statistical figure
 */
public record Year(
        int year,
        Ledger ledger,
        Instant asOf,
        Optional<StatisticsMonth> through,
        Against total,
        List<Month> months,
        List<Category> categories,
        List<Office> offices,
        List<Contribution> contributors,
        List<Contribution> laggards,
        Optional<Forecast> forecast,
        int projects,
        Money plans,
        Optional<Other> other) {

    /** Whether the amounts are sums of returns, whose rows can be opened; else they are published figures. */
    public boolean reported() {
        return projects > 0;
    }

    /** Whether the year has growth and no amount anywhere: then none is shown, and none is computed. */
    public boolean growthOnly() {
        return ledger == Ledger.STATISTICAL
                && total.target().map(Target::amount).isEmpty()
                && total.done() == null
                && months.stream().noneMatch(month -> month.done() != null)
                && (total.target().isPresent() || months.stream().anyMatch(month -> month.growth() != null));
    }

    /** Whether there is nothing at all to show. */
    public boolean empty() {
        return total.target().isEmpty()
                && total.done() == null
                && total.published().isEmpty()
                && categories.isEmpty()
                && months.stream().allMatch(month -> month.done() == null && month.growth() == null);
    }

    /** What the categories' targets add up to, where at least two have an amount. */
    public Optional<Money> categoryTargets() {
        return sum(categories.stream()
                .flatMap(category -> category.against().target().map(Target::amount).stream())
                .toList());
    }

    /** What the categories have done, added up: more than the total where projects belong to several. */
    public Optional<Money> categoryDone() {
        return sum(categories.stream()
                .flatMap(category -> Stream.ofNullable(category.against().done()))
                .toList());
    }

    private static Optional<Money> sum(List<Money> parts) {
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts.stream().reduce(Money.ZERO, Money::plus));
    }

    /**
     * A target as it was decided.
     *
     * @param growth percent
     * @param qualifier 确保, 力争, 左右, 以上
     * @param curve the name of its pacing curve; null where it is paced evenly
     */
    public record Target(
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable String qualifier,
            @Nullable String source,
            @Nullable LocalDate sourceOn,
            @Nullable String curve) {}

    /** A figure as somebody published it. */
    public record Published(
            int year,
            int month,
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable String source,
            @Nullable String note) {}

    /**
     * What was done against a target.
     *
     * @param done null where no project reported: unknown, not nothing
     * @param completion percent of the target
     * @param pace percent due by now
     * @param ahead percentage points above pace
     */
    public record Against(
            Optional<Target> target,
            @Nullable Money done,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal pace,
            @Nullable BigDecimal ahead,
            List<Published> published) {
        /** The latest figure published for the year. */
        public Optional<Published> latest(int year) {
            return published.stream().filter(one -> one.year() == year).reduce((first, second) -> second);
        }
    }

    /**
     * A month of the year, cumulated.
     *
     * @param done null after the last month that counts, and where nothing was reported
     * @param pace the amount due by the month, where the target is an amount
     * @param lastYear the same month a year before
     * @param growth as published, in percent
     */
    public record Month(
            StatisticsMonth month,
            @Nullable Money done,
            @Nullable Money pace,
            BigDecimal paceShare,
            @Nullable BigDecimal ahead,
            @Nullable Money lastYear,
            @Nullable BigDecimal growth,
            @Nullable BigDecimal growthLastYear) {}

    public record Category(String code, String name, Against against) {}

    /**
     * @param rank by distance to pace; empty for what is not ranked
     * @param moved places gained since the month before; negative where lost
     */
    public record Office(
            @Nullable String unit, @Nullable String name, Optional<Integer> rank, int moved, Against against) {}

    /** 预计: what the year comes to if it goes on at its own ratio to pace. */
    public record Forecast(Money amount, Money toTarget) {}

    /** The dispatch ledger (调度口径) of the projects with an annual plan: beside the statistical one, never added. */
    public record Other(
            StatisticsMonth month,
            Money done,
            Money planned,
            BigDecimal completion,
            BigDecimal pace,
            BigDecimal ahead) {}
}
