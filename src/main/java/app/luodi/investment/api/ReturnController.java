package app.luodi.investment.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.Draft;
import app.luodi.investment.Parts;
import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.Return;
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
            @Nullable String explanation) {
        Draft draft() {
            return new Draft(
                    ytd,
                    month,
                    new Parts(construction, installation, equipment, other),
                    sinceStart,
                    progress,
                    problem,
                    correction,
                    explanation,
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
            boolean example,
            int version,
            Instant changedAt,
            String changedBy,
            List<String> doubts) {
        static Stands of(Return one, List<Refusal> doubts) {
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
                    one.example(),
                    one.version(),
                    one.changedAt(),
                    one.changedBy(),
                    doubts.stream().map(Refusal::key).toList());
        }
    }

    private final ProjectInvestment investment;
    private final ReportingInvestment reporting;

    ReturnController(ProjectInvestment investment, ReportingInvestment reporting) {
        this.investment = investment;
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
        var one = AsOf.maybe(Moment.of(asOf), () -> find(id, year, month, ledger))
                .orElseThrow(() -> new NoSuchElementException("No return"));
        return Answers.tagged(one.version(), Stands.of(one, List.of()));
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
        return Answers.tagged(reported.entry().version(), Stands.of(reported.entry(), reported.doubts()));
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
