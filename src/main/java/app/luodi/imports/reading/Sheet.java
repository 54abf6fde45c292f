package app.luodi.imports.reading;

import java.util.List;
import java.util.Set;

/**
 * A sheet as cells.
 *
 * @param hidden whether the workbook hides it
 * @param rows rows that hold something, from top to bottom
 * @param merges cells joined into one
 * @param hiddenColumns indexes from 0
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<Merge> merges, Set<Integer> hiddenColumns) {
    public Sheet {
        merges = List.copyOf(merges);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** Cells joined into one; rows from 1, columns from 0, both ends inclusive. Its text stands in the first cell. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        public boolean isOneCell() {
            return firstRow == lastRow && firstColumn == lastColumn;
        }

        public boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }
}
