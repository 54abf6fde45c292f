package app.luodi.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands in time. Days are null where a year without a kept calendar (未维护) lies in the way.
 *
 * @param earliestStart the first day of work if everything goes as fast as it can, from today on
 * @param latestFinish the last day that still holds the fixed day; null also for steps the fixed day does not wait for
 * @param planFinish the day that is planned
 * @param onWay whether the fixed day waits for it
 * @param critical whether it stands on the longest way from today to the fixed day's earliest
 */
public record Slot(
        Step step,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate earliestFinish,
        @Nullable LocalDate latestStart,
        @Nullable LocalDate latestFinish,
        @Nullable LocalDate planStart,
        @Nullable LocalDate planFinish,
        boolean onWay,
        boolean critical) {
    /** Calendar days that it may slip without moving the fixed day; negative where it is too late already. */
    public OptionalLong slack() {
        return latestFinish == null || earliestFinish == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(earliestFinish, latestFinish));
    }

    /** Whether the fixed day waits for it and it is still to be done. */
    public boolean isOpenOnWay() {
        return onWay && !step.isDone();
    }
}
