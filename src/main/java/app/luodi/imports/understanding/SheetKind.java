package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a sheet is. */
public enum SheetKind {
    /** One row a project. */
    LEDGER,
    /** One project a sheet, labels beside values. */
    CARD,
    /** No ledger, nothing to take over. */
    NOTES,
    /** A hidden leftover. */
    IGNORED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
