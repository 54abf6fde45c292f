package app.luodi.ledger;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as the list shows it; unknown is null. */
public record LedgerRow(
        UUID id, Register register, Standing standing, Judged judged, Map<String, Day> milestones, List<Tag> tags) {
    /** A tag it carries. */
    public record Tag(String code, String name) {}

    /** What the register says. */
    public record Register(
            String name,
            String district,
            @Nullable String code,
            @Nullable String owner,
            @Nullable String investor,
            @Nullable LocalDate agreementOn,
            @Nullable Money agreed,
            @Nullable Money total,
            @Nullable Money fixed,
            @Nullable BigDecimal landMu,
            @Nullable String leader,
            @Nullable UUID officeId,
            @Nullable String office,
            @Nullable String area,
            @Nullable String unit,
            Set<String> example,
            Instant changedAt) {}

    /**
     * Where it stands.
     *
     * @param track one letter a node of the landing track
     * @param nextKind the milestone that is next; null where none is
     * @param dueOn its planned last day, or that of an earlier one still open
     */
    public record Standing(
            String stage,
            String pool,
            String track,
            @Nullable String nextKind,
            @Nullable LocalDate nextPlan,
            @Nullable String nextPlanText,
            @Nullable LocalDate nextForecast,
            @Nullable String nextForecastText,
            @Nullable String dueKind,
            @Nullable LocalDate dueOn) {}

    /**
     * Its light, and what it was judged by: the dispatch ledger up to the month whose return is due.
     *
     * @param reason in words; empty where there is nothing to say
     * @param completion percent of the year's plan
     */
    public record Judged(
            Light light,
            String reason,
            int overdueDays,
            @Nullable Money planned,
            @Nullable Money done,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal pace) {}

    /**
     * The day of a milestone.
     *
     * @param text as it was written
     * @param sort whether it has happened, is forecast or planned, or does not apply
     */
    public record Day(String text, @Nullable LocalDate on, Sort sort, boolean example) {
        public enum Sort {
            ACTUAL,
            FORECAST,
            PLAN,
            SKIPPED
        }
    }

    public Optional<Day> milestone(String kind) {
        return Optional.ofNullable(milestones.get(kind));
    }

    /** Whether the value of a field is an example (示例). */
    public boolean isExample(String field) {
        return register.example().contains(field);
    }
}
