package app.luodi.approvals;

import app.luodi.pipeline.ProjectPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The approvals of a path as a district has decided them once. Projects keep the edition they were laid out with.
 *
 * @param edition 0 is the product's
 * @param decision null for the product's
 */
public record ApprovalTemplate(
        ProjectPath path,
        int edition,
        List<ApprovalStep> steps,
        @Nullable Decision decision) {
    /** The edition nobody has decided. */
    public static final int SHIPPED = 0;

    /** @param note why it was changed */
    public record Decision(@Nullable String note, Instant at, String by) {}

    public ApprovalTemplate {
        steps = List.copyOf(steps);
    }

    public Optional<ApprovalStep> find(String step) {
        return steps.stream().filter(one -> one.code().equals(step)).findFirst();
    }
}
