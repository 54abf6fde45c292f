package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.CrossTotals;
import app.luodi.investment.CrossTotals.Cell;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's investment split by two dimensions at once. */
@Service
public class CrossRollups {
    /**
     * The table.
     *
     * @param through the last month that counts; empty where nothing was reported
     * @param total of all projects; where a dimension overlaps it is not the sum of the rows
     */
    public record Cross(
            int year,
            Ledger ledger,
            By first,
            By second,
            Optional<StatisticsMonth> through,
            Money total,
            List<Row> rows) {
        /** Whether a project may stand in several fields. */
        public boolean overlapping() {
            return first == By.CATEGORY || second == By.CATEGORY;
        }
    }

    /**
     * A row with its fields. It has no sum of its own where its fields overlap.
     *
     * @param sum of the fields; null where a project may stand in several of them
     */
    public record Row(
            @Nullable String key,
            @Nullable String name,
            InvestmentRollups.@Nullable Row sum,
            List<InvestmentRollups.Row> cells) {}

    private final CrossTotals cross;
    private final InvestmentTotals totals;
    private final DueMonth due;
    private final Rights rights;

    CrossRollups(CrossTotals cross, InvestmentTotals totals, DueMonth due, Rights rights) {
        this.cross = cross;
        this.totals = totals;
        this.due = due;
        this.rights = rights;
    }

    @Transactional(readOnly = true)
    public Cross of(int year, By first, By second, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var through = due.through(year, ledger);
        return new Cross(
                year,
                ledger,
                first,
                second,
                through,
                through.map(month -> totals.total(month, ledger)).orElse(Money.ZERO),
                through.map(month -> rows(first, second, cross.of(first, second, month, ledger)))
                        .orElse(List.of()));
    }

    private List<Row> rows(By first, By second, List<Cell> cells) {
        var names = cross.names(first);
        var others = first == second ? names : cross.names(second);
        return keys(names, first, cells, Cell::first).stream()
                .map(key -> {
                    var row = keys(others, second, cells, Cell::second).stream()
                            .flatMap(other -> cells.stream()
                                    .filter(cell ->
                                            Objects.equals(cell.first(), key) && Objects.equals(cell.second(), other)))
                            .map(cell -> new InvestmentRollups.Row(
                                    cell.second(),
                                    name(others, cell.second()),
                                    cell.ytd(),
                                    cell.inMonth(),
                                    cell.projects()))
                            .toList();
                    return new Row(key, name(names, key), second == By.CATEGORY ? null : sum(key, names, row), row);
                })
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    /** In the order of the names; what has none comes last, but a label that is no category is none of its rows. */
    private static List<@Nullable String> keys(
            Map<String, String> names, By by, List<Cell> cells, Function<Cell, @Nullable String> key) {
        var keys = new ArrayList<@Nullable String>(names.keySet());
        if (by != By.CATEGORY && cells.stream().anyMatch(cell -> key.apply(cell) == null)) {
            keys.add(null);
        }
        return keys;
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String key) {
        return key == null ? null : names.get(key);
    }

    private static InvestmentRollups.Row sum(
            @Nullable String key, Map<String, String> names, List<InvestmentRollups.Row> cells) {
        return new InvestmentRollups.Row(
                key,
                name(names, key),
                cells.stream().map(InvestmentRollups.Row::amount).reduce(Money.ZERO, Money::plus),
                cells.stream().map(InvestmentRollups.Row::inMonth).reduce(Money.ZERO, Money::plus),
                cells.stream().mapToInt(InvestmentRollups.Row::projects).sum());
    }
}
