package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.FindingProjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops projects: for a while, for good, handed over, or signed without effect; and lets them go on. A project that does
 * not go on keeps its stage and stays in every list and denominator; nothing of it is next or due, and nothing moves it.
 */
@Service
@Transactional
public class HaltingProjects {
    private static final String KEY = "pipeline.refused.halt.";

    /** M03. */
    private static final int SIGNING = 3;

    private final Halts halts;
    private final Milestones milestones;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    HaltingProjects(Halts halts, Milestones milestones, FindingProjects projects, Rights rights, Recording recording) {
        this.halts = halts;
        this.milestones = milestones;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /** @param approval may be left out for a pause only */
    public record Wish(
            Halt.State state,
            LocalDate since,
            String reason,
            @Nullable String approval,
            @Nullable LocalDate expectedOn) {}

    /** @throws app.luodi.identity.NoRight for who may not stop projects */
    public Outcome<Halt> halt(UUID project, Wish wish) {
        var track = locked(project);
        var was = halts.find(project);
        var refusals = refusals(wish, track);
        was.filter(halt -> halt.state() == wish.state())
                .ifPresent(halt -> refusals.add(
                        Refusal.of("state", KEY + "already", halt.since().toString())));
        was.filter(halt -> halt.state() != Halt.State.PAUSED && halt.state() != wish.state())
                .ifPresent(halt -> refusals.add(
                        Refusal.of("state", KEY + "ended", halt.since().toString())));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var stamp = recording.stamp();
        var paused = wish.state() == Halt.State.PAUSED;
        var halt = new Halt(
                wish.state(),
                wish.since(),
                wish.reason().strip(),
                MovingProjects.blankToNull(wish.approval()),
                paused ? wish.expectedOn() : null,
                stamp.moment().toInstant(),
                stamp.by());
        halts.add(project, halt, stamp);
        recording.note(track, wish.state().act(), null, wish.since().toString(), halt.reason());
        recording.announce(track);
        return Outcome.done(halt);
    }

    private List<Refusal> refusals(Wish wish, Track track) {
        var all = new ArrayList<Refusal>();
        if (wish.reason().isBlank()) {
            all.add(Refusal.of("reason", "pipeline.refused.reason"));
        }
        if (wish.since().isAfter(recording.today())) {
            all.add(Refusal.of("since", KEY + "future", wish.since().toString()));
        }
        if (wish.state() != Halt.State.PAUSED && MovingProjects.blankToNull(wish.approval()) == null) {
            all.add(Refusal.of("approval", KEY + "approval"));
        }
        if (wish.expectedOn() != null && !wish.expectedOn().isAfter(wish.since())) {
            all.add(Refusal.of("expectedOn", KEY + "expected"));
        }
        // only a framework agreement is invalid: where a company was registered the agreement was followed
        if (wish.state() == Halt.State.INVALID
                && track.furthest().filter(HaltingProjects::isPastSigning).isPresent()) {
            all.add(Refusal.of(
                    "state", KEY + "valid", track.furthest().orElseThrow().kind()));
        }
        return all;
    }

    private static boolean isPastSigning(Milestone furthest) {
        return furthest.kind().position() > SIGNING;
    }

    /** Lets it go on. */
    public Outcome<Track> resume(UUID project, String reason) {
        var track = locked(project);
        var was = halts.find(project);
        if (was.isEmpty()) {
            return Outcome.refused(Refusal.of("state", KEY + "goeson"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", "pipeline.refused.reason"));
        }
        halts.remove(project);
        recording.note(track, StageEvent.Act.RESUMED, was.get().since().toString(), null, reason.strip());
        recording.announce(track);
        return Outcome.done(track);
    }

    private Track locked(UUID project) {
        rights.require(Act.HALT_PROJECT, projects.head(project).orElseThrow().office());
        return milestones.locked(project);
    }
}
