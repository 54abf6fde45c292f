package app.luodi.lights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proper reason (正当理由) why a project is not judged for a while.
 *
 * @param dimensions that are left out; empty: the project as a whole is exempt
 * @param until the last day
 * @param askedAccount the account that asked: it cannot decide
 * @param remark of whoever decided
 */
public record Exemption(
        UUID project,
        String projectName,
        List<Dimension> dimensions,
        String reason,
        LocalDate from,
        LocalDate until,
        State state,
        Instant askedAt,
        String askedBy,
        String askedAccount,
        @Nullable String decidedBy,
        @Nullable String remark,
        int version) {
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Exemption {
        dimensions = List.copyOf(dimensions);
    }

    public boolean isInForce(LocalDate day) {
        return state == State.APPROVED && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it still waits or holds, so that another cannot be asked for. */
    public boolean stands(LocalDate day) {
        return state == State.ASKED || state == State.APPROVED && !day.isAfter(until);
    }
}
