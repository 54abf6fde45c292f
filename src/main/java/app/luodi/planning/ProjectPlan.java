package app.luodi.planning;

import app.luodi.pipeline.ProjectPath;
import app.luodi.pipeline.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A project as planning sees it today.
 *
 * @param pathChosen false where nobody has chosen its path, and it is told by whether it needs land
 * @param steps what it has done and still has to do
 * @param held the accepted plan, drawn again with today's facts: whether it still holds
 */
public record ProjectPlan(
        UUID project,
        LocalDate today,
        Track track,
        ProjectPath path,
        boolean pathChosen,
        int templateVersion,
        List<Step> steps,
        Optional<AcceptedPlan> accepted,
        Optional<Schedule> held) {
    /** The milestones a plan can be drawn from: the start of works, completion, production, where they are open. */
    public static final List<String> TARGETS = List.of("started", "completed", "in_production");

    public ProjectPlan {
        steps = List.copyOf(steps);
    }

    /** Those of {@link #TARGETS} that are open. */
    public List<Step> targets() {
        return TARGETS.stream()
                .flatMap(code -> steps.stream().filter(step -> step.code().equals(code) && !step.isDone()))
                .toList();
    }

    /** Whether the template has been changed since the plan was accepted. */
    public boolean isTemplateNewer() {
        return accepted.filter(plan -> plan.templateVersion() < templateVersion).isPresent();
    }

    /** What to begin with: the accepted plan, else completion on its planned day, else as early as can be. */
    public Optional<Aim> suggested() {
        return accepted.map(AcceptedPlan::aim)
                .filter(aim -> targets().stream().anyMatch(step -> step.code().equals(aim.target())))
                .or(() -> targets().stream()
                        .flatMap(step -> track.find(step.code()).stream()
                                .filter(one ->
                                        one.plan() != null && !one.plan().to().isBefore(today))
                                .map(one -> Aim.at(step.code(), one.plan().to())))
                        .reduce((earlier, later) -> earlier.target().equals("completed") ? earlier : later))
                .or(() -> targets().stream()
                        .filter(step -> step.code().equals("completed"))
                        .findFirst()
                        .or(() -> targets().stream().findFirst())
                        .map(step -> Aim.at(step.code(), today.plusYears(1))));
    }
}
