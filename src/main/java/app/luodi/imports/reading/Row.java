package app.luodi.imports.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row as cells; {@code number} counts from 1, as people see it. Empty cells are null. */
public final class Row {
    private static final @Nullable Cell[] NOTHING = {};
    private final int number;
    private final boolean hidden;
    private @Nullable Cell[] cells;

    public Row(int number, boolean hidden, List<@Nullable Cell> cells) {
        this.number = number;
        this.hidden = hidden;
        this.cells = cells.toArray(NOTHING);
    }

    public int number() {
        return number;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** How many columns it reaches. */
    public int width() {
        return cells.length;
    }

    public @Nullable Cell at(int column) {
        return column >= 0 && column < cells.length ? cells[column] : null;
    }

    /** What a person reads there; empty where there is nothing. */
    public String text(int column) {
        var cell = at(column);
        return cell == null ? "" : cell.text();
    }

    /** The columns that hold something, from left to right. */
    public IntStream filled() {
        return IntStream.range(0, cells.length).filter(column -> !text(column).isBlank());
    }
}
