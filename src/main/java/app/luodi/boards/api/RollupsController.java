package app.luodi.boards.api;

import app.luodi.boards.CrossRollups;
import app.luodi.boards.InvestmentRollups;
import app.luodi.boards.InvestmentRollups.Dimension;
import app.luodi.boards.InvestmentRollups.Rollup;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's investment split by one dimension, or by two: {@code by=category,office}; amounts are years to date. */
@RestController
@RequestMapping("/api/v1/rollups")
class RollupsController {
    /**
     * The answer.
     *
     * @param through the last month that counts, {@code 2022-10}; null where nothing was reported
     * @param total of all projects; where rows overlap it is not their sum
     */
    record Answer(
            int year,
            String ledger,
            String by,
            @Nullable String asOf,
            @Nullable String through,
            Money total,
            boolean overlapping,
            List<Line> rows) {}

    /**
     * @param key what the rows behind are found by; null for projects that have none
     * @param amount the year to date; left out where the cells of the row overlap and have no sum
     * @param inMonth the month's own value
     * @param cells the row by the second dimension; left out where there is one only
     */
    record Line(
            @Nullable String key,
            @Nullable String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Money amount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Money inMonth,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer projects,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Line> cells) {}

    private final InvestmentRollups rollups;
    private final CrossRollups crosses;

    RollupsController(InvestmentRollups rollups, CrossRollups crosses) {
        this.rollups = rollups;
        this.crosses = crosses;
    }

    @GetMapping("/investment")
    Answer investment(
            @RequestParam int year,
            @RequestParam(defaultValue = "category") String by,
            @RequestParam(defaultValue = "statistical") String ledger,
            @RequestParam(required = false) @Nullable String asOf) {
        var book = read("ledger", ledger, Ledger::of);
        if (by.contains(",")) {
            var pair = read("by", by, RollupsController::pair);
            return answer(
                    AsOf.maybe(Moment.of(asOf), () -> crosses.of(year, pair.getFirst(), pair.getLast(), book)), asOf);
        }
        var dimension = read("by", by, word -> Dimension.valueOf(word.toUpperCase(Locale.ROOT)));
        return answer(AsOf.maybe(Moment.of(asOf), () -> rollups.of(year, dimension, book)), asOf);
    }

    private static Answer answer(Rollup rollup, @Nullable String asOf) {
        return new Answer(
                rollup.year(),
                rollup.ledger().code(),
                rollup.by().name().toLowerCase(Locale.ROOT),
                asOf,
                rollup.through().map(StatisticsMonth::toString).orElse(null),
                rollup.total(),
                rollup.overlapping(),
                rollup.rows().stream().map(RollupsController::line).toList());
    }

    private static Answer answer(CrossRollups.Cross cross, @Nullable String asOf) {
        return new Answer(
                cross.year(),
                cross.ledger().code(),
                (cross.first() + "," + cross.second()).toLowerCase(Locale.ROOT),
                asOf,
                cross.through().map(StatisticsMonth::toString).orElse(null),
                cross.total(),
                cross.overlapping(),
                cross.rows().stream().map(RollupsController::line).toList());
    }

    private static Line line(InvestmentRollups.Row row) {
        return new Line(row.key(), row.name(), row.amount(), row.inMonth(), row.projects(), null);
    }

    private static Line line(CrossRollups.Row row) {
        var cells = row.cells().stream().map(RollupsController::line).toList();
        return row.sum() == null
                ? new Line(row.key(), row.name(), null, null, null, cells)
                : new Line(
                        row.key(),
                        row.name(),
                        row.sum().amount(),
                        row.sum().inMonth(),
                        row.sum().projects(),
                        cells);
    }

    /** Two different dimensions of projects; months are no dimension of a project. */
    private static List<By> pair(String text) {
        var pair = Arrays.stream(text.split(",", -1))
                .map(word -> By.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                .distinct()
                .toList();
        if (pair.size() != 2 || pair.contains(By.DISTRICT)) {
            throw new IllegalArgumentException(text);
        }
        return pair;
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new Problem.BadField(field);
        }
    }
}
