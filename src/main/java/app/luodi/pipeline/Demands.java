package app.luodi.pipeline;

import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a project's path asks of its moves, and whether it goes on at all. */
@Component
record Demands(FindingProjects projects, Paths paths, Halts halts, Gates gates) {
    /** Read once for a move; the project is read only where a field is asked for. */
    record OfProject(
            Map<MilestoneKind, PathRule> rules, Optional<Halt> halt, Optional<Project> project, List<Gate> gates) {
        MoveRules.Asked at(MilestoneKind kind) {
            var rule = rules.getOrDefault(kind, PathRule.of(kind));
            var gate = gates.stream()
                    .filter(one -> one.entrance().equals(kind.code()))
                    .findFirst();
            var fields = Stream.concat(rule.fields().stream(), gate.stream().flatMap(one -> one.fields().stream()))
                    .distinct()
                    .filter(this::isMissing)
                    .toList();
            return new MoveRules.Asked(rule, halt, fields, gate);
        }

        private boolean isMissing(ProjectField<?> field) {
            return project.map(known -> known.get(field) == null).orElse(true);
        }
    }

    OfProject of(UUID project) {
        var rules = paths.rulesFor(project);
        var decided = gates.decided();
        var asks = rules.values().stream().anyMatch(rule -> !rule.fields().isEmpty())
                || decided.stream().anyMatch(gate -> !gate.fields().isEmpty());
        return new OfProject(rules, halts.find(project), asks ? projects.byId(project) : Optional.empty(), decided);
    }
}
