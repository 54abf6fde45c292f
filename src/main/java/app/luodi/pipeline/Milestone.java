package app.luodi.pipeline;

import app.luodi.kernel.WhenText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One milestone of one project.
 *
 * @param applies false where the project does without it (不涉及)
 * @param baseline the plan it was first given; it does not change
 * @param reason why the plan or forecast is no longer what it was
 * @param reporter who said that it was reached
 * @param example whether its dates are examples (示例)
 */
public record Milestone(
        UUID project,
        MilestoneKind kind,
        boolean applies,
        @Nullable WhenText baseline,
        @Nullable WhenText plan,
        @Nullable WhenText forecast,
        @Nullable WhenText actual,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable Reporter reporter,
        @Nullable Verification verification,
        boolean example,
        int version) {
    /** @param account null for work that nobody signed in for */
    public record Reporter(String name, @Nullable UUID account) {}

    /** Who verified it, and when. */
    public record Verification(String by, Instant at) {}

    public boolean isDone() {
        return actual != null;
    }

    public boolean isOpen() {
        return applies && actual == null;
    }

    /** Calendar days from the last planned day to the actual or forecast one; negative is early. */
    public OptionalLong deviation() {
        var end = actual == null ? forecast : actual;
        return plan == null || end == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(plan.to(), end.to()));
    }

    /** The same against the baseline: what later plans have allowed is not forgotten. */
    public OptionalLong slip() {
        var end = actual != null ? actual : forecast != null ? forecast : plan;
        return baseline == null || end == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(baseline.to(), end.to()));
    }

    /** Calendar days that it is overdue; none where it is reached, not planned or not yet due. */
    public long overdueDays(LocalDate today) {
        return plan == null || !isOpen() ? 0 : Math.max(0, ChronoUnit.DAYS.between(plan.to(), today));
    }

    public Optional<Verification> verified() {
        return Optional.ofNullable(verification);
    }
}
