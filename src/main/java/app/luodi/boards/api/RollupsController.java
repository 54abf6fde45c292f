package app.luodi.boards.api;

import app.luodi.boards.InvestmentRollups;
import app.luodi.boards.InvestmentRollups.Dimension;
import app.luodi.boards.InvestmentRollups.Rollup;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A year's investment split by one dimension; amounts are years to date. */
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
            List<InvestmentRollups.Row> rows) {}

    private final InvestmentRollups rollups;

    RollupsController(InvestmentRollups rollups) {
        this.rollups = rollups;
    }

    @GetMapping("/investment")
    Answer investment(
            @RequestParam int year,
            @RequestParam(defaultValue = "category") String by,
            @RequestParam(defaultValue = "statistical") String ledger,
            @RequestParam(required = false) @Nullable String asOf) {
        var dimension = read("by", by, word -> Dimension.valueOf(word.toUpperCase(Locale.ROOT)));
        var book = read("ledger", ledger, Ledger::of);
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
                rollup.rows());
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new Problem.BadField(field);
        }
    }
}
