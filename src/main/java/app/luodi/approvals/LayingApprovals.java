package app.luodi.approvals;

import app.luodi.approvals.ApprovalItem.Due;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.ApprovalItems.Plan;
import app.luodi.calendar.ReadingCalendar;
import app.luodi.identity.Act;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.Paths;
import app.luodi.pipeline.ProjectPath;
import app.luodi.projects.Units;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the approvals of a project by the template of its path; a later edition is taken over by decision only. */
@Service
@Transactional
public class LayingApprovals {
    private static final String OF_THE_OFFICE = "办事处";

    private final ApprovalItems items;
    private final Templates templates;
    private final Paths paths;
    private final Sources sources;
    private final ApprovalGround ground;

    LayingApprovals(ApprovalItems items, Templates templates, Paths paths, Sources sources, ApprovalGround ground) {
        this.items = items;
        this.templates = templates;
        this.paths = paths;
        this.sources = sources;
        this.ground = ground;
    }

    /** The units a template names, the days they have, and who is told. */
    @org.springframework.stereotype.Component
    record Sources(Units units, ReadingCalendar calendar, ApprovalNews news) {}

    /** The path a project would be laid out by: the one chosen, or the usual one of projects with and without land. */
    @Transactional(readOnly = true)
    public ProjectPath pathOf(UUID project) {
        return paths.of(project)
                .orElseGet(() -> ground.needsLand(project) ? ProjectPath.GREENFIELD : ProjectPath.WORKSHOP);
    }

    /** The edition a project was laid out with; empty where nothing is laid out. */
    @Transactional(readOnly = true)
    public Optional<ApprovalTemplate> laidOutWith(UUID project) {
        return items.plan(project)
                .flatMap(plan -> ProjectPath.find(plan.path()).map(path -> templates.of(path, plan.edition())));
    }

    /** @throws app.luodi.identity.NoRight for who may not record approvals of its 办事处 */
    public Outcome<List<ApprovalItem>> lay(UUID project) {
        mayRecord(project);
        items.lock(project);
        if (items.plan(project).isPresent()) {
            return Outcome.refused(Refusal.of("project", "approvals.refused.laid"));
        }
        var template = templates.latest(pathOf(project));
        items.plan(project, new Plan(template.path().code(), template.edition()), ground.stamp());
        var units = units(project);
        for (var position = 0; position < template.steps().size(); position++) {
            add(project, template.steps().get(position), position + 1, units);
        }
        tell("approval.laid", project, template);
        return Outcome.done(items.of(project));
    }

    /** What taking over the latest edition of its path would change; nothing where it has it. */
    @Transactional(readOnly = true)
    public TemplateDifference difference(UUID project) {
        return items.plan(project).isEmpty()
                ? new TemplateDifference(List.of())
                : TemplateDifference.of(items.of(project), templates.latest(pathOf(project)));
    }

    /** Takes the latest edition of its path over: limits and order change, what was recorded stays. */
    public Outcome<List<ApprovalItem>> takeOver(UUID project) {
        mayRecord(project);
        items.lock(project);
        if (items.plan(project).isEmpty()) {
            return Outcome.refused(Refusal.of("project", "approvals.refused.notlaid"));
        }
        var template = templates.latest(pathOf(project));
        var known = items.of(project).stream()
                .collect(Collectors.toMap(item -> item.step().code(), Function.identity()));
        var clock = new ApprovalClock(sources.calendar().workingDays());
        var units = units(project);
        for (var line :
                TemplateDifference.of(List.copyOf(known.values()), template).lines()) {
            var code = line.step().code();
            var position = template.steps().indexOf(line.step()) + 1;
            switch (line.change()) {
                case ADDED -> add(project, line.step(), position, units);
                case CHANGED -> {
                    var changed =
                            java.util.Objects.requireNonNull(known.get(code)).asked(line.step());
                    items.save(changed.due(clock.due(changed)), position, ground.stamp());
                }
                case REMOVED -> {
                    if (!line.kept()) {
                        items.remove(project, code);
                    }
                }
            }
        }
        items.plan(project, new Plan(template.path().code(), template.edition()), ground.stamp());
        tell("approval.taken_over", project, template);
        return Outcome.done(items.of(project));
    }

    /** Says of all approvals of a project that their dates are examples (示例). */
    public void markExamples(UUID project) {
        mayRecord(project);
        items.markExamples(project, ground.stamp());
    }

    private void mayRecord(UUID project) {
        ground.rights()
                .require(
                        Act.RECORD_APPROVALS,
                        ground.projects().head(project).orElseThrow().office());
    }

    private void add(UUID project, ApprovalStep step, int position, Function<String, @Nullable UUID> units) {
        items.add(
                new ApprovalItem(
                        project,
                        step,
                        units.apply(step.authority()),
                        Handling.untouched(step.mode()),
                        List.of(),
                        Due.NONE,
                        false,
                        0),
                position,
                ground.stamp());
    }

    /** By name, as the template writes it; 办事处 is the project's own. */
    private Function<String, @Nullable UUID> units(UUID project) {
        var office = ground.projects().officeOf(project).orElse(null);
        var all = sources.units().all();
        return name -> OF_THE_OFFICE.equals(name)
                ? office
                : all.stream()
                        .filter(unit -> unit.current()
                                && (unit.shortName().equals(name) || unit.name().equals(name)))
                        .map(Units.Unit::id)
                        .findFirst()
                        .orElse(null);
    }

    private void tell(String act, UUID project, ApprovalTemplate template) {
        sources.news()
                .tell(Acted.on(act, project)
                        .called(ground.projects().nameOf(project).orElse(""))
                        .with("path", template.path().code())
                        .with("edition", template.edition()));
    }
}
