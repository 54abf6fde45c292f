package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Sheet;
import app.luodi.imports.reading.Sheet.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet by row numbers, with its merged cells at hand. */
final class SheetCells {
    private static final int TALL = 5_000;
    private final Sheet sheet;
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, List<Merge>> merges = new HashMap<>();
    private final int width;

    SheetCells(Sheet sheet) {
        this.sheet = sheet;
        sheet.rows().forEach(row -> rows.put(row.number(), row));
        for (var merge : sheet.merges()) {
            for (var row = merge.firstRow(); row <= Math.min(merge.lastRow(), merge.firstRow() + TALL); row++) {
                merges.computeIfAbsent(row, none -> new ArrayList<>()).add(merge);
            }
        }
        this.width = sheet.rows().stream().mapToInt(Row::width).max().orElse(0);
    }

    Sheet sheet() {
        return sheet;
    }

    int width() {
        return width;
    }

    int lastRow() {
        return sheet.rows().isEmpty() ? 0 : sheet.rows().getLast().number();
    }

    @Nullable
    Row row(int number) {
        return rows.get(number);
    }

    String text(int row, int column) {
        var cells = rows.get(row);
        return cells == null ? "" : cells.text(column);
    }

    /** The merged cell that covers a place. */
    @Nullable
    Merge merge(int row, int column) {
        for (var merge : merges.getOrDefault(row, List.of())) {
            if (merge.covers(row, column)) {
                return merge;
            }
        }
        return null;
    }

    List<Merge> mergesOf(int row) {
        return merges.getOrDefault(row, List.of());
    }

    boolean hasMerges() {
        return !merges.isEmpty();
    }

    /** The cell that is shown at a place: its own, or that of the merged cell over it. */
    @Nullable
    Cell shown(int row, int column) {
        var merge = merge(row, column);
        var cells = merge == null ? rows.get(row) : rows.get(merge.firstRow());
        return cells == null ? null : cells.at(merge == null ? column : merge.firstColumn());
    }

    String shownText(int row, int column) {
        var cell = shown(row, column);
        return cell == null ? "" : cell.text();
    }

    static String letters(int column) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(column);
    }
}
