package app.luodi.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a project does not go on.
 *
 * @param approval the paper or meeting that approved it; compulsory except for a pause
 * @param expectedOn when a paused project is expected to go on
 */
public record Halt(
        State state,
        LocalDate since,
        String reason,
        @Nullable String approval,
        @Nullable LocalDate expectedOn,
        Instant at,
        String by) {
    /** What has become of it (domain.md 2.5). */
    public enum State {
        /** 停建, 缓建. */
        PAUSED,
        /** 终止: stays in the denominators of the rates of its year. */
        TERMINATED,
        /** 调出 to another district. */
        TRANSFERRED,
        /** 无效签约: a framework agreement that nobody followed. */
        INVALID;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        StageEvent.Act act() {
            return StageEvent.Act.of(code());
        }
    }
}
