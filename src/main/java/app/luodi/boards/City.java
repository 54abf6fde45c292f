package app.luodi.boards;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The districts of a city side by side, at one moment and up to one month. Targets of districts are never added, because they
 * are of different shapes; what was done is, with each shared project counted once.
 *
 * @param through up to which statistics month all districts count; empty where none reported
 */
public record City(int year, Instant asOf, Optional<StatisticsMonth> through, List<District> districts, Sum sum) {
    /**
     * What the districts that have amounts come to together.
     *
     * @param done each shared project (合作共建) counted once
     * @param twice what other districts reported of the same shared projects, left out of it
     * @param shared how many such reports were left out
     * @param without districts of which no amount is known: they are not in it
     */
    public record Sum(Money done, Money twice, int shared, int without) {}

    /**
     * One district of the city.
     *
     * @param done of the statistical ledger; null where nothing was reported
     * @param completion percent of the target, where that is an amount
     * @param published the latest growth published for the year, in percent
     * @param publishedMonth the month of that figure; 0 where there is none
     */
    public record District(
            String id,
            String name,
            int projects,
            Money agreed,
            Map<Light, Integer> lights,
            Optional<Year.Target> target,
            @Nullable Money done,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal pace,
            @Nullable BigDecimal published,
            int publishedMonth) {
        /** Percentage points above pace; null where there is no amount to compare with. */
        public @Nullable BigDecimal ahead() {
            return completion == null || pace == null ? null : completion.subtract(pace);
        }

        public int lit(Light light) {
            return lights.getOrDefault(light, 0);
        }
    }
}
