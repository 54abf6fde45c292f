package app.luodi.planning;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.planning.GatheringSteps.Gathered;
import app.luodi.projects.FindingProjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a backward plan: its days become the plan of the project's milestones, with the reason, as any plan does. */
@Service
@Transactional
public class AcceptingPlans {
    private static final String KEY = "planning.refused.";

    private final PlanningBackward planning;
    private final GatheringSteps gathering;
    private final AcceptedPlans accepted;
    private final Writing writing;
    private final Rights rights;

    AcceptingPlans(
            PlanningBackward planning,
            GatheringSteps gathering,
            AcceptedPlans accepted,
            Writing writing,
            Rights rights) {
        this.planning = planning;
        this.gathering = gathering;
        this.accepted = accepted;
        this.writing = writing;
        this.rights = rights;
    }

    /** What an accepted plan is written with. */
    @org.springframework.stereotype.Component
    record Writing(
            PlanningMilestones milestones, FindingProjects projects, Today today, ApplicationEventPublisher events) {}

    /**
     * Accepts the plan.
     *
     * @param reason compulsory where milestones are planned otherwise already
     * @param seen the version of the accepted plan that was seen, 0 where there was none
     * @throws app.luodi.identity.NoRight for who may not plan the project
     */
    public Outcome<ProjectPlan> accept(UUID project, Aim aim, @Nullable String reason, int seen) {
        return accept(project, aim, reason, seen, false);
    }

    /** The same for an example (示例): of invented projects. */
    public Outcome<ProjectPlan> acceptExample(UUID project, Aim aim, String reason) {
        return accept(project, aim, reason, 0, true);
    }

    private Outcome<ProjectPlan> accept(UUID project, Aim aim, @Nullable String reason, int seen, boolean example) {
        rights.require(
                Act.PLAN_MILESTONES,
                writing.projects().head(project).orElseThrow().office());
        var gathered = gathering.of(project);
        return switch (planning.draw(gathered, aim)) {
            case Outcome.Refused<Schedule>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<Schedule>(var schedule) -> {
                var reasons = broken(schedule);
                yield reasons.isEmpty()
                        ? write(project, gathered, schedule, reason, seen, example)
                        : Outcome.refused(reasons);
            }
        };
    }

    private static List<Refusal> broken(Schedule schedule) {
        if (schedule.isUnknown() || !schedule.unmaintained().isEmpty() && !schedule.isFeasible()) {
            return List.of(Refusal.of("day", KEY + "unmaintained", years(schedule)));
        }
        if (schedule.isFeasible()) {
            return List.of();
        }
        var where = schedule.missing().stream()
                .findFirst()
                .map(slot -> slot.step().name())
                .orElseGet(() -> schedule.target().step().name());
        return List.of(Refusal.of(
                "day",
                KEY + "infeasible",
                String.valueOf(-schedule.margin().orElse(0)),
                where,
                schedule.earliest().map(String::valueOf).orElse("")));
    }

    private static String years(Schedule schedule) {
        return schedule.unmaintained().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private Outcome<ProjectPlan> write(
            UUID project, Gathered gathered, Schedule schedule, @Nullable String reason, int seen, boolean example) {
        var now = writing.today().now().atZone(Today.ZONE).toOffsetDateTime();
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        switch (writing.milestones().plan(project, days(gathered, schedule), why)) {
            case Outcome.Refused<?>(var reasons) -> {
                return Outcome.refused(reasons);
            }
            case Outcome.Done<?> done -> {
                // the plan's own row follows
            }
        }
        if (!accepted.save(
                project, schedule, gathered.template().version(), why, example, seen, now, rights.signature())) {
            throw new org.springframework.dao.OptimisticLockingFailureException("Overtaken: plan of " + project);
        }
        writing.events()
                .publishEvent(Acted.on("plan.accepted", project)
                        .with("kind", schedule.aim().target())
                        .with("day", schedule.aim().day())
                        .with("reason", why));
        return Outcome.done(planning.of(project));
    }

    /** Of the open milestones the project has. */
    private static Map<String, WhenText> days(Gathered gathered, Schedule schedule) {
        var days = new LinkedHashMap<String, WhenText>();
        for (var slot : schedule.slots()) {
            var finish = slot.planFinish();
            var known = gathered.track().find(slot.step().code());
            if (slot.step().kind() == Step.Kind.MILESTONE
                    && finish != null
                    && known.filter(one -> one.applies() && !one.isDone()).isPresent()) {
                days.put(slot.step().code(), WhenText.day(finish));
            }
        }
        return days;
    }
}
