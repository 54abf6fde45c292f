package app.luodi.approvals.api;

import app.luodi.approvals.Holder;
import app.luodi.approvals.Proof;
import app.luodi.approvals.Readiness;
import app.luodi.approvals.ReadingProof;
import app.luodi.approvals.ReadingReadiness;
import app.luodi.approvals.StartRule;
import app.luodi.identity.api.Moment;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 拿地即开工 over HTTP: how ready a project is, and who has managed it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "readiness", description = "拿地即开工：准备与认定")
class LandStartController {
    private final ReadingReadiness reading;
    private final ReadingProof proofs;

    LandStartController(ReadingReadiness reading, ReadingProof proofs) {
        this.reading = reading;
        this.proofs = proofs;
    }

    /** If the contract is signed on that day. */
    record Day(
            LocalDate contract,
            @Nullable LocalDate start,
            @Nullable Integer days,
            boolean qualified) {
        static Day of(Readiness.Forecast forecast) {
            return new Day(forecast.contract(), forecast.start(), number(forecast.days()), forecast.isQualified());
        }
    }

    /** @param kind ready, reviewing, missing, on_the_day or none */
    record Line(
            String step,
            String name,
            String authority,
            String kind,
            @Nullable Integer held,
            @Nullable LocalDate expected,
            @Nullable LocalDate latest,
            @Nullable Integer slack,
            boolean critical) {}

    record Ready(
            UUID project,
            String name,
            StartRule rule,
            Day today,
            @Nullable Day planned,
            List<Line> items) {}

    @Operation(summary = "How ready a project is to start on the day it gets its land")
    @GetMapping("/projects/{id}/readiness")
    Ready readiness(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> {
            var prepared = reading.of(id).orElseThrow();
            var readiness = prepared.readiness();
            return new Ready(
                    id,
                    prepared.subject().name(),
                    readiness.rule(),
                    Day.of(readiness.today()),
                    readiness.planned().map(Day::of).orElse(null),
                    readiness.lines().stream().map(LandStartController::line).toList());
        });
    }

    record Case(
            UUID project,
            String name,
            @Nullable String office,
            @Nullable String standing,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer days,
            List<String> missing,
            String verdict,
            List<String> reasons) {}

    record Proven(
            StartRule rule,
            long qualified,
            long decided,
            @Nullable Integer median,
            @Nullable Integer ninetieth,
            int withoutLand,
            List<Case> cases,
            List<Held> authorities) {}

    record Held(
            String authority,
            int items,
            int over,
            @Nullable Integer median,
            @Nullable Integer ninetieth,
            @Nullable Integer longest) {
        static Held of(Holder holder) {
            return new Held(
                    holder.authority(),
                    holder.items(),
                    holder.over(),
                    number(holder.median()),
                    number(holder.ninetieth()),
                    number(holder.longest()));
        }
    }

    @Operation(summary = "Who has managed it and who has not; of=all looks at every project with land")
    @GetMapping("/readiness/proof")
    Proven proof(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "planned") String of,
            @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> {
            var proof = proofs.of(year, of.equals("all"));
            return new Proven(
                    proof.rule(),
                    proof.count(Proof.Verdict.QUALIFIED),
                    proof.decided(),
                    number(proof.median()),
                    number(proof.ninetieth()),
                    proof.withoutLand(),
                    proof.cases().stream().map(LandStartController::one).toList(),
                    proofs.holders(proof).stream().map(Held::of).toList());
        });
    }

    private static Case one(Proof.Case one) {
        var standing = one.standing();
        return new Case(
                one.project(),
                one.name(),
                one.office(),
                standing == null ? null : standing.code(),
                one.from(),
                one.to(),
                number(one.days()),
                one.missing(),
                one.verdict().code(),
                one.reasons().stream().map(Refusal::key).toList());
    }

    private static Line line(Readiness.Line line) {
        return new Line(
                line.item().step().code(),
                line.item().step().name(),
                line.item().step().authority(),
                line.kind().code(),
                number(line.held()),
                line.expected(),
                line.latest(),
                number(line.slack()),
                line.critical());
    }

    private static @Nullable Integer number(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : null;
    }
}
