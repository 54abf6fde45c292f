package app.luodi.pipeline.page;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.LightAfterMove;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.Track;
import app.luodi.projects.FindingProjects;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens the one dialog in which projects are moved, wherever a screen offers it. */
@Component
public class MoveDialogs {
    private final MovingProjects moving;
    private final Milestones milestones;
    private final FindingProjects projects;
    private final MoveWorld world;

    MoveDialogs(MovingProjects moving, Milestones milestones, FindingProjects projects, MoveWorld world) {
        this.moving = moving;
        this.milestones = milestones;
        this.projects = projects;
        this.world = world;
    }

    /** What every dialog needs to know besides the project. */
    @Component
    record MoveWorld(
            StageWords words, Backbone backbone, Today today, Rights rights, ObjectProvider<LightAfterMove> lights) {
        /** The track as it would stand. */
        Track reached(Track track, List<String> kinds, WhenText when) {
            var after = track;
            for (var kind : kinds) {
                after = after.ifReached(backbone.of(kind), when);
            }
            return after;
        }
    }

    /** The milestone that is next on the project's track and may be reported by who looks. */
    public Optional<MilestoneKind> next(UUID project) {
        var office = projects.officeOf(project).orElse(null);
        return milestones
                .of(project)
                .next()
                .map(milestone -> milestone.kind())
                .filter(kind -> world.rights.may(kind.act(), office));
    }

    /**
     * Asks for date and evidence and moves the project.
     *
     * @param kind the code of the milestone to reach
     * @param changed called after the move, and again after it is taken back
     */
    public void open(UUID project, String kind, Runnable changed) {
        var name = projects.nameOf(project).orElseThrow();
        var dialog = new MoveDialog(name, milestones.of(project), world.backbone.of(kind), moving, world);
        dialog.onChange(changed);
        dialog.open();
    }
}
