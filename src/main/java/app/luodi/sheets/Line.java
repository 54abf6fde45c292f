package app.luodi.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param key what the row is about, for a table that finds its way back; null for what is about nothing
 */
public record Line(Kind kind, @Nullable String key, List<Cell> cells) {
    /** What a line is among the others. */
    public enum Kind {
        ROW,
        /** The sums of the rows. */
        SUM,
        /** A sentence below the table. */
        NOTE
    }

    public static Line row(Cell... cells) {
        return new Line(Kind.ROW, null, List.of(cells));
    }

    public static Line row(List<Cell> cells) {
        return new Line(Kind.ROW, null, cells);
    }

    public static Line keyed(String key, List<Cell> cells) {
        return new Line(Kind.ROW, key, cells);
    }

    public static Line sum(List<Cell> cells) {
        return new Line(Kind.SUM, null, cells);
    }

    public static Line note(String sentence) {
        return new Line(Kind.NOTE, null, List.of(Cell.words(sentence)));
    }
}
