package app.luodi.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number its place in the district's trail, from 1, without a gap
 * @param loginName who; empty for the product itself
 * @param name how its subject was called then
 */
public record TrailEntry(
        long number,
        Instant at,
        String act,
        String loginName,
        String person,
        @Nullable UUID subject,
        String name,
        Map<String, String> details) {
    /** The kind of act: {@code project} of {@code project.registered}. */
    public String kind() {
        return act.substring(0, act.indexOf('.') < 0 ? act.length() : act.indexOf('.'));
    }
}
