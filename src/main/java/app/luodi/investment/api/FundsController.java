package app.luodi.investment.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a project's money comes from, over HTTP: the same use case as the card. */
@Tag(name = "funds", description = "资金来源与到位；专项债使用")
@RestController
@RequestMapping("/api/v1/projects/{id}/funds")
class FundsController {
    /** @param kind special_bond, budget, bank_loan, own, foreign or other; amounts in 元 */
    record Told(
            String kind,
            @Nullable String name,
            @Nullable Money planned,
            @Nullable Money inPlace,
            @Nullable LocalDate inPlaceOn,
            @Nullable Money used,
            @Nullable LocalDate usedOn) {
        Fund fund(@Nullable UUID id, UUID project, int version) {
            try {
                return new Fund(
                        id, project, Fund.Kind.of(kind), name, planned, inPlace, inPlaceOn, used, usedOn, version);
            } catch (IllegalArgumentException noSuchKind) {
                throw new Problem.BadField("kind");
            }
        }
    }

    private final KeepingFunds keeping;

    FundsController(KeepingFunds keeping) {
        this.keeping = keeping;
    }

    @Operation(summary = "The sources of a project's money; each with its version")
    @GetMapping
    List<Fund> read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> keeping.of(id));
    }

    @Operation(summary = "Adds a source")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Fund> add(@PathVariable UUID id, @RequestBody Told told) {
        return keep(told.fund(null, id, 0));
    }

    @Operation(summary = "Changes a source; If-Match is its version")
    @PutMapping("/{fund}")
    List<Fund> change(
            @PathVariable UUID id,
            @PathVariable UUID fund,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Told told) {
        return keep(told.fund(fund, id, Answers.version(ifMatch)));
    }

    private List<Fund> keep(Fund fund) {
        var outcome = keeping.keep(fund);
        if (outcome instanceof Outcome.Refused<Fund>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.key().equals(KeepingFunds.STALE))) {
            throw new Problem.Stale();
        }
        Answers.done(outcome);
        return keeping.of(fund.project());
    }
}
