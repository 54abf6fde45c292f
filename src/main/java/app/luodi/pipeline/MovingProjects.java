package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves projects along the track: reports what is reached, takes back what was reported in error. */
@Service
@Transactional
public class MovingProjects {
    /**
     * One milestone that is reached.
     *
     * @param kind the milestone's code
     */
    public record Step(String kind, WhenText when, @Nullable String evidence) {}

    /**
     * A project that has moved.
     *
     * @param kinds the codes of what was reached (or taken back), in the order of the track
     */
    public record Moved(UUID project, String fromStage, String toStage, List<String> kinds, Track track) {}

    private final Milestones milestones;
    private final Backbone backbone;
    private final Demands demands;
    private final Rights rights;
    private final Recording recording;

    MovingProjects(Milestones milestones, Backbone backbone, Demands demands, Rights rights, Recording recording) {
        this.milestones = milestones;
        this.backbone = backbone;
        this.demands = demands;
        this.rights = rights;
        this.recording = recording;
    }

    /**
     * Reports that a milestone is reached.
     *
     * @param note a sentence for the log
     * @param version of the milestone as it was seen; null where nobody looked
     * @throws app.luodi.identity.NoRight for who may not move projects of its 办事处
     * @throws NoSuchElementException for an id that is unknown here
     */
    public Outcome<Moved> move(
            UUID project,
            String kind,
            WhenText when,
            @Nullable String evidence,
            @Nullable String note,
            @Nullable Integer version) {
        return move(project, List.of(new Step(kind, when, evidence)), note, version);
    }

    /** Reports several milestones at once, in the order of the track: all, or none. */
    public Outcome<Moved> move(UUID project, List<Step> steps, @Nullable String note) {
        return move(project, steps, note, null);
    }

    private Outcome<Moved> move(UUID project, List<Step> steps, @Nullable String note, @Nullable Integer version) {
        var office = demands.projects().head(project).orElseThrow().office();
        var before = milestones.locked(project);
        var ordered = steps.stream()
                .sorted(Comparator.comparingInt(step -> backbone.of(step.kind()).position()))
                .toList();
        for (var step : ordered) {
            rights.require(backbone.of(step.kind()).act(), office);
        }
        var refusals = refusals(before, ordered, version);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var track = before;
        for (var step : ordered) {
            var milestone = reached(track, step);
            track = recording.write(
                    track,
                    milestone,
                    StageEvent.Act.REACHED,
                    step.when().to(),
                    null,
                    step.when().text(),
                    blankToNull(note));
        }
        recording.announce(track);
        return Outcome.done(new Moved(
                project,
                before.stage(),
                track.stage(),
                ordered.stream().map(Step::kind).toList(),
                track));
    }

    /**
     * What stands in the way of the milestone, whatever date and evidence are told.
     *
     * @throws NoSuchElementException for an id that is unknown here
     */
    @Transactional(readOnly = true)
    public List<Refusal> inTheWay(UUID project, String kind) {
        if (demands.projects().head(project).isEmpty()) {
            throw new NoSuchElementException("No such project");
        }
        return MoveRules.inTheWay(
                milestones.of(project), backbone.of(kind), demands.of(project).at(backbone.of(kind)));
    }

    private List<Refusal> refusals(Track before, List<Step> steps, @Nullable Integer version) {
        var all = new ArrayList<Refusal>();
        var track = before;
        var rules = demands.of(before.project());
        for (var step : steps) {
            var kind = backbone.of(step.kind());
            var stands = track.find(step.kind());
            if (version != null && stands.isPresent() && stands.get().version() != version) {
                return List.of(Refusal.of("version", "pipeline.refused.overtaken", kind));
            }
            MoveRules.refusals(track, kind, step.when(), step.evidence(), recording.today(), rules.at(kind)).stream()
                    .map(refusal -> steps.size() == 1 ? refusal : ofStep(step, refusal))
                    .forEach(all::add);
            track = track.with(reached(track, step));
        }
        return all;
    }

    /** Of several steps each field is known with its milestone: {@code filed.evidence}. */
    private Refusal ofStep(Step step, Refusal refusal) {
        return backbone.find(refusal.field()).isPresent() || refusal.field().startsWith("project")
                ? refusal
                : new Refusal(step.kind() + "." + refusal.field(), refusal.key(), refusal.values());
    }

    private Milestone reached(Track track, Step step) {
        var stamp = recording.stamp();
        return Revised.of(track, backbone.of(step.kind()))
                .reached(
                        step.when(), blankToNull(step.evidence()), new Milestone.Reporter(stamp.by(), stamp.account()));
    }

    /**
     * Takes back the furthest milestone reached.
     *
     * @param reason why; an undo says so
     * @throws app.luodi.identity.NoRight for who may not move it, and where it is verified for who may not verify
     */
    public Outcome<Moved> withdraw(UUID project, String kind, String reason) {
        var office = demands.projects().head(project).orElseThrow().office();
        var before = milestones.locked(project);
        var wanted = backbone.of(kind);
        rights.require(wanted.act(), office);
        var furthest = before.furthest();
        if (furthest.isEmpty() || !furthest.get().kind().equals(wanted)) {
            return Outcome.refused(Refusal.of("kind", "pipeline.refused.notlast", wanted));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", "pipeline.refused.reason"));
        }
        if (furthest.get().verification() != null) {
            rights.require(Act.VERIFY_MILESTONE, office);
        }
        var actual = furthest.get().actual();
        var track = recording.write(
                before,
                Revised.of(before, wanted).open(),
                StageEvent.Act.WITHDRAWN,
                actual == null ? null : actual.to(),
                actual == null ? null : actual.text(),
                null,
                reason.strip());
        recording.announce(track);
        return Outcome.done(new Moved(project, before.stage(), track.stage(), List.of(kind), track));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
