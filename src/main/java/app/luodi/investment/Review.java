package app.luodi.investment;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a return has come between who reports and who accepts.
 *
 * @param dueAt when it had to be there; null where the project was registered after that
 * @param firstAt when it was first submitted
 * @param remark what was said when it was returned last; stays beside the correction
 */
public record Review(
        UUID project,
        Ledger ledger,
        StatisticsMonth month,
        State state,
        @Nullable Instant dueAt,
        Instant firstAt,
        Instant submittedAt,
        String submittedBy,
        @Nullable String remark,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int version) {
    /** 待审、已退回、已通过. */
    public enum State {
        SUBMITTED,
        /** Sent back with a remark: to be corrected. */
        RETURNED,
        /** Looked at and accepted: nobody changes it before it is returned. */
        ACCEPTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Late is what was first submitted after its time, whatever was corrected afterwards. */
    public boolean isLate() {
        return dueAt != null && firstAt.isAfter(dueAt);
    }

    /** How many calendar days late it came, begun ones counted; 0 where it came in time. */
    public long daysLate() {
        return dueAt == null || !isLate()
                ? 0
                : Math.max(
                        1,
                        ChronoUnit.DAYS.between(
                                dueAt.atZone(Today.ZONE).toLocalDate(),
                                firstAt.atZone(Today.ZONE).toLocalDate()));
    }
}
