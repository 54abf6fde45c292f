package app.luodi.imports.understanding;

import java.util.List;

/**
 * Where a table stands in its sheet.
 *
 * @param firstRow of the table, its title included
 * @param headerRows from 1
 * @param lastRow of the table
 * @param repeated rows that show the header again, as printed pages do
 */
record Layout(int firstRow, List<Integer> headerRows, int lastRow, List<Integer> repeated) {
    int firstDataRow() {
        return headerRows.getLast() + 1;
    }
}
