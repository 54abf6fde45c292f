package app.luodi.approvals;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a project is to manage 拿地即开工, or that somebody said it did.
 *
 * @param source who said so, and when; compulsory for a claim
 */
public record LandStart(
        UUID project, Standing standing, @Nullable String source, int version) {
    /** What is known of it. */
    public enum Standing {
        /** 列入准备. */
        PLANNED,
        /** 声称. */
        CLAIMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Standing of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
