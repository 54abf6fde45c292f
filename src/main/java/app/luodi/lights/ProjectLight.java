package app.luodi.lights;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The light of one project, and what it was judged by.
 *
 * @param reason in words, {@code 摘牌逾期 45 天}; empty where there is nothing to say
 * @param dueKind the milestone that is due first, by its code
 * @param overdueDays calendar days past its planned last day
 * @param behind percentage points below pace; negative is ahead; null without a plan for the year
 * @param month the month whose return is due, from which completion and pace are taken
 * @param planned for the year
 * @param done of it, year to date
 */
public record ProjectLight(
        UUID project,
        Light light,
        String reason,
        @Nullable String dueKind,
        @Nullable LocalDate dueOn,
        int overdueDays,
        int year,
        int month,
        @Nullable Money planned,
        @Nullable Money done,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal behind) {}
