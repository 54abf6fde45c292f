package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.FindingProjects;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which way a project goes: all of M01–M24 are laid out, each needed or 不涉及; and what the district asks for. */
@Service
@Transactional
public class ChoosingPath {
    private static final String KEY = "pipeline.refused.";

    private final Paths paths;
    private final Milestones milestones;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    ChoosingPath(Paths paths, Milestones milestones, FindingProjects projects, Rights rights, Recording recording) {
        this.paths = paths;
        this.milestones = milestones;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /**
     * Chooses the path of a project.
     *
     * @param reason compulsory where another path was chosen before
     */
    public Outcome<Track> choose(UUID project, ProjectPath path, @Nullable String reason) {
        rights.require(Act.PLAN_MILESTONES, projects.head(project).orElseThrow().office());
        var before = milestones.locked(project);
        var was = paths.chosen(project);
        var why = MovingProjects.blankToNull(reason);
        if (was.filter(path::equals).isPresent()) {
            return Outcome.done(before);
        }
        if (was.isPresent() && why == null) {
            return Outcome.refused(Refusal.of("reason", KEY + "reason"));
        }
        var rules = paths.rules(path);
        var reached = rules.stream()
                .filter(rule -> !rule.applies())
                .filter(rule -> before.find(rule.kind().code())
                        .filter(Milestone::isDone)
                        .isPresent())
                .map(rule -> Refusal.of(rule.kind().code(), KEY + "path.reached", rule.kind()))
                .toList();
        if (!reached.isEmpty()) {
            return Outcome.refused(reached);
        }
        var track = lay(before, rules);
        paths.choose(project, path, why, recording.stamp());
        recording.note(track, StageEvent.Act.ROUTED, was.map(ProjectPath::code).orElse(null), path.code(), why);
        recording.announce(track);
        return Outcome.done(track);
    }

    /** A milestone that the project did not have yet is added silently; one that changes is changed in the open. */
    private Track lay(Track before, List<PathRule> rules) {
        var track = before;
        for (var rule : rules) {
            var revised = Revised.of(track, rule.kind());
            var known = track.find(rule.kind().code()).isPresent();
            if (known && revised.now().applies() == rule.applies()) {
                continue;
            }
            var milestone = revised.applies(rule.applies());
            if (known) {
                var act = rule.applies() ? StageEvent.Act.RESTORED : StageEvent.Act.SKIPPED;
                track = recording.write(track, milestone, act, null, null, null, null);
            } else {
                milestones.save(milestone, recording.stamp());
                track = milestones.locked(track.project());
            }
        }
        return milestones.locked(before.project());
    }

    /**
     * Decides for the district what a path asks for at a milestone; projects that go this way already keep which milestones
     * apply to them, and are asked for the rest from their next move on.
     *
     * @throws app.luodi.identity.NoRight for who plans for one area only
     */
    public Outcome<PathRule> decide(ProjectPath path, PathRule rule) {
        rights.require(Act.PLAN_MILESTONES, null);
        if (!rule.applies() && rule.kind().code().equals(Backbone.SIGNED)) {
            return Outcome.refused(Refusal.of("applies", KEY + "path.signed", rule.kind()));
        }
        paths.set(path, rule, recording.stamp());
        return Outcome.done(rule);
    }
}
