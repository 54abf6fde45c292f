package app.luodi.ledger;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of what is filtered. Summed exactly, rounded when shown; what has no amount is counted, not guessed.
 *
 * @param unknownTotal how many have no planned total investment
 * @param planned of the year, in the dispatch ledger
 * @param done year to date up to the month that is due, of the projects that have a plan
 * @param pace percent that should be done by now; null where nothing is planned
 */
public record LedgerTotals(
        long count,
        Map<Light, Long> lights,
        Money total,
        long unknownTotal,
        Money agreed,
        Money planned,
        Money done,
        long unplanned,
        @Nullable BigDecimal pace,
        int year,
        int month) {}
