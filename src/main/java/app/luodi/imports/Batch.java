package app.luodi.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that is being taken over, or was.
 *
 * @param size in bytes
 * @param roster what it lists, where it is no ledger of projects
 * @param summary what was found, in figures: sheets, rows, questions
 * @param outcome what became of it: registered, changed, unchanged, or why it failed
 */
public record Batch(
        UUID id,
        String file,
        String sha256,
        int size,
        State state,
        Decisions decisions,
        Map<String, Object> summary,
        Map<String, Object> outcome,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable RosterKind roster) {
    /** How far it is. */
    public enum State {
        RECEIVED,
        RECOGNISED,
        ANSWERED,
        COMMITTED,
        UNDONE,
        CANCELLED,
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether something may still become of it. */
        public boolean isOpen() {
            return this == RECEIVED || this == RECOGNISED || this == ANSWERED;
        }

        /** Whether it has been read and waits for people. */
        public boolean isRead() {
            return this == RECOGNISED || this == ANSWERED;
        }
    }

    /** A figure of the outcome; 0 where it has none. */
    public int count(String what) {
        return outcome.get(what) instanceof Number number ? number.intValue() : 0;
    }

    public @Nullable String failure() {
        return outcome.get("failure") instanceof String key ? key : null;
    }
}
