package app.luodi.pipeline.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Problem;
import app.luodi.identity.api.When;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.ApprovingPlans;
import app.luodi.pipeline.ChoosingPath;
import app.luodi.pipeline.Halt;
import app.luodi.pipeline.HaltingProjects;
import app.luodi.pipeline.Halts;
import app.luodi.pipeline.Paths;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.pipeline.ProjectPath;
import app.luodi.projects.FindingProjects;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which way a project goes, what is planned on it, and whether it goes on: over HTTP. */
@RestController
@RequestMapping("/api/v1/projects/{id}")
@Tag(name = "pipeline", description = "路径、计划与基准、停建与终止")
class WaysController {
    private final Ways ways;
    private final Plans plans;
    private final FindingProjects projects;
    private final Today today;

    WaysController(Ways ways, Plans plans, FindingProjects projects, Today today) {
        this.ways = ways;
        this.plans = plans;
        this.projects = projects;
        this.today = today;
    }

    @Component
    record Ways(Paths paths, ChoosingPath choosing, Halts halts, HaltingProjects halting) {}

    @Component
    record Plans(PlanningMilestones planning, ApprovingPlans approving) {}

    /** @param path greenfield, workshop, expansion, upgrade, purchase, renewal or office; null where nobody has chosen */
    record PathBody(@Nullable String path, @Nullable String reason) {}

    /**
     * Why it does not go on.
     *
     * @param state paused, terminated, transferred or invalid
     * @param approval compulsory except for a pause
     */
    record HaltBody(
            @Nullable String state,
            @Nullable LocalDate since,
            @Nullable String reason,
            @Nullable String approval,
            @Nullable LocalDate expectedOn) {
        static HaltBody of(Halt halt) {
            return new HaltBody(halt.state().code(), halt.since(), halt.reason(), halt.approval(), halt.expectedOn());
        }
    }

    /** @param plans dates by the codes of their milestones */
    record PlansBody(
            @Nullable Map<String, When> plans, @Nullable String reason) {}

    record Note(@Nullable String note) {}

    @GetMapping("/path")
    PathBody path(@PathVariable UUID id) {
        known(id);
        return new PathBody(ways.paths.of(id).map(ProjectPath::code).orElse(null), null);
    }

    @PutMapping("/path")
    PathBody choose(@PathVariable UUID id, @RequestBody PathBody body) {
        known(id);
        var path = ProjectPath.find(String.valueOf(body.path())).orElseThrow(() -> new Problem.BadField("path"));
        Answers.done(ways.choosing.choose(id, path, body.reason()));
        return new PathBody(path.code(), body.reason());
    }

    @GetMapping("/halt")
    ResponseEntity<HaltBody> halt(@PathVariable UUID id) {
        known(id);
        return ways.halts
                .of(id)
                .map(halt -> ResponseEntity.ok(HaltBody.of(halt)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/halt")
    HaltBody halt(@PathVariable UUID id, @RequestBody HaltBody body) {
        known(id);
        var since = body.since() == null ? today.today() : body.since();
        var wish = new HaltingProjects.Wish(
                state(body.state()),
                since,
                body.reason() == null ? "" : body.reason(),
                body.approval(),
                body.expectedOn());
        return HaltBody.of(Answers.done(ways.halting.halt(id, wish)));
    }

    /** Lets it go on. */
    @DeleteMapping("/halt")
    ResponseEntity<Void> resume(@PathVariable UUID id, @RequestParam String reason) {
        known(id);
        Answers.done(ways.halting.resume(id, reason));
        return ResponseEntity.noContent().build();
    }

    /** Plans milestones: all of them or none; a reason where a plan changes. */
    @PostMapping("/plans")
    List<String> plan(@PathVariable UUID id, @RequestBody PlansBody body) {
        known(id);
        if (body.plans() == null || body.plans().isEmpty()) {
            throw new Problem.BadField("plans");
        }
        var read = new HashMap<String, WhenText>();
        body.plans().forEach((kind, when) -> read.put(kind, Answers.done(when.read(today.today()))));
        Answers.done(plans.planning.plan(id, read, body.reason()));
        return read.keySet().stream().sorted().toList();
    }

    /** Approves the first plans, by another person than the planner: they are the baseline from then on. */
    @PostMapping("/plans/approval")
    ResponseEntity<Void> approve(@PathVariable UUID id, @RequestBody(required = false) @Nullable Note note) {
        known(id);
        Answers.done(plans.approving.approve(id, note == null ? null : note.note()));
        return ResponseEntity.noContent().build();
    }

    private static Halt.State state(@Nullable String code) {
        try {
            return Halt.State.valueOf(String.valueOf(code).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new Problem.BadField("state");
        }
    }

    private void known(UUID id) {
        if (projects.head(id).isEmpty()) {
            throw new NoSuchElementException("No such project");
        }
    }
}
