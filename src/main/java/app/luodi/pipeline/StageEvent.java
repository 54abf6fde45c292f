package app.luodi.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the stage log: who did what to which milestone, and when.
 *
 * @param fromStage the stage before, a milestone's code or {@code none}
 * @param onDay the day it was reached, by its last day
 * @param was what was written there before
 * @param became what is written there now
 */
public record StageEvent(
        UUID id,
        UUID project,
        MilestoneKind kind,
        Act act,
        String fromStage,
        String toStage,
        @Nullable LocalDate onDay,
        @Nullable String was,
        @Nullable String became,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy) {
    /** What was done to the milestone. */
    public enum Act {
        REACHED,
        WITHDRAWN,
        PLANNED,
        FORECAST,
        VERIFIED,
        SKIPPED,
        RESTORED,
        /** Another path was chosen. */
        ROUTED,
        PAUSED,
        TERMINATED,
        TRANSFERRED,
        INVALID,
        RESUMED,
        /** A first plan was approved: it is the baseline. */
        APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean changedStage() {
        return !fromStage.equals(toStage);
    }
}
