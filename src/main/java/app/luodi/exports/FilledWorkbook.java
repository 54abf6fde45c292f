package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.exports.ReportTemplate.Layout;
import app.luodi.sheets.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A form being filled, row by row: heads, widths and merged cells stay as they are, each row looks like the first row of the
 * form, and what stood below moves down with its formulas.
 */
final class FilledWorkbook implements AutoCloseable {
    private static final int ROWS_HELD = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final XSSFWorkbook form;
    private final XSSFSheet head;
    private final SXSSFWorkbook book;
    private final SXSSFSheet sheet;
    private final Layout layout;
    private final Map<Integer, CellStyle> styles = new HashMap<>();
    private final Map<Integer, String> formulas = new HashMap<>();
    private final short height;
    private final FormTail tail;
    private int rows;

    /** @throws IllegalStateException for a form whose sheet is gone: it was checked when it was kept */
    FilledWorkbook(byte[] template, Layout layout) throws IOException {
        this.layout = layout;
        form = new XSSFWorkbook(new ByteArrayInputStream(template));
        head = Objects.requireNonNull(form.getSheet(layout.sheet()), layout.sheet());
        height = pattern(head);
        tail = FormTail.cut(head, layout);
        book = new SXSSFWorkbook(form, ROWS_HELD);
        sheet = Objects.requireNonNull(book.getSheet(layout.sheet()));
    }

    /** How a row looks: as the first one of the form. */
    private short pattern(XSSFSheet from) {
        var row = from.getRow(layout.firstRow() - 1);
        if (row == null) {
            return -1;
        }
        for (var cell : row) {
            styles.put(cell.getColumnIndex(), cell.getCellStyle());
            if (cell.getCellType() == CellType.FORMULA
                    && layout.of(cell.getColumnIndex()).isEmpty()) {
                formulas.put(cell.getColumnIndex(), cell.getCellFormula());
            }
        }
        return row.getHeight();
    }

    /** @param values by the columns that are bound, in their order */
    void add(List<Cell> values) {
        var row = next();
        for (var at = 0; at < values.size(); at++) {
            var binding = layout.bindings().get(at);
            write(row, binding, values.get(at));
        }
        formulas.forEach((column, formula) ->
                cell(row, column).setCellFormula(FormTail.inRow(formula, layout.firstRow(), row.getRowNum() + 1)));
    }

    private SXSSFRow next() {
        var row = sheet.createRow(layout.firstRow() - 1 + rows++);
        row.setHeight(height);
        styles.keySet().forEach(column -> cell(row, column));
        return row;
    }

    private org.apache.poi.ss.usermodel.Cell cell(SXSSFRow row, int column) {
        var there = row.getCell(column);
        if (there != null) {
            return there;
        }
        var cell = row.createCell(column);
        var style = styles.get(column);
        if (style != null) {
            cell.setCellStyle(style);
        }
        return cell;
    }

    private void write(SXSSFRow row, Binding binding, Cell value) {
        var cell = cell(row, binding.column());
        switch (value) {
            case Cell.Words(var text) -> cell.setCellValue(text);
            case Cell.Figure(var number) ->
                cell.setCellValue(
                        in(binding, number, styles.get(binding.column())).doubleValue());
            case Cell.Day(var on, var after) -> {
                if (after.isEmpty() && isDay(styles.get(binding.column()))) {
                    cell.setCellValue(on);
                } else {
                    cell.setCellValue(on + after);
                }
            }
            case Cell.Moment(var at) ->
                cell.setCellValue(
                        at.atZone(app.luodi.kernel.Today.ZONE).toLocalDate().toString());
            case Cell.Nothing none -> cell.setBlank();
        }
    }

    /** Amounts come in 亿元, rates in percent. */
    private static BigDecimal in(Binding binding, BigDecimal number, @Nullable CellStyle style) {
        return switch (binding.unit()) {
            case "wan" -> number.movePointRight(4);
            case "yuan" -> number.movePointRight(8);
            case "yi" -> number;
            default ->
                binding.field().equals("completion")
                                && style != null
                                && style.getDataFormatString().contains("%")
                        ? number.divide(HUNDRED, java.math.MathContext.DECIMAL64)
                        : number;
        };
    }

    private static boolean isDay(@Nullable CellStyle style) {
        return style != null && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
    }

    /** Puts what stood below in its place and writes all of it. */
    void finish(OutputStream out) throws IOException {
        var count = rows;
        if (rows == 0) {
            next();
        }
        tail.follow(sheet, head, rows, count);
        book.setForceFormulaRecalculation(true);
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
        form.close();
    }
}
