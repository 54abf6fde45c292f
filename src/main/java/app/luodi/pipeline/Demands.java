package app.luodi.pipeline;

import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a project's path asks of its moves, and whether it goes on at all. */
@Component
record Demands(FindingProjects projects, Paths paths, Halts halts) {
    /** Read once for a move; the project is read only where a field is asked for. */
    record OfProject(Map<MilestoneKind, PathRule> rules, Optional<Halt> halt, Optional<Project> project) {
        MoveRules.Asked at(MilestoneKind kind) {
            var rule = rules.getOrDefault(kind, PathRule.of(kind));
            return new MoveRules.Asked(
                    rule, halt, rule.fields().stream().filter(this::isMissing).toList());
        }

        private boolean isMissing(ProjectField<?> field) {
            return project.map(known -> known.get(field) == null).orElse(true);
        }
    }

    OfProject of(UUID project) {
        var rules = paths.rulesFor(project);
        var asks = rules.values().stream().anyMatch(rule -> !rule.fields().isEmpty());
        return new OfProject(rules, halts.find(project), asks ? projects.byId(project) : Optional.empty());
    }
}
