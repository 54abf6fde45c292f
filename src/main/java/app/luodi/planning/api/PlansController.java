package app.luodi.planning.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import app.luodi.planning.AcceptingPlans;
import app.luodi.planning.Aim;
import app.luodi.planning.PlanningBackward;
import app.luodi.planning.ProjectPlan;
import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Backward plans over HTTP: the one accepted and whether it holds, how another would be, and accepting it. */
@Tag(name = "plans", description = "倒排工期")
@RestController
@RequestMapping("/api/v1/projects/{id}/plan")
class PlansController {
    /**
     * What a plan is asked for.
     *
     * @param target the milestone whose day is fixed: started, completed, in_production
     * @param pinned days of single steps, by their codes
     * @param days what single steps take, by their codes
     * @param reason when accepting: compulsory where milestones are planned otherwise already
     */
    record Wish(
            @Nullable String target,
            @Nullable LocalDate day,
            @Nullable Map<String, LocalDate> pinned,
            @Nullable Map<String, Integer> days,
            @Nullable String reason) {}

    /** @param slack calendar days; negative is missing, null where it cannot be said */
    record Line(
            String step,
            String name,
            String kind,
            int days,
            String dayType,
            Collection<String> after,
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate earliestFinish,
            @Nullable LocalDate latestStart,
            @Nullable LocalDate latestFinish,
            @Nullable LocalDate plan,
            @Nullable LocalDate done,
            @Nullable Long slack,
            boolean critical) {
        static Line of(Slot slot) {
            var step = slot.step();
            return new Line(
                    step.code(),
                    step.name(),
                    step.kind().name().toLowerCase(java.util.Locale.ROOT),
                    step.days(),
                    step.type().code(),
                    step.after(),
                    slot.earliestStart(),
                    slot.earliestFinish(),
                    slot.latestStart(),
                    slot.latestFinish(),
                    slot.planFinish(),
                    step.done(),
                    slot.slack().isPresent() ? slot.slack().getAsLong() : null,
                    slot.critical());
        }
    }

    record Due(String step, String name, String act, LocalDate by, boolean late) {}

    record MovedStep(
            String step, @Nullable LocalDate was, @Nullable LocalDate now) {}

    /**
     * A plan.
     *
     * @param margin calendar days between the earliest possible day and the fixed one; negative is missing
     * @param unmaintained years whose calendar would be needed
     * @param moved what stands on another day than in the accepted plan
     */
    record Plan(
            UUID project,
            String target,
            LocalDate day,
            boolean feasible,
            @Nullable Long margin,
            @Nullable LocalDate earliest,
            Collection<Integer> unmaintained,
            List<String> missing,
            List<Due> thisWeek,
            List<Line> steps,
            List<MovedStep> moved,
            boolean accepted,
            int version) {}

    private final PlanningBackward planning;
    private final AcceptingPlans accepting;

    PlansController(PlanningBackward planning, AcceptingPlans accepting) {
        this.planning = planning;
        this.accepting = accepting;
    }

    @Operation(summary = "The accepted plan of a project, drawn with today's facts; 404 where none was accepted")
    @GetMapping
    ResponseEntity<Plan> of(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        var plan = AsOf.maybe(Moment.of(asOf), () -> planning.of(id));
        var held = plan.held().orElseThrow(() -> new NoSuchElementException("No plan"));
        return Answers.tagged(version(plan), plan(plan, held, true));
    }

    @Operation(summary = "How a plan would be, and what would move; nothing is saved")
    @PostMapping("/preview")
    Plan preview(@PathVariable UUID id, @RequestBody Wish wish) {
        var plan = planning.of(id);
        return plan(plan, Answers.done(planning.preview(id, aim(plan, wish))), false);
    }

    @Operation(
            summary =
                    "Accepts a plan: its days become the plan of the milestones; If-Match names the version that was seen, \"0\" for none")
    @PostMapping
    ResponseEntity<Plan> accept(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Wish wish) {
        try {
            var version = Answers.version(seen);
            var plan = Answers.done(accepting.accept(id, aim(planning.of(id), wish), wish.reason(), version));
            return Answers.tagged(version(plan), plan(plan, plan.held().orElseThrow(), true));
        } catch (OptimisticLockingFailureException overtaken) {
            throw new Problem.Stale();
        }
    }

    /** What is not said stays as it was accepted. */
    private static Aim aim(ProjectPlan plan, Wish wish) {
        var known = plan.suggested();
        var target =
                wish.target() != null ? wish.target() : known.map(Aim::target).orElse(null);
        var day = wish.day() != null ? wish.day() : known.map(Aim::day).orElse(null);
        if (target == null) {
            throw new Problem.BadField("target");
        }
        if (day == null) {
            throw new Problem.BadField("day");
        }
        var same = known.filter(aim -> aim.target().equals(target));
        return new Aim(
                target,
                day,
                wish.pinned() != null ? wish.pinned() : same.map(Aim::pinned).orElse(Map.of()),
                wish.days() != null ? wish.days() : same.map(Aim::days).orElse(Map.of()));
    }

    private static int version(ProjectPlan plan) {
        return plan.accepted().map(accepted -> accepted.version()).orElse(0);
    }

    private static Plan plan(ProjectPlan project, Schedule schedule, boolean accepted) {
        return new Plan(
                project.project(),
                schedule.aim().target(),
                schedule.aim().day(),
                schedule.isFeasible(),
                schedule.margin().isPresent() ? schedule.margin().getAsLong() : null,
                schedule.earliest().orElse(null),
                schedule.unmaintained(),
                schedule.missing().stream().map(slot -> slot.step().code()).toList(),
                schedule.thisWeek().stream()
                        .map(due -> new Due(
                                due.slot().step().code(),
                                due.slot().step().name(),
                                due.begin() ? "begin" : "finish",
                                due.by(),
                                due.late()))
                        .toList(),
                schedule.slots().stream().map(Line::of).toList(),
                accepted
                        ? List.of()
                        : project.held().stream()
                                .flatMap(held -> schedule.movedFrom(held).stream())
                                .map(moved -> new MovedStep(
                                        moved.now().step().code(),
                                        moved.was().planFinish(),
                                        moved.now().planFinish()))
                                .toList(),
                accepted,
                version(project));
    }
}
