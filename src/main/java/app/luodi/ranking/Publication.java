package app.luodi.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ranking as it was submitted and decided; its scores are never reckoned again. */
public record Publication(
        UUID id,
        String title,
        int year,
        State state,
        String submittedBy,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate appealUntil,
        @Nullable String remark,
        List<Kept> scores) {
    /** How far it has come. */
    public enum State {
        SUBMITTED,
        PUBLISHED,
        REFUSED
    }

    /** @param derivation why, sentence by sentence, as it was said then */
    public record Kept(
            String subject,
            String name,
            String peers,
            BigDecimal score,
            int rank,
            List<String> derivation,
            List<Appeal> appeals) {}

    public record Appeal(
            UUID id, String said, String by, @Nullable String answer) {}
}
