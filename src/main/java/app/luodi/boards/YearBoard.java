package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year board (年度固投): a year's investment in one ledger, at the moment the work looks at. */
@Service
public class YearBoard {
    private static final int TOP = 5;

    private final TargetFacts targets;
    private final InvestmentTotals totals;
    private final DueMonth due;
    private final Rights rights;
    private final Today today;

    YearBoard(TargetFacts targets, InvestmentTotals totals, DueMonth due, Rights rights, Today today) {
        this.targets = targets;
        this.totals = totals;
        this.due = due;
        this.rights = rights;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Year of(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var through = due.through(year, ledger);
        var told = ledger == Ledger.STATISTICAL ? targets.published(year) : List.<TargetFacts.Told>of();
        var sums = new YearSums(
                targets.of(year, ledger),
                told,
                through.or(() -> TargetFacts.lastAmount(told, year)),
                through.map(month -> totals.months(year, ledger)).orElse(List.of()),
                due.anyIn(year - 1, ledger) ? totals.months(year - 1, ledger) : List.of());
        var total = sums.total();
        var pace = sums.pace("total", null);
        return new Year(
                year,
                ledger,
                today.now(),
                sums.through(),
                total,
                sums.months(year),
                sums.categories(
                        targets.categories(),
                        through.map(month -> totals.by(By.CATEGORY, month, ledger))
                                .orElse(List.of())),
                new OfficeRanking(sums, through)
                        .of(through.map(month -> totals.by(By.OFFICE, month, ledger))
                                .orElse(List.of())),
                through.map(month -> totals.contributors(month, ledger, TOP)).orElse(List.of()),
                through.map(month -> totals.laggards(month, ledger, pace.at(month), TOP))
                        .orElse(List.of()),
                sums.forecast(total),
                targets.projects(year, ledger),
                targets.plans(year),
                againstPlans(year));
    }

    private Optional<Year.Other> againstPlans(int year) {
        return due.through(year, Ledger.DISPATCH)
                .flatMap(month -> targets.planned(year, month.month()).map(sums -> other(month, sums)));
    }

    private Year.Other other(StatisticsMonth month, long[] sums) {
        var planned = new Money(sums[0]);
        var done = new Money(sums[1]);
        var completion = java.util.Objects.requireNonNull(Distance.completion(done, planned));
        var pace = due.dispatchPace().at(month);
        return new Year.Other(month, done, planned, completion, pace, completion.subtract(pace));
    }
}
