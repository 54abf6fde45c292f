package app.luodi.pipeline;

import app.luodi.projects.ProjectField;
import java.util.List;

/**
 * What a path asks for at one milestone.
 *
 * @param applies false where projects of the path do without it (不涉及)
 * @param evidence whether nobody may report it without evidence
 * @param fields what must be known of the project by then
 */
public record PathRule(MilestoneKind kind, boolean applies, boolean evidence, List<ProjectField<?>> fields) {
    public PathRule {
        fields = List.copyOf(fields);
    }

    /** Of a project whose path nobody has chosen: what every path asks for. */
    static PathRule of(MilestoneKind kind) {
        return new PathRule(kind, true, kind.evidence(), List.of());
    }
}
