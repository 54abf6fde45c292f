package app.luodi.boards;

import app.luodi.investment.InvestmentTotals;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import app.luodi.targets.Pace;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Up to which month a board counts: the last one reported, but not a month whose returns are not yet due, of which only a
 * few are in.
 */
@Repository
class DueMonth {
    /** Where the district has no rule: the return of the month before is due from the 10th. */
    private static final int CUT_OFF = 10;

    private final JdbcClient jdbc;
    private final InvestmentTotals totals;
    private final Today today;

    DueMonth(JdbcClient jdbc, InvestmentTotals totals, Today today) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.today = today;
    }

    /** Empty where nobody reported. */
    Optional<StatisticsMonth> through(int year, Ledger ledger) {
        var due = StatisticsMonth.lastOverOn(today.today().minusDays(cutOff() - 1L));
        if (due.year() == year && totals.isReported(due, ledger)) {
            return Optional.of(due);
        }
        return totals.lastReported(year, ledger)
                .map(last -> due.year() == year && last.compareTo(due) > 0 && anyUpTo(due, ledger) ? due : last);
    }

    private boolean anyUpTo(StatisticsMonth due, Ledger ledger) {
        return jdbc.sql("select exists (select from return_facts where year = ? and month <= ? and ledger = ?)")
                .params(due.year(), due.month(), ledger.code())
                .query(Boolean.class)
                .single();
    }

    boolean anyIn(int year, Ledger ledger) {
        return totals.lastReported(year, ledger).isPresent();
    }

    private int cutOff() {
        return jdbc.sql("select coalesce(max(cut_off_day), ?) from light_rule_facts")
                .param(CUT_OFF)
                .query(Integer.class)
                .single();
    }

    /** The pace of the annual plans, which the lights use too. */
    Pace dispatchPace() {
        return jdbc.sql("select pace from light_rule_facts where pace is not null limit 1")
                .query((row, index) -> new Pace(
                        Arrays.asList((BigDecimal[]) row.getArray("pace").getArray())))
                .optional()
                .orElse(Pace.LINEAR);
    }
}
