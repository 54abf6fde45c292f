package app.luodi.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A value that is not taken over, and why: nothing is dropped in silence.
 *
 * @param cell {@code H12}
 * @param key the field
 */
public record LeftOut(String sheet, int row, String cell, String key, String raw, Why why) {
    /** Why. */
    public enum Why {
        /** Nobody has said what it means. */
        UNANSWERED,
        /** The unit or tag is not known here, and nobody has said which it is. */
        UNKNOWN_NAME,
        /** Foreign money without its rate and day. */
        NO_RATE,
        /** Of which month or year it speaks is not said. */
        NO_PERIOD,
        /** A month alone, without what came before it. */
        NO_BASE,
        /** It cannot be so: in the future, or before what must come first. */
        IMPOSSIBLE,
        /** There is no such value in the register. */
        NO_PLACE,
        /** The product computes it: it is changed where it comes from. */
        COMPUTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
