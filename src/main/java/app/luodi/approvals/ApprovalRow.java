package app.luodi.approvals;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approval in a list over projects.
 *
 * @param held days held, of its own kind of days
 */
public record ApprovalRow(
        UUID project,
        String name,
        @Nullable String office,
        ApprovalItem item,
        OptionalInt held,
        List<Warning> warnings) {}
