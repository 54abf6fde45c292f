package app.luodi.pipeline.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Problem;
import app.luodi.identity.api.When;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.pipeline.MovingProjects.Step;
import app.luodi.pipeline.Track;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports that milestones are reached, through the same use case as the dialog; and reads where a project stands. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
class MovesController {
    private final MovingProjects moving;
    private final Milestones milestones;
    private final Backbone backbone;
    private final Today today;

    MovesController(MovingProjects moving, Milestones milestones, Backbone backbone, Today today) {
        this.moving = moving;
        this.milestones = milestones;
        this.backbone = backbone;
        this.today = today;
    }

    /**
     * One milestone that is reached, or several at once.
     *
     * @param milestone its code: {@code land_won}
     * @param on the actual date; its text is enough
     * @param note a sentence for the stage log
     * @param version of the milestone as it was seen; may be left out; where somebody was quicker the answer is 412
     * @param steps further milestones reported in the same act
     */
    record Move(
            @Nullable String milestone,
            @Nullable When on,
            @Nullable String evidence,
            @Nullable String note,
            @Nullable Integer version,
            @Nullable List<Reached> steps) {}

    record Reached(
            @Nullable String milestone,
            @Nullable When on,
            @Nullable String evidence) {}

    /** Where the project then stands. */
    record Stands(
            UUID project,
            String stage,
            @Nullable When since,
            String pool,
            @Nullable String next,
            List<Node> milestones) {}

    record Node(
            String milestone,
            boolean applies,
            @Nullable When baseline,
            @Nullable When plan,
            @Nullable When forecast,
            @Nullable When actual,
            @Nullable String evidence,
            @Nullable String verifiedBy,
            int version) {}

    @PostMapping("/moves")
    Stands move(@PathVariable UUID id, @RequestBody Move move) {
        if (move.steps() == null || move.steps().isEmpty()) {
            var step = step(new Reached(move.milestone(), move.on(), move.evidence()), "");
            var outcome = moving.move(id, step.kind(), step.when(), step.evidence(), move.note(), move.version());
            if (outcome instanceof Outcome.Refused<Moved>(var reasons)
                    && reasons.getFirst().field().equals("version")) {
                throw new Problem.Stale();
            }
            return stands(Answers.done(outcome).track());
        }
        var steps = new java.util.ArrayList<Step>();
        for (var i = 0; i < move.steps().size(); i++) {
            steps.add(step(move.steps().get(i), "steps[" + i + "]."));
        }
        return stands(Answers.done(moving.move(id, steps, move.note())).track());
    }

    @GetMapping("/milestones")
    Stands milestones(@PathVariable UUID id) {
        var track = milestones.of(id);
        if (track.milestones().isEmpty()) {
            throw new NoSuchElementException("No such project");
        }
        return stands(track);
    }

    private Step step(Reached reached, String at) {
        var kind = reached.milestone();
        if (kind == null || backbone.find(kind).isEmpty()) {
            throw new Problem.BadField(at + "milestone");
        }
        if (reached.on() == null) {
            throw new Problem.BadField(at + "on");
        }
        WhenText when = Answers.done(reached.on().read(today.today()));
        return new Step(kind, when, reached.evidence());
    }

    private static Stands stands(Track track) {
        return new Stands(
                track.project(),
                track.stage(),
                track.furthest().map(milestone -> When.of(milestone.actual())).orElse(null),
                track.pool().code(),
                track.next().map(milestone -> milestone.kind().code()).orElse(null),
                track.milestones().stream().map(MovesController::node).toList());
    }

    private static Node node(Milestone milestone) {
        var verification = milestone.verification();
        return new Node(
                milestone.kind().code(),
                milestone.applies(),
                When.of(milestone.baseline()),
                When.of(milestone.plan()),
                When.of(milestone.forecast()),
                When.of(milestone.actual()),
                milestone.evidence(),
                verification == null ? null : verification.by(),
                milestone.version());
    }
}
