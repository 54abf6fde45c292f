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

/** Confirms that a milestone was reached: by somebody else than who reported it. */
@Service
@Transactional
public class VerifyingMilestones {
    private final Milestones milestones;
    private final Backbone backbone;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    VerifyingMilestones(
            Milestones milestones, Backbone backbone, FindingProjects projects, Rights rights, Recording recording) {
        this.milestones = milestones;
        this.backbone = backbone;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /** @throws app.luodi.identity.NoRight for who may not verify */
    public Outcome<Track> verify(UUID project, String kind, @Nullable String note) {
        rights.require(
                Act.VERIFY_MILESTONE, projects.head(project).orElseThrow().office());
        var track = milestones.locked(project);
        var revised = Revised.of(track, backbone.of(kind));
        var milestone = revised.now();
        if (milestone.actual() == null) {
            return Outcome.refused(Refusal.of("kind", "pipeline.refused.open", milestone.kind()));
        }
        if (milestone.verification() != null) {
            return Outcome.done(track);
        }
        var stamp = recording.stamp();
        if (milestone.reporter() != null && stamp.isOf(milestone.reporter())) {
            return Outcome.refused(Refusal.of("kind", "pipeline.refused.sameperson", milestone.kind()));
        }
        var verified = revised.verified(
                new Milestone.Verification(stamp.by(), stamp.moment().toInstant()));
        var after = recording.write(
                track,
                verified,
                StageEvent.Act.VERIFIED,
                milestone.actual().to(),
                null,
                milestone.actual().text(),
                MovingProjects.blankToNull(note));
        recording.announce(after);
        return Outcome.done(after);
    }
}
