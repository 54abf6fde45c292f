package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.projects.FindingProjects;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when milestones are to be reached, and when they are expected to be; the first plan stays as the baseline. */
@Service
@Transactional
public class PlanningMilestones {
    private static final String KEY = "pipeline.refused.";

    private final Milestones milestones;
    private final Laid laid;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    PlanningMilestones(Milestones milestones, Laid laid, FindingProjects projects, Rights rights, Recording recording) {
        this.milestones = milestones;
        this.laid = laid;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /** What there is to plan, and which plans wait for approval. */
    @org.springframework.stereotype.Component
    record Laid(Backbone backbone, WaitingPlans waiting) {}

    /**
     * Plans one milestone.
     *
     * @param reason compulsory where a plan is changed
     */
    public Outcome<Track> plan(UUID project, String kind, WhenText when, @Nullable String reason) {
        return plan(project, Map.of(kind, when), reason);
    }

    /** Plans several milestones of a project at once, by their codes: all, or none. */
    public Outcome<Track> plan(UUID project, Map<String, WhenText> plans, @Nullable String reason) {
        var track = track(project);
        var why = MovingProjects.blankToNull(reason);
        var wanted = new LinkedHashMap<MilestoneKind, WhenText>();
        laid.backbone().all().stream()
                .filter(kind -> plans.containsKey(kind.code()))
                .forEach(kind -> wanted.put(kind, Objects.requireNonNull(plans.get(kind.code()))));
        for (var kind : wanted.keySet()) {
            var milestone = Revised.of(track, kind).now();
            if (!milestone.applies()) {
                return Outcome.refused(Refusal.of(kind.code(), KEY + (kind.land() ? "noland" : "skipped"), kind));
            }
            var changes = milestone.plan() != null && !milestone.plan().equals(wanted.get(kind));
            if (changes && milestone.isDone()) {
                return Outcome.refused(Refusal.of(kind.code(), KEY + "done", kind));
            }
            if (changes && why == null) {
                return Outcome.refused(Refusal.of("reason", KEY + "planreason", kind));
            }
        }
        var after = track;
        for (var entry : wanted.entrySet()) {
            after = planned(after, entry.getKey(), entry.getValue(), why);
        }
        recording.announce(after);
        return Outcome.done(after);
    }

    private Track planned(Track track, MilestoneKind kind, WhenText when, @Nullable String reason) {
        var revised = Revised.of(track, kind);
        var was = revised.now().plan();
        if (when.equals(was)) {
            return track;
        }
        var waits = revised.now().baseline() == null && laid.waiting().needApproval();
        if (waits) {
            laid.waiting().add(track.project(), kind, recording.stamp());
        }
        var why = was == null ? null : reason;
        return recording.write(
                track,
                waits ? revised.proposed(when, why) : revised.planned(when, why),
                StageEvent.Act.PLANNED,
                null,
                was == null ? null : was.text(),
                when.text(),
                reason);
    }

    /** Says when an open milestone is now expected; null takes the forecast back. */
    public Outcome<Track> forecast(UUID project, String kind, @Nullable WhenText when, @Nullable String reason) {
        var track = track(project);
        var revised = Revised.of(track, laid.backbone().of(kind));
        var milestone = revised.now();
        if (!milestone.applies()) {
            return Outcome.refused(
                    Refusal.of(kind, KEY + (milestone.kind().land() ? "noland" : "skipped"), milestone.kind()));
        }
        if (milestone.isDone()) {
            return Outcome.refused(Refusal.of(kind, KEY + "done", milestone.kind()));
        }
        if (when != null && when.to().isBefore(recording.today())) {
            return Outcome.refused(Refusal.of("when", KEY + "forecastpast", when.text()));
        }
        if (Objects.equals(when, milestone.forecast())) {
            return Outcome.done(track);
        }
        var why = MovingProjects.blankToNull(reason);
        var after = recording.write(
                track,
                revised.forecast(when, why),
                StageEvent.Act.FORECAST,
                null,
                milestone.forecast() == null ? null : milestone.forecast().text(),
                when == null ? null : when.text(),
                why);
        recording.announce(after);
        return Outcome.done(after);
    }

    /** Says that the project does without the milestone (不涉及), or that it needs it after all. */
    public Outcome<Track> applies(UUID project, String kind, boolean applies, String reason) {
        var track = track(project);
        var revised = Revised.of(track, laid.backbone().of(kind));
        if (revised.now().isDone()) {
            return Outcome.refused(Refusal.of(kind, KEY + "done", revised.now().kind()));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", KEY + "reason"));
        }
        if (revised.now().applies() == applies) {
            return Outcome.done(track);
        }
        var act = applies ? StageEvent.Act.RESTORED : StageEvent.Act.SKIPPED;
        var after = recording.write(track, revised.applies(applies), act, null, null, null, reason.strip());
        recording.announce(after);
        return Outcome.done(after);
    }

    private Track track(UUID project) {
        rights.require(Act.PLAN_MILESTONES, projects.head(project).orElseThrow().office());
        return milestones.locked(project);
    }
}
