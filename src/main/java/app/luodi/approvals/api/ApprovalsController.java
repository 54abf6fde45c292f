package app.luodi.approvals.api;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.HandlingApprovals;
import app.luodi.approvals.HandlingMode;
import app.luodi.approvals.LayingApprovals;
import app.luodi.approvals.Pause;
import app.luodi.approvals.ReadingApprovals;
import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.projects.FindingProjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
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

/** The approvals of a project over HTTP: through the same use cases as the screen. */
@RestController
@RequestMapping("/api/v1/projects/{id}/approvals")
@Tag(name = "approvals", description = "项目手续：办理方式、预审、受理、办结、时限")
class ApprovalsController {
    private final ReadingApprovals reading;
    private final HandlingApprovals handling;
    private final LayingApprovals laying;
    private final FindingProjects projects;

    ApprovalsController(
            ReadingApprovals reading, HandlingApprovals handling, LayingApprovals laying, FindingProjects projects) {
        this.reading = reading;
        this.handling = handling;
        this.laying = laying;
        this.projects = projects;
    }

    /**
     * What is told of an approval; the whole of it, what is left out is unknown.
     *
     * @param mode normal, promise, tolerance, build_first, area or none
     * @param reviewedOn the day the pre-review was passed: never the day of issue
     */
    record Told(
            String mode,
            @Nullable String handler,
            @Nullable LocalDate reviewFrom,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate returnedOn,
            @Nullable LocalDate issuedOn,
            @Nullable String documentNo,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate makeGoodBy,
            @Nullable LocalDate madeGoodOn,
            @Nullable Integer extensions,
            @Nullable LocalDate forecastOn,
            @Nullable String remark) {
        static Told of(Handling handling) {
            return new Told(
                    handling.mode().code(),
                    handling.handler(),
                    handling.reviewFrom(),
                    handling.reviewedOn(),
                    handling.acceptedOn(),
                    handling.returnedOn(),
                    handling.issuedOn(),
                    handling.documentNo(),
                    handling.validUntil(),
                    handling.makeGoodBy(),
                    handling.madeGoodOn(),
                    handling.extensions(),
                    handling.forecastOn(),
                    handling.remark());
        }

        Handling handling() {
            return new Handling(
                    mode(mode),
                    handler,
                    reviewFrom,
                    reviewedOn,
                    acceptedOn,
                    returnedOn,
                    issuedOn,
                    documentNo,
                    validUntil,
                    makeGoodBy,
                    madeGoodOn,
                    extensions == null ? 0 : extensions,
                    forecastOn,
                    remark);
        }

        private static HandlingMode mode(@Nullable String code) {
            try {
                return HandlingMode.of(code == null ? "" : code);
            } catch (IllegalArgumentException noneOfOurs) {
                throw new Problem.BadField("mode");
            }
        }
    }

    /** An approval as it stands. */
    record Stands(
            String step,
            String name,
            String phase,
            String authority,
            @Nullable Integer legalDays,
            @Nullable Integer promisedDays,
            String dayType,
            List<String> after,
            String state,
            Told handling,
            List<Pause> pauses,
            @Nullable LocalDate promisedDue,
            @Nullable LocalDate legalDue,
            boolean example,
            int version) {
        static Stands of(ApprovalItem item) {
            var step = item.step();
            return new Stands(
                    step.code(),
                    step.name(),
                    step.phase().code(),
                    step.authority(),
                    step.legalDays(),
                    step.promisedDays(),
                    step.dayType().code(),
                    step.after(),
                    item.state().code(),
                    Told.of(item.handling()),
                    item.pauses(),
                    item.due().promised(),
                    item.due().legal(),
                    item.example(),
                    item.version());
        }
    }

    @Operation(summary = "All approvals of a project, in the order of its template; none where nothing is laid out")
    @GetMapping
    List<Stands> all(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> {
            known(id);
            return reading.of(id).stream().map(Stands::of).toList();
        });
    }

    @Operation(summary = "Lays out the approvals of a project by the template of its path")
    @PostMapping
    List<Stands> lay(@PathVariable UUID id) {
        known(id);
        return Answers.done(laying.lay(id)).stream().map(Stands::of).toList();
    }

    @Operation(summary = "One approval")
    @GetMapping("/{step}")
    ResponseEntity<Stands> one(@PathVariable UUID id, @PathVariable String step) {
        var item = find(id, step);
        return Answers.tagged(item.version(), Stands.of(item));
    }

    @Operation(summary = "Records what has become of an approval; If-Match carries the version it was read with")
    @PutMapping("/{step}")
    ResponseEntity<Stands> record(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Told told) {
        find(id, step);
        return answer(handling.record(id, step, told.handling(), Answers.version(ifMatch)));
    }

    /** @param reason why the clock stands */
    record Stop(@Nullable LocalDate from, @Nullable String reason) {}

    @Operation(summary = "The clock stands from a day on")
    @PostMapping("/{step}/pause")
    ResponseEntity<Stands> pause(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Stop stop) {
        find(id, step);
        if (stop.from() == null) {
            throw new Problem.BadField("from");
        }
        var reason = stop.reason() == null ? "" : stop.reason();
        return answer(handling.pause(id, step, stop.from(), reason, Answers.version(ifMatch)));
    }

    /** @param until the last day that is not counted */
    record Go(@Nullable LocalDate until) {}

    @Operation(summary = "The clock runs again")
    @PostMapping("/{step}/resume")
    ResponseEntity<Stands> resume(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Go go) {
        find(id, step);
        if (go.until() == null) {
            throw new Problem.BadField("until");
        }
        return answer(handling.resume(id, step, go.until(), Answers.version(ifMatch)));
    }

    private static ResponseEntity<Stands> answer(Outcome<ApprovalItem> outcome) {
        if (outcome instanceof Outcome.Refused<ApprovalItem>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.key().equals(HandlingApprovals.STALE))) {
            throw new Problem.Stale();
        }
        var item = Answers.done(outcome);
        return Answers.tagged(item.version(), Stands.of(item));
    }

    private void known(UUID project) {
        if (projects.byId(project).isEmpty()) {
            throw new NoSuchElementException("No such project");
        }
    }

    private ApprovalItem find(UUID project, String step) {
        return reading.of(project).stream()
                .filter(item -> item.step().code().equals(step))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such approval"));
    }
}
