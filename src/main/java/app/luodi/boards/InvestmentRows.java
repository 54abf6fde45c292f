package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects behind a figure of the year board. */
@Service
public class InvestmentRows {
    /**
     * The rows.
     *
     * @param name what part of the year they are; empty for all of it
     * @param total what they add up to
     * @param planned what their annual plans add up to
     */
    public record Found(
            String name, Optional<StatisticsMonth> through, List<Contribution> rows, Money total, Money planned) {}

    private final InvestmentTotals totals;
    private final PlannedRows planned;
    private final DueMonth due;
    private final Rights rights;

    InvestmentRows(InvestmentTotals totals, PlannedRows planned, DueMonth due, Rights rights) {
        this.totals = totals;
        this.planned = planned;
        this.due = due;
        this.rights = rights;
    }

    /**
     * The rows of a part, or of the whole.
     *
     * @param by {@code category}, {@code office}, {@code plans} for the projects with an annual plan (in the dispatch ledger
     *     whatever was asked), or anything else for the whole
     * @param key the code of the category, the id of the 办事处; null for the projects of none
     * @param at a month of the year, counted instead of the last one; ignored where it is none
     */
    @Transactional(readOnly = true)
    public Found of(int year, Ledger ledger, String by, @Nullable String key, Optional<Integer> at) {
        rights.require(Act.VIEW_PROJECTS);
        if (by.equals("plans")) {
            var month = due.through(year, Ledger.DISPATCH);
            return found("", month, planned.of(year, month));
        }
        var through = due.through(year, ledger).map(last -> asked(last, at));
        if (through.isEmpty()) {
            return new Found("", through, List.of(), Money.ZERO, Money.ZERO);
        }
        var month = through.get();
        return switch (by) {
            case "category" -> part(By.CATEGORY, key, month, ledger);
            case "office" -> part(By.OFFICE, key, month, ledger);
            default -> found("", through, totals.contributors(month, ledger, Integer.MAX_VALUE));
        };
    }

    private static StatisticsMonth asked(StatisticsMonth last, Optional<Integer> at) {
        return StatisticsMonth.of(last.year()).stream()
                .filter(month -> at.filter(asked -> asked == month.month()).isPresent())
                .filter(month -> month.compareTo(last) <= 0)
                .findFirst()
                .orElse(last);
    }

    private Found part(By by, @Nullable String key, StatisticsMonth month, Ledger ledger) {
        var name = totals.by(by, month, ledger).stream()
                .filter(slice -> Objects.equals(slice.key(), key))
                .flatMap(slice -> java.util.stream.Stream.ofNullable(slice.name()))
                .findFirst()
                .orElse("");
        return found(name, Optional.of(month), totals.behind(by, key, month, ledger));
    }

    private static Found found(String name, Optional<StatisticsMonth> month, List<Contribution> rows) {
        return new Found(
                name,
                month,
                rows,
                rows.stream().map(Contribution::ytd).reduce(Money.ZERO, Money::plus),
                rows.stream()
                        .map(Contribution::planned)
                        .filter(Objects::nonNull)
                        .reduce(Money.ZERO, Money::plus));
    }
}
