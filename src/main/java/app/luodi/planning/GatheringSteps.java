package app.luodi.planning;

import app.luodi.approvals.ReadingApprovals;
import app.luodi.calendar.DayType;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.PathRule;
import app.luodi.pipeline.Paths;
import app.luodi.pipeline.ProjectPath;
import app.luodi.pipeline.Track;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a project still has to do: its milestones by the template of its path, and its approvals between them. */
@Component
class GatheringSteps {
    private static final String SIGNED = "signed";
    private static final String STARTED = "started";

    private final Milestones milestones;
    private final Paths paths;
    private final PlanTemplates templates;
    private final ReadingApprovals approvals;
    private final Backbone backbone;

    GatheringSteps(
            Milestones milestones,
            Paths paths,
            PlanTemplates templates,
            ReadingApprovals approvals,
            Backbone backbone) {
        this.milestones = milestones;
        this.paths = paths;
        this.templates = templates;
        this.approvals = approvals;
        this.backbone = backbone;
    }

    /**
     * A project as planning sees it.
     *
     * @param chosen whether somebody has chosen its path; else it is told by whether it needs land
     */
    record Gathered(Track track, ProjectPath path, boolean chosen, PlanTemplate template, List<Step> steps) {}

    Gathered of(UUID project) {
        var track = milestones.of(project);
        var chosen = paths.of(project);
        var path = chosen.orElseGet(() -> usual(track));
        var template = templates.of(path);
        var applying = paths.rules(path).stream()
                .filter(rule -> applies(track, rule))
                .map(PathRule::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var steps = new LinkedHashMap<String, Step>();
        for (var kind : backbone.all()) {
            if (applying.contains(kind)
                    && (kind.code().equals(SIGNED) || template.find(kind.code()).isPresent())) {
                steps.put(kind.code(), milestone(kind, track, template, applying));
            }
        }
        new WeavingApprovals(steps, approvals.of(project)).weave();
        return new Gathered(track, path, chosen.isPresent(), template, withoutPassed(steps));
    }

    private static ProjectPath usual(Track track) {
        return track.find("land_won").filter(one -> !one.applies()).isPresent()
                ? ProjectPath.WORKSHOP
                : ProjectPath.GREENFIELD;
    }

    private static boolean applies(Track track, PathRule rule) {
        return track.find(rule.kind().code()).map(Milestone::applies).orElse(rule.applies());
    }

    private Step milestone(MilestoneKind kind, Track track, PlanTemplate template, Set<MilestoneKind> applying) {
        var own = template.find(kind.code());
        var after = own.map(step -> resolved(step.after(), template, applying)).orElse(List.of());
        var done = track.find(kind.code())
                .map(Milestone::actual)
                .map(actual -> actual.to())
                .orElse(null);
        return new Step(
                kind.code(),
                kind.nameZh(),
                Step.Kind.MILESTONE,
                own.map(TemplateStep::days).orElse(0),
                own.map(TemplateStep::type).orElse(DayType.CALENDAR),
                after,
                List.of(),
                done,
                begun(kind, after, track));
    }

    /** Building goes on by itself once it has begun; what comes before has to be begun. */
    private @Nullable LocalDate begun(MilestoneKind kind, List<String> after, Track track) {
        if (!backbone.of(STARTED).isBefore(kind)) {
            return null;
        }
        var days = after.stream()
                .map(code -> track.find(code).map(Milestone::actual).orElse(null))
                .toList();
        return days.isEmpty() || days.contains(null)
                ? null
                : days.stream()
                        .map(actual -> actual.to())
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** Where the project does without a milestone, what comes before that is waited for. */
    private List<String> resolved(List<String> after, PlanTemplate template, Set<MilestoneKind> applying) {
        var found = new LinkedHashSet<String>();
        for (var code : after) {
            if (applying.contains(backbone.of(code))) {
                found.add(code);
            } else {
                template.find(code).ifPresent(skipped -> found.addAll(resolved(skipped.after(), template, applying)));
            }
        }
        return List.copyOf(found);
    }

    /** What something done has waited for is past, whether its day is known or not. */
    private static List<Step> withoutPassed(Map<String, Step> steps) {
        var passed = new LinkedHashSet<String>();
        steps.values().stream().filter(Step::isDone).forEach(step -> pass(step, steps, passed));
        return steps.values().stream()
                .filter(step -> step.isDone() || !passed.contains(step.code()))
                .toList();
    }

    private static void pass(Step step, Map<String, Step> steps, Set<String> passed) {
        Stream.concat(step.after().stream(), step.with().stream())
                .map(steps::get)
                .filter(java.util.Objects::nonNull)
                .filter(earlier -> passed.add(earlier.code()))
                .forEach(earlier -> pass(earlier, steps, passed));
    }
}
