package app.luodi.investment.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.investment.admission.Admission;
import app.luodi.investment.admission.Admission.Said;
import app.luodi.investment.admission.AdmissionBoard;
import app.luodi.investment.admission.AdmittingProjects;
import app.luodi.investment.admission.Paper;
import app.luodi.investment.admission.Path;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
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

/** The way of projects into the statistics, over HTTP: the same use cases as the board. */
@Tag(name = "admission", description = "入库纳统：谁已开工未入库、缺什么材料、申报与入库")
@RestController
@RequestMapping("/api/v1")
class AdmissionController {
    /**
     * A project that has really started.
     *
     * @param days since the start
     * @param lost this year's dispatch figure, which the district cannot count; null where nothing was reported
     */
    record Waits(
            UUID project,
            String name,
            @Nullable String office,
            @Nullable Money totalInvestment,
            LocalDate startedOn,
            long days,
            String light,
            String state,
            @Nullable LocalDate admittedOn,
            List<String> missing,
            List<String> contradictions,
            @Nullable Money lost,
            int version) {
        static Waits of(AdmissionBoard.Row row) {
            return new Waits(
                    row.project(),
                    row.name(),
                    row.office(),
                    row.total(),
                    row.startedOn(),
                    row.days(),
                    row.light().name().toLowerCase(Locale.ROOT),
                    row.admission().state().code(),
                    row.admission().admittedOn(),
                    row.missing().stream().map(Paper::code).toList(),
                    row.broken().stream().map(Refusal::key).toList(),
                    row.lost(),
                    row.admission().version());
        }
    }

    /** @param path new_construction, purchase, real_estate or small */
    record Prepared(String path, @Nullable Said papersSay) {}

    record Held(String state) {}

    /** @param decision admitted or rejected */
    record Decision(
            String decision,
            @Nullable LocalDate on,
            @Nullable String code,
            @Nullable String remark) {}

    private final AdmissionBoard board;
    private final AdmittingProjects admitting;

    AdmissionController(AdmissionBoard board, AdmittingProjects admitting) {
        this.board = board;
        this.admitting = admitting;
    }

    @Operation(summary = "Projects that have started, with what is missing; waiting ones first")
    @GetMapping("/admissions")
    List<Waits> all(@RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(
                Moment.of(asOf), () -> board.rows().stream().map(Waits::of).toList());
    }

    @Operation(summary = "The path and what the papers say; If-Match is the version, 0 for a first time")
    @PutMapping("/projects/{id}/admission")
    ResponseEntity<Admission> prepare(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Prepared told) {
        return answer(admitting.prepare(
                id,
                read("path", () -> Path.of(told.path())),
                Objects.requireNonNullElse(told.papersSay(), Said.NOTHING),
                Answers.version(ifMatch)));
    }

    @Operation(summary = "A paper is held, missing or not_needed")
    @PutMapping("/projects/{id}/admission/papers/{paper}")
    ResponseEntity<Admission> hold(@PathVariable UUID id, @PathVariable String paper, @RequestBody Held told) {
        return answer(admitting.hold(
                id, read("paper", () -> Paper.of(paper)), read("state", () -> Paper.State.of(told.state()))));
    }

    @Operation(summary = "Applies: every compulsory paper is held and they do not contradict each other")
    @PostMapping("/projects/{id}/admission/application")
    ResponseEntity<Admission> apply(@PathVariable UUID id) {
        return answer(admitting.apply(id));
    }

    @Operation(summary = "The bureau admits with a day and a number, or rejects with a remark")
    @PostMapping("/projects/{id}/admission/decision")
    ResponseEntity<Admission> decide(@PathVariable UUID id, @RequestBody Decision told) {
        return answer(
                switch (told.decision()) {
                    case "admitted" -> {
                        if (told.on() == null) {
                            throw new Problem.BadField("on");
                        }
                        yield admitting.admit(id, told.on(), told.code());
                    }
                    case "rejected" -> admitting.reject(id, told.remark() == null ? "" : told.remark());
                    default -> throw new Problem.BadField("decision");
                });
    }

    private static ResponseEntity<Admission> answer(Outcome<Admission> outcome) {
        if (outcome instanceof Outcome.Refused<Admission>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.key().equals(AdmittingProjects.STALE))) {
            throw new Problem.Stale();
        }
        var one = Answers.done(outcome);
        return Answers.tagged(one.version(), one);
    }

    private static <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unknown) {
            throw new Problem.BadField(field);
        }
    }
}
