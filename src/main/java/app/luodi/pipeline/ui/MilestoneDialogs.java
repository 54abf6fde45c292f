package app.luodi.pipeline.ui;

import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.pipeline.StageLog;
import app.luodi.pipeline.TellingStarts;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.VerifyingMilestones;
import app.luodi.pipeline.page.MoveDialogs;
import app.luodi.pipeline.site.ReadingSite;
import app.luodi.projects.FindingProjects;
import org.springframework.stereotype.Component;

/** Opens what is known of one milestone, and what can be done to it. */
@Component
class MilestoneDialogs {
    private final Acts acts;
    private final Sources sources;
    private final FindingProjects projects;
    private final TrackHeader.World world;

    MilestoneDialogs(Acts acts, Sources sources, FindingProjects projects, TrackHeader.World world) {
        this.acts = acts;
        this.sources = sources;
        this.projects = projects;
        this.world = world;
    }

    /** The use cases behind the dialog. */
    @Component
    record Acts(PlanningMilestones planning, VerifyingMilestones verifying, MovingProjects moving, MoveDialogs moves) {}

    /** Where its facts come from. */
    @Component
    record Sources(StageLog log, ReadingSite site, StageSentences sentences, TellingStarts starts) {}

    void open(Track track, Milestone milestone, Runnable changed) {
        var office = projects.officeOf(track.project()).orElse(null);
        var kind = milestone.kind();
        var facts = new MilestoneFacts(
                milestone,
                sources.site.of(track.project()).stream()
                        .filter(report -> kind.equals(report.kind()))
                        .toList(),
                sources.log.of(track.project()).stream()
                        .filter(event -> event.kind().equals(kind))
                        .toList(),
                sources.sentences);
        if (kind.code().equals("started")) {
            facts.add(new FiveStarts(track.project(), sources.starts));
        }
        new MilestoneDialog(track, milestone, office, acts, world, changed)
                .with(facts)
                .open();
    }
}
