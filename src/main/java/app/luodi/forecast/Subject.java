package app.luodi.forecast;

import app.luodi.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as the forecast of a year sees it.
 *
 * @param plan 年度计划投资; null where there is none
 * @param before invested before the year
 * @param done the year to date in the ledger asked for
 * @param dispatched the year to date in the dispatch ledger, which the statistical one may lag behind
 * @param startPlanned the planned start
 * @param startExpected the forecast start, else the planned one
 */
public record Subject(
        UUID project,
        String name,
        @Nullable String office,
        @Nullable String unit,
        @Nullable String leader,
        @Nullable String nature,
        @Nullable Money total,
        @Nullable Money plan,
        @Nullable Money before,
        Money done,
        Money dispatched,
        @Nullable LocalDate started,
        @Nullable LocalDate completed,
        @Nullable LocalDate admitted,
        @Nullable LocalDate startPlanned,
        @Nullable LocalDate startExpected) {
    Subject startingOn(LocalDate day) {
        return new Subject(
                project,
                name,
                office,
                unit,
                leader,
                nature,
                total,
                plan,
                before,
                done,
                dispatched,
                null,
                completed,
                admitted,
                startPlanned,
                day);
    }

    Subject planned(Money amount, LocalDate day) {
        return new Subject(
                project,
                name,
                office,
                unit,
                leader,
                nature,
                total,
                amount,
                before,
                done,
                dispatched,
                null,
                completed,
                admitted,
                day,
                day);
    }
}
