package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.WhenText;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectEdited;
import app.luodi.projects.ProjectRegistered;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a registered project its milestones, in the same transaction, and follows when it turns out to need land or not. */
@Service
@Transactional
public class LayingTracks {
    private final Milestones milestones;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    LayingTracks(Milestones milestones, FindingProjects projects, Rights rights, Recording recording) {
        this.milestones = milestones;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    @EventListener
    void on(ProjectRegistered registered) {
        var signed = registered.agreementOn() == null ? null : WhenText.day(registered.agreementOn());
        milestones.lay(registered.projectId(), registered.needsLand(), signed, recording.stamp());
        if (signed != null) {
            recording.signed(registered.projectId(), signed);
        }
    }

    /** What is reached stays; what is open on land is skipped, or comes back. */
    @EventListener
    void on(ProjectEdited edited) {
        var track = milestones.locked(edited.projectId());
        for (var milestone : track.nodes()) {
            if (milestone.kind().land() && !milestone.isDone() && milestone.applies() != edited.needsLand()) {
                var act = edited.needsLand() ? StageEvent.Act.RESTORED : StageEvent.Act.SKIPPED;
                track = recording.write(
                        track,
                        Revised.of(track, milestone.kind()).applies(edited.needsLand()),
                        act,
                        null,
                        null,
                        null,
                        null);
            }
        }
    }

    /** Marks milestones whose dates are examples (示例), neither published nor reported. */
    public void markExamples(UUID project, Collection<String> kinds) {
        rights.require(Act.PLAN_MILESTONES, projects.head(project).orElseThrow().office());
        milestones.markExamples(project, kinds, recording.stamp());
    }
}
