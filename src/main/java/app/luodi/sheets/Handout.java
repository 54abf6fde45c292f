package app.luodi.sheets;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, on its way into a file: the same rows, order and columns.
 *
 * @param act how the trail names it; null where who reads the rows tells it already
 * @param name of the file, without its ending
 * @param expected about how many rows there will be
 */
public record Handout(@Nullable String act, String name, List<Table> tables, long expected) {
    /** The rows of a table, read when they are written. */
    @FunctionalInterface
    public interface Rows {
        void into(Consumer<Line> file);
    }

    /**
     * @param said which rows these are, and as of when: a line each above the table
     * @param origin by what the file is known when it comes back; null for one that only goes
     */
    public record Table(
            String title,
            List<String> said,
            List<Column> columns,
            Rows rows,
            @Nullable Origin origin) {
        public Table(String title, List<String> said, List<Column> columns, Rows rows) {
            this(title, said, columns, rows, null);
        }

        public Table(String title, List<String> said, List<Column> columns, List<Line> lines) {
            this(title, said, columns, lines::forEach, null);
        }

        public Table from(Origin where) {
            return new Table(title, said, columns, rows, where);
        }
    }

    public static Handout of(String act, String name, List<Table> tables) {
        return new Handout(act, name, tables, 0);
    }

    public String fileName(Format format) {
        return name + "." + format.code();
    }
}
