package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's investment split by one dimension. */
@Service
public class InvestmentRollups {
    /** What a year can be split by. */
    public enum Dimension {
        CATEGORY,
        OFFICE,
        MONTH,
        STAGE,
        UNIT
    }

    /**
     * The split.
     *
     * @param through the last month that counts; empty where nothing was reported
     * @param total of all projects; not the sum of the rows where those overlap
     * @param overlapping whether a project may be in several rows
     */
    public record Rollup(
            int year,
            Ledger ledger,
            Dimension by,
            Optional<StatisticsMonth> through,
            Money total,
            boolean overlapping,
            List<Row> rows) {}

    /**
     * @param key what the rows behind are found by; null for projects that have none
     * @param amount the year to date
     * @param inMonth the month's own value
     */
    public record Row(@Nullable String key, @Nullable String name, Money amount, Money inMonth, int projects) {}

    private final InvestmentTotals totals;
    private final DueMonth due;
    private final Rights rights;

    InvestmentRollups(InvestmentTotals totals, DueMonth due, Rights rights) {
        this.totals = totals;
        this.due = due;
        this.rights = rights;
    }

    @Transactional(readOnly = true)
    public Rollup of(int year, Dimension by, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var through = due.through(year, ledger);
        var rows = switch (by) {
            case MONTH -> through.map(last -> byMonth(last, ledger)).orElse(List.of());
            case CATEGORY -> split(By.CATEGORY, through, ledger);
            case OFFICE -> split(By.OFFICE, through, ledger);
            case STAGE -> split(By.STAGE, through, ledger);
            case UNIT -> split(By.UNIT, through, ledger);
        };
        return new Rollup(year, ledger, by, through, total(by, rows, through, ledger), by == Dimension.CATEGORY, rows);
    }

    /** The rows of most splits add up to it; those of categories overlap, months are years to date. */
    private Money total(Dimension by, List<Row> rows, Optional<StatisticsMonth> through, Ledger ledger) {
        return switch (by) {
            case CATEGORY -> through.map(month -> totals.total(month, ledger)).orElse(Money.ZERO);
            case MONTH -> rows.isEmpty() ? Money.ZERO : rows.getLast().amount();
            case OFFICE, STAGE, UNIT -> rows.stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
        };
    }

    private List<Row> split(By by, Optional<StatisticsMonth> through, Ledger ledger) {
        return through.map(month -> totals.by(by, month, ledger)).orElse(List.of()).stream()
                .map(slice -> new Row(slice.key(), slice.name(), slice.ytd(), slice.inMonth(), slice.projects()))
                .toList();
    }

    private List<Row> byMonth(StatisticsMonth last, Ledger ledger) {
        var rows = new java.util.ArrayList<Row>();
        var before = Money.ZERO;
        for (var total : totals.months(last.year(), ledger)) {
            if (total.month().compareTo(last) > 0) {
                break;
            }
            rows.add(new Row(
                    total.month().toString(),
                    total.month().shortText(),
                    total.ytd(),
                    total.ytd().minus(before),
                    total.reported()));
            before = total.ytd();
        }
        return rows;
    }
}
