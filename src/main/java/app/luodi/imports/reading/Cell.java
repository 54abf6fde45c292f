package app.luodi.imports.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds something.
 *
 * @param text as a person reads it: dates as 2022-08-01, numbers with the fifteen digits a spreadsheet shows
 * @param number what stands behind a number, a percentage (0.5 behind 50%) or a date (its serial); null for text
 */
public record Cell(Kind kind, String text, @Nullable BigDecimal number) {
    /** What the workbook says the cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        /** {@code #REF!}, {@code #DIV/0!}. */
        ERROR
    }

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }
}
