package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.FindingProjects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves the first plans of a project: from then on they are its baseline. Never by who planned. */
@Service
@Transactional
public class ApprovingPlans {
    private static final String KEY = "pipeline.refused.approval.";

    private final WaitingPlans waiting;
    private final Milestones milestones;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    ApprovingPlans(
            WaitingPlans waiting, Milestones milestones, FindingProjects projects, Rights rights, Recording recording) {
        this.waiting = waiting;
        this.milestones = milestones;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /** @throws app.luodi.identity.NoRight for who may not verify milestones */
    public Outcome<Track> approve(UUID project, @Nullable String note) {
        rights.require(
                Act.VERIFY_MILESTONE, projects.head(project).orElseThrow().office());
        var track = milestones.locked(project);
        var plans = waiting.of(project);
        if (plans.isEmpty()) {
            return Outcome.refused(Refusal.of("plan", KEY + "none"));
        }
        var stamp = recording.stamp();
        var own = plans.stream().filter(one -> stamp.isOf(one.planner())).findFirst();
        if (own.isPresent()) {
            return Outcome.refused(Refusal.of("plan", KEY + "same", own.get().kind()));
        }
        for (var one : plans) {
            var revised = Revised.of(track, one.kind());
            var plan = revised.now().plan();
            if (plan != null && revised.now().baseline() == null) {
                track = recording.write(
                        track,
                        revised.approved(),
                        StageEvent.Act.APPROVED,
                        null,
                        null,
                        plan.text(),
                        MovingProjects.blankToNull(note));
            }
        }
        waiting.clear(project);
        recording.announce(track);
        return Outcome.done(track);
    }
}
