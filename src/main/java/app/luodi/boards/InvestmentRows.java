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
     */
    public record Found(String name, Optional<StatisticsMonth> through, List<Contribution> rows, Money total) {}

    private final InvestmentTotals totals;
    private final DueMonth due;
    private final Rights rights;

    InvestmentRows(InvestmentTotals totals, DueMonth due, Rights rights) {
        this.totals = totals;
        this.due = due;
        this.rights = rights;
    }

    /**
     * The rows of a part, or of the whole.
     *
     * @param by {@code category}, {@code office}, or anything else for the whole
     * @param key the code of the category, the id of the 办事处; null for the projects of none
     */
    @Transactional(readOnly = true)
    public Found of(int year, Ledger ledger, String by, @Nullable String key) {
        rights.require(Act.VIEW_PROJECTS);
        var through = due.through(year, ledger);
        if (through.isEmpty()) {
            return new Found("", through, List.of(), Money.ZERO);
        }
        var month = through.get();
        return switch (by) {
            case "category" -> part(By.CATEGORY, key, month, ledger);
            case "office" -> part(By.OFFICE, key, month, ledger);
            default -> found("", month, totals.contributors(month, ledger, Integer.MAX_VALUE));
        };
    }

    private Found part(By by, @Nullable String key, StatisticsMonth month, Ledger ledger) {
        var name = totals.by(by, month, ledger).stream()
                .filter(slice -> Objects.equals(slice.key(), key))
                .flatMap(slice -> java.util.stream.Stream.ofNullable(slice.name()))
                .findFirst()
                .orElse("");
        return found(name, month, totals.behind(by, key, month, ledger));
    }

    private static Found found(String name, StatisticsMonth month, List<Contribution> rows) {
        return new Found(
                name,
                Optional.of(month),
                rows,
                rows.stream().map(Contribution::ytd).reduce(Money.ZERO, Money::plus));
    }
}
