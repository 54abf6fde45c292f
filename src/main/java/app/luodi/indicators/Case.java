package app.luodi.indicators;

import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rates ask of one project.
 *
 * @param agreed 签约额; null where it is unknown, and for a phase whose whole was signed
 * @param total 总投资
 * @param listed as what it stands on the year's list; null where it is not on it
 * @param planned 年度计划投资, dispatch ledger
 * @param invested 自年初累计 at the month that counts, dispatch ledger
 * @param reached the day each milestone was reached
 * @param verified the milestones that somebody verified
 * @param due the day each milestone is planned for
 * @param labels codes and names of its tags
 * @param means money in place, approvals given
 */
record Case(
        UUID project,
        String name,
        @Nullable String office,
        boolean phase,
        boolean needsLand,
        @Nullable Money agreed,
        @Nullable Money total,
        @Nullable ListClass listed,
        @Nullable Money planned,
        @Nullable Money invested,
        Map<String, LocalDate> reached,
        Set<String> verified,
        Map<String, LocalDate> due,
        Set<String> labels,
        Means means) {
    /** Ended by the pipeline, or by its label 终止. It stays in the denominator of 履约率 (domain.md 0.8). */
    boolean terminated() {
        return labels.contains("terminated") || labels.contains("终止");
    }

    Optional<LocalDate> on(String milestone) {
        return Optional.ofNullable(reached.get(milestone));
    }

    boolean reachedBy(String milestone, LocalDate day) {
        return on(milestone).filter(on -> !on.isAfter(day)).isPresent();
    }

    boolean dueBy(String milestone, LocalDate day) {
        var on = due.get(milestone);
        return on != null && !on.isAfter(day);
    }
}
