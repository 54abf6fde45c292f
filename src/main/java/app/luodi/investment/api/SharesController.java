package app.luodi.investment.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.shares.KeepingShares;
import app.luodi.investment.shares.Sharing;
import app.luodi.investment.shares.Sharing.Share;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who shares a project. */
@Tag(name = "shares", description = "合作共建：各方份额与起止日期")
@RestController
@RequestMapping("/api/v1/projects/{id}/shares")
class SharesController {
    /** @param code the same in every district that registers the project */
    record Told(String code, boolean lead, List<Share> shares) {}

    /** @param sum percent held today; less than 100 where something is missing */
    record Stands(String code, boolean lead, List<Share> shares, BigDecimal sum, BigDecimal missing, int version) {}

    private final KeepingShares keeping;
    private final Today today;

    SharesController(KeepingShares keeping, Today today) {
        this.keeping = keeping;
        this.today = today;
    }

    @Operation(summary = "How a project is shared; 404 where it is not")
    @GetMapping
    ResponseEntity<Stands> read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(
                Moment.of(asOf),
                () -> stands(keeping.of(id).orElseThrow(() -> new NoSuchElementException("Not shared"))));
    }

    @Operation(summary = "Writes how a project is shared, whole: with If-Match where it was shared before")
    @PutMapping
    ResponseEntity<Stands> tell(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Told told) {
        var seen = ifMatch == null && keeping.of(id).isEmpty() ? 0 : Answers.version(ifMatch);
        var outcome = keeping.keep(new Sharing(id, told.code(), told.lead(), told.shares(), seen));
        if (outcome instanceof Outcome.Refused<Sharing>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.key().equals(KeepingShares.STALE))) {
            throw new Problem.Stale();
        }
        return stands(Answers.done(outcome));
    }

    private ResponseEntity<Stands> stands(Sharing one) {
        var day = today.today();
        return Answers.tagged(
                one.version(),
                new Stands(one.code(), one.lead(), one.shares(), one.sum(day), one.missing(day), one.version()));
    }
}
