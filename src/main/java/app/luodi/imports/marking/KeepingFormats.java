package app.luodi.imports.marking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens the workbook, adds the comments, and leaves everything else as it is. */
final class KeepingFormats {
    private static final int WIDTH = 4;
    private static final int LINE = 22;

    private KeepingFormats() {}

    static byte[] marked(byte[] original, boolean old, Remarks remarks) throws IOException {
        try (var workbook = opened(original, old);
                var out = new ByteArrayOutputStream()) {
            for (var sheet : workbook) {
                remarks.of(sheet.getSheetName())
                        .forEach((place, text) -> remark(workbook, sheet, place.row(), place.column(), text));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Workbook opened(byte[] original, boolean old) throws IOException {
        var stream = new ByteArrayInputStream(original);
        return old ? new HSSFWorkbook(stream) : new XSSFWorkbook(stream);
    }

    private static void remark(Workbook workbook, Sheet sheet, int row, int column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        var said = said(cell);
        var helper = workbook.getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + WIDTH);
        anchor.setRow1(row);
        anchor.setRow2(row + 3 + (said.length() + text.length()) / LINE);
        cell.removeCellComment();
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(said + text));
        comment.setAuthor("Luodi");
        cell.setCellComment(comment);
    }

    /** What somebody had noted there stays. */
    private static String said(Cell cell) {
        var before = cell.getCellComment();
        return before == null ? "" : before.getString().getString() + "\n";
    }
}
