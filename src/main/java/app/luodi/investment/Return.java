package app.luodi.investment;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month's return of one project in one ledger, as it stands.
 *
 * @param ytd 自年初累计; a month's own value is the difference to the month before
 * @param sinceStart 自开始建设累计; null where the base is not known
 * @param source where a statistical figure was taken from; null in the dispatch ledger
 * @param version 1 when first reported
 */
public record Return(
        UUID project,
        Ledger ledger,
        StatisticsMonth month,
        Money ytd,
        Parts parts,
        @Nullable Money sinceStart,
        @Nullable String progress,
        @Nullable String problem,
        @Nullable String correction,
        @Nullable String explanation,
        @Nullable String source,
        boolean example,
        int version,
        Instant changedAt,
        String changedBy) {
    /** The version of a return that is not there yet. */
    public static final int NONE = 0;

    Return withSinceStart(Money since, Instant at, String by) {
        return new Return(
                project,
                ledger,
                month,
                ytd,
                parts,
                since,
                progress,
                problem,
                correction,
                explanation,
                source,
                example,
                version + 1,
                at,
                by);
    }

    /** Whether the other return says the same, whoever wrote it when. */
    boolean saysTheSameAs(Return other) {
        return equals(new Return(
                other.project,
                other.ledger,
                other.month,
                other.ytd,
                other.parts,
                other.sinceStart,
                other.progress,
                other.problem,
                other.correction,
                other.explanation,
                other.source,
                other.example,
                version,
                changedAt,
                changedBy));
    }
}
