package app.luodi.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The backward plan that was accepted for a project: its fixed day and what every step took then, so that a template changed
 * later changes no accepted plan.
 *
 * @param templateVersion of the path's durations it was drawn with
 * @param example whether it is an example (示例)
 */
public record AcceptedPlan(
        Aim aim, int templateVersion, @Nullable String reason, boolean example, int version, Instant at, String by) {}
