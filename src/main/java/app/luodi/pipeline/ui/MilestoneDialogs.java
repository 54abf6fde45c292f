package app.luodi.pipeline.ui;

import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.VerifyingMilestones;
import app.luodi.pipeline.page.MoveDialogs;
import app.luodi.projects.FindingProjects;
import org.springframework.stereotype.Component;

/** Opens what can be done to one milestone. */
@Component
class MilestoneDialogs {
    private final Acts acts;
    private final FindingProjects projects;
    private final TrackHeader.World world;

    MilestoneDialogs(Acts acts, FindingProjects projects, TrackHeader.World world) {
        this.acts = acts;
        this.projects = projects;
        this.world = world;
    }

    /** The use cases behind the dialog. */
    @Component
    record Acts(PlanningMilestones planning, VerifyingMilestones verifying, MovingProjects moving, MoveDialogs moves) {}

    void open(Track track, Milestone milestone, Runnable changed) {
        var office = projects.officeOf(track.project()).orElse(null);
        new MilestoneDialog(track, milestone, office, acts, world, changed).open();
    }
}
