package app.luodi.investment.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.Draft;
import app.luodi.investment.OfWhich;
import app.luodi.investment.Parts;
import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.Return;
import app.luodi.investment.Review;
import app.luodi.investment.ReviewingReturns;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monthly returns over HTTP: the same use case as the sheet. Month 2 stands for January and February together. */
@Tag(name = "returns", description = "月报：自年初累计，两个口径分开")
@RestController
@RequestMapping("/api/v1/projects/{id}/returns/{year}/{month}")
class ReturnController {
    /** What is told; amounts in 元. Of year to date and month one may be left out. */
    record Told(
            @Nullable Money ytd,
            @Nullable Money month,
            @Nullable Money construction,
            @Nullable Money installation,
            @Nullable Money equipment,
            @Nullable Money other,
            @Nullable Money sinceStart,
            @Nullable String progress,
            @Nullable String problem,
            @Nullable String correction,
            @Nullable String explanation,
            @Nullable Money oldEquipment,
            @Nullable Money renewalEquipment,
            @Nullable Money oldBuildings,
            @Nullable Money landFee,
            @Nullable String source) {
        Draft draft() {
            return new Draft(
                    ytd,
                    month,
                    new Parts(
                            construction,
                            installation,
                            equipment,
                            other,
                            new OfWhich(oldEquipment, renewalEquipment, oldBuildings, landFee)),
                    sinceStart,
                    progress,
                    problem,
                    correction,
                    explanation,
                    source,
                    false);
        }
    }

    /** A return as it stands. */
    record Stands(
            UUID project,
            String ledger,
            int year,
            int month,
            Money ytd,
            @Nullable Money construction,
            @Nullable Money installation,
            @Nullable Money equipment,
            @Nullable Money other,
            @Nullable Money sinceStart,
            @Nullable String progress,
            @Nullable String problem,
            @Nullable String correction,
            @Nullable String explanation,
            @Nullable Money oldEquipment,
            @Nullable Money renewalEquipment,
            @Nullable Money oldBuildings,
            @Nullable Money landFee,
            @Nullable String source,
            boolean example,
            int version,
            Instant changedAt,
            String changedBy,
            List<String> doubts,
            @Nullable String state,
            @Nullable String remark,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            long daysLate) {
        static Stands of(Return one, Optional<Review> review, List<Refusal> doubts) {
            return new Stands(
                    one.project(),
                    one.ledger().code(),
                    one.month().year(),
                    one.month().month(),
                    one.ytd(),
                    one.parts().construction(),
                    one.parts().installation(),
                    one.parts().equipment(),
                    one.parts().other(),
                    one.sinceStart(),
                    one.progress(),
                    one.problem(),
                    one.correction(),
                    one.explanation(),
                    one.parts().ofWhich().oldEquipment(),
                    one.parts().ofWhich().renewalEquipment(),
                    one.parts().ofWhich().oldBuildings(),
                    one.parts().ofWhich().landFee(),
                    one.source(),
                    one.example(),
                    one.version(),
                    one.changedAt(),
                    one.changedBy(),
                    doubts.stream().map(Refusal::key).toList(),
                    review.map(found -> found.state().code()).orElse(null),
                    review.map(Review::remark).orElse(null),
                    review.map(Review::dueAt).orElse(null),
                    review.map(Review::submittedAt).orElse(null),
                    review.map(Review::submittedBy).orElse(null),
                    review.map(Review::daysLate).orElse(0L));
        }
    }

    private final ProjectInvestment investment;
    private final ReportingInvestment reporting;
    private final ReviewingReturns reviewing;

    ReturnController(ProjectInvestment investment, ReportingInvestment reporting, ReviewingReturns reviewing) {
        this.investment = investment;
        this.reviewing = reviewing;
        this.reporting = reporting;
    }

    @Operation(summary = "A month's return of a project in one ledger; absent is 404")
    @GetMapping
    ResponseEntity<Stands> read(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(defaultValue = "dispatch") String ledger,
            @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> {
            var one = find(id, year, month, ledger).orElseThrow(() -> new NoSuchElementException("No return"));
            return Answers.tagged(one.version(), stands(one, List.of()));
        });
    }

    @Operation(summary = "Tells a return, or tells it anew with If-Match")
    @PutMapping
    ResponseEntity<Stands> tell(
            @PathVariable UUID id,
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(defaultValue = "dispatch") String ledger,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Told told) {
        var seen = ifMatch == null && find(id, year, month, ledger).isEmpty() ? Return.NONE : Answers.version(ifMatch);
        var outcome = reporting.report(id, ledger(ledger), month(year, month), told.draft(), seen);
        if (outcome instanceof Outcome.Refused<ReportingInvestment.Reported>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.key().equals(ReportingInvestment.STALE))) {
            throw new Problem.Stale();
        }
        var reported = Answers.done(outcome);
        return Answers.tagged(reported.entry().version(), stands(reported.entry(), reported.doubts()));
    }

    /** What the key-project office says to it. */
    record Decision(String decision, @Nullable String remark) {}

    @Operation(summary = "Accepts a submitted return, or sends it back with a remark: decision is accepted or returned")
    @PostMapping("/review")
    ResponseEntity<Stands> review(
            @PathVariable UUID id, @PathVariable int year, @PathVariable int month, @RequestBody Decision told) {
        var one = find(id, year, month, Ledger.DISPATCH.code())
                .orElseThrow(() -> new NoSuchElementException("No return"));
        var seen = reviewing.find(id, one.ledger(), one.month()).stream().toList();
        Answers.done(
                switch (told.decision()) {
                    case "accepted" -> reviewing.accept(seen);
                    case "returned" -> reviewing.sendBack(seen, told.remark() == null ? "" : told.remark());
                    default -> throw new Problem.BadField("decision");
                });
        return Answers.tagged(one.version(), stands(one, List.of()));
    }

    private Stands stands(Return one, List<Refusal> doubts) {
        return Stands.of(one, reviewing.find(one.project(), one.ledger(), one.month()), doubts);
    }

    private Optional<Return> find(UUID id, int year, int month, String ledger) {
        return investment.find(id, ledger(ledger), month(year, month));
    }

    private static StatisticsMonth month(int year, int month) {
        try {
            return new StatisticsMonth(year, month);
        } catch (IllegalArgumentException noSuchMonth) {
            throw new Problem.BadField("month");
        }
    }

    private static Ledger ledger(String code) {
        try {
            return Ledger.of(code);
        } catch (IllegalArgumentException noSuchLedger) {
            throw new Problem.BadField("ledger");
        }
    }
}
