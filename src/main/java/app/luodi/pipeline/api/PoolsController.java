package app.luodi.pipeline.api;

import app.luodi.identity.api.Moment;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.pipeline.Pool;
import app.luodi.pipeline.PoolFlow;
import app.luodi.pipeline.PoolFlow.Part;
import app.luodi.pipeline.ReadingPools;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pools over HTTP: stock, conversion and dwell time of a period, and who stands in a gate. */
@RestController
@RequestMapping("/api/v1/pools")
@Tag(name = "pools", description = "储备库、建设库、达效库")
class PoolsController {
    private final ReadingPools reading;
    private final Today today;

    PoolsController(ReadingPools reading, Today today) {
        this.reading = reading;
        this.today = today;
    }

    /**
     * One pool over the period.
     *
     * @param conversion percent of the opening stock that went on; null where nothing was there
     * @param dwell median calendar days of those who went on
     */
    record Stock(
            String pool,
            int opening,
            int came,
            int wentOn,
            int closing,
            @Nullable BigDecimal conversion,
            @Nullable BigDecimal dwell,
            @Nullable BigDecimal waiting) {}

    record Waiting(
            UUID project,
            String name,
            String into,
            @Nullable LocalDate due,
            List<String> reasons) {}

    record Body(LocalDate from, LocalDate to, List<Stock> pools, List<Waiting> inTheGate) {}

    /** From the first of January to today where nothing is said. */
    @GetMapping
    Body pools(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> {
            var last = to == null ? today.today() : to;
            var first = from == null ? last.withDayOfYear(1) : from;
            return body(reading.of(first, last));
        });
    }

    private Body body(PoolFlow flow) {
        return new Body(
                flow.from(),
                flow.to(),
                Arrays.stream(Pool.values()).map(pool -> stock(flow, pool)).toList(),
                reading.inTheGate().stream()
                        .map(one -> new Waiting(
                                one.who().project(),
                                one.who().name(),
                                one.into().code(),
                                one.due(),
                                one.reasons().stream()
                                        .map(reason -> reason.key())
                                        .toList()))
                        .toList());
    }

    private static Stock stock(PoolFlow flow, Pool pool) {
        return new Stock(
                pool.code(),
                flow.rows(pool, Part.OPENING).size(),
                flow.rows(pool, Part.CAME).size(),
                flow.rows(pool, Part.WENT_ON).size(),
                flow.rows(pool, Part.CLOSING).size(),
                flow.conversion(pool).orElse(null),
                flow.dwell(pool).orElse(null),
                flow.waiting(pool).orElse(null));
    }
}
