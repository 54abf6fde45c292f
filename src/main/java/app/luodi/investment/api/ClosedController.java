package app.luodi.investment.api;

import app.luodi.identity.api.Problem;
import app.luodi.investment.closed.ClosedFigures;
import app.luodi.investment.closed.Closing;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of closed months, frozen to the 分, beside what is known by now. */
@Tag(name = "closings", description = "关账数据：关账时的数与现在的数")
@RestController
@RequestMapping("/api/v1/closings")
class ClosedController {
    /**
     * A month as it was closed.
     *
     * @param asOf opens any board as it stood then
     */
    record Closed(String ledger, String month, int number, Instant asOf, String closedBy, List<Figure> figures) {
        static Closed of(Closing one) {
            return new Closed(
                    one.ledger().code(),
                    one.month().toString(),
                    one.number(),
                    one.at(),
                    one.by(),
                    one.figures().stream().map(Figure::of).toList());
        }
    }

    record Figure(
            String split,
            @Nullable String key,
            @Nullable String name,
            Money ytd,
            Money inMonth,
            int projects,
            Money now,
            Money changed) {
        static Figure of(Closing.Figure one) {
            return new Figure(
                    one.split(),
                    one.key().isEmpty() ? null : one.key(),
                    one.name(),
                    one.ytd(),
                    one.inMonth(),
                    one.projects(),
                    one.now(),
                    one.changed());
        }
    }

    private final ClosedFigures closed;

    ClosedController(ClosedFigures closed) {
        this.closed = closed;
    }

    @Operation(summary = "The closed months of a year in one ledger, the latest first")
    @GetMapping("/{year}")
    List<Closed> of(@PathVariable int year, @RequestParam(defaultValue = "dispatch") String ledger) {
        try {
            return closed.of(year, Ledger.of(ledger)).stream().map(Closed::of).toList();
        } catch (IllegalArgumentException noSuchLedger) {
            throw new Problem.BadField("ledger");
        }
    }
}
