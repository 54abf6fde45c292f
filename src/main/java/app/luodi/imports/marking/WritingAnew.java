package app.luodi.imports.marking;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the values into a new workbook as a stream, with the comments. */
final class WritingAnew {
    private static final int MOST_MERGES = 10_000;

    private WritingAnew() {}

    static byte[] marked(app.luodi.imports.reading.Workbook workbook, Remarks remarks) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var target = new Workbook(out, "Luodi", "1.0")) {
            for (var sheet : workbook.sheets()) {
                write(target, sheet, remarks);
            }
        }
        return out.toByteArray();
    }

    private static void write(Workbook target, Sheet from, Remarks remarks) {
        var name = from.name().isBlank() ? "Sheet1" : from.name();
        var sheet = target.newWorksheet(WorkbookUtil.createSafeSheetName(name));
        from.rows().forEach(row -> write(sheet, row));
        from.merges().stream()
                .filter(merge -> !merge.isOneCell())
                .limit(MOST_MERGES)
                .forEach(merge -> sheet.range(
                                merge.firstRow() - 1, merge.firstColumn(), merge.lastRow() - 1, merge.lastColumn())
                        .merge());
        from.hiddenColumns().forEach(sheet::hideColumn);
        remarks.of(from.name()).forEach((place, text) -> sheet.comment(place.row(), place.column(), text));
    }

    private static void write(Worksheet sheet, Row row) {
        row.filled().forEach(column -> {
            var cell = row.at(column);
            if (cell != null) {
                write(sheet, row.number() - 1, column, cell);
            }
        });
        if (row.isHidden()) {
            sheet.hideRow(row.number() - 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        var number = cell.number();
        if (number == null || cell.kind() == Cell.Kind.ERROR) {
            sheet.value(row, column, cell.text());
            return;
        }
        sheet.value(row, column, number);
        switch (cell.kind()) {
            case DATE -> sheet.style(row, column).format("yyyy-mm-dd").set();
            case PERCENT -> sheet.style(row, column).format("0.##%").set();
            default -> {}
        }
    }
}
