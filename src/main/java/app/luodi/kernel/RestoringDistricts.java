package app.luodi.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Puts a whole district back as it was, past and all. The application's own role cannot write the past, so this is done with
 * the owner's hand, in one transaction that is kept or forgotten whole.
 */
public interface RestoringDistricts {
    /** @return what the work says; where it throws nothing has happened */
    <T> T restore(String district, Function<Rows, T> work);

    /** The rows of one district while they are put back. */
    interface Rows {
        /** Takes away what stands in a table. */
        void clear(String table);

        /** @param json rows as JSON objects with the table's columns */
        void insert(String table, List<String> columns, List<String> json);

        /** All rows as they stand now, as JSON objects in the order of the key. */
        void read(String table, List<String> order, java.util.function.Consumer<String> row);
    }
}
