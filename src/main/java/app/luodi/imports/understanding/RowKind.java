package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a row is that is no project. */
public enum RowKind {
    SECTION,
    SUBTOTAL,
    TOTAL,
    BLANK,
    NOTE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
