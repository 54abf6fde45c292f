package app.luodi.planning;

import app.luodi.pipeline.ProjectPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the milestones of a path take.
 *
 * @param version 0 is the product's; counts on with each decision of the district
 * @param note why it was changed last
 */
public record PlanTemplate(
        ProjectPath path,
        int version,
        List<TemplateStep> steps,
        @Nullable String note) {
    public PlanTemplate {
        steps = List.copyOf(steps);
    }

    public Optional<TemplateStep> find(String kind) {
        return steps.stream().filter(step -> step.kind().equals(kind)).findFirst();
    }

    /** The same with one step as it is to be. */
    public PlanTemplate with(TemplateStep changed) {
        return new PlanTemplate(
                path,
                version,
                steps.stream()
                        .map(step -> step.kind().equals(changed.kind()) ? changed : step)
                        .toList(),
                note);
    }
}
