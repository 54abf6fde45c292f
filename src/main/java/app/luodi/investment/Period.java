package app.luodi.investment;

import app.luodi.kernel.StatisticsMonth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A month of the statistics calendar as returns see it: it opens when the month begins, is due at the district's cut-off,
 * takes what comes late as late, and takes nothing once it is closed.
 *
 * @param dueAt the cut-off
 * @param reason why it was opened again, or what was said when it was closed
 * @param version 0 where nobody has closed or opened it
 */
public record Period(
        StatisticsMonth month,
        Phase phase,
        Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        int version) {
    /** Where it stands. */
    public enum Phase {
        /** 未开: the month has not begun. */
        AHEAD,
        /** 填报中. */
        OPEN,
        /** 已截止: what comes now is late. */
        OVERDUE,
        /** 已关账. */
        CLOSED
    }

    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }
}
