package app.luodi.approvals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an approval stands: 补正, 公示, 听证, waiting for the applicant.
 *
 * @param from the first day that is not counted
 * @param until the last day that is not counted; null while it still stands
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {
    public boolean isOpen() {
        return until == null;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
