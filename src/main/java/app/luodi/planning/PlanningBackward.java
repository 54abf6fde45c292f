package app.luodi.planning;

import app.luodi.calendar.ReadingCalendar;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.planning.GatheringSteps.Gathered;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws plans backwards from a fixed day, and looks whether an accepted one still holds. Writes nothing. */
@Service
@Transactional(readOnly = true)
public class PlanningBackward {
    private final GatheringSteps gathering;
    private final AcceptedPlans accepted;
    private final ReadingCalendar calendar;
    private final Rights rights;
    private final Today today;

    PlanningBackward(
            GatheringSteps gathering, AcceptedPlans accepted, ReadingCalendar calendar, Rights rights, Today today) {
        this.gathering = gathering;
        this.accepted = accepted;
        this.calendar = calendar;
        this.rights = rights;
        this.today = today;
    }

    /** The plan of a project as it stands, or stood. */
    public ProjectPlan of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        var gathered = gathering.of(project);
        var plan = accepted.of(project);
        return new ProjectPlan(
                project,
                today.today(),
                gathered.track(),
                gathered.path(),
                gathered.chosen(),
                gathered.template().version(),
                gathered.steps(),
                plan,
                plan.flatMap(one -> held(gathered, one)));
    }

    /** What was planned stays its day even when that is past: then it is said how much is missing. */
    private Optional<Schedule> held(Gathered gathered, AcceptedPlan plan) {
        return BackwardPass.check(gathered.steps(), plan.aim(), today.today(), calendar.workingDays());
    }

    /** How the plan would be; refused for a circle, and for days that cannot be. */
    public Outcome<Schedule> preview(UUID project, Aim aim) {
        rights.require(Act.VIEW_PROJECTS);
        return draw(gathering.of(project), aim);
    }

    Outcome<Schedule> draw(Gathered gathered, Aim aim) {
        return BackwardPass.draw(gathered.steps(), aim, today.today(), calendar.workingDays());
    }
}
