package app.luodi.sheets;

import app.luodi.kernel.Today;
import app.luodi.sheets.Column.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as a workbook, row by row, without holding them: titles, what is shown and as of when, a head that stands
 * still, numbers that are numbers. Text is written as text, so that nothing of it is ever calculated.
 */
final class XlsxWriting {
    private static final double PIXELS_A_CHARACTER = 7;
    private static final int ROWS_HELD = 500;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEAD_FILL = "E7EEF7";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Set<String> names = new HashSet<>();
    private final LongConsumer told;
    private long rows;

    XlsxWriting(LongConsumer told) {
        this.told = told;
    }

    /** @return how many rows stand in the workbook */
    long write(Handout handout, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Luodi", null)) {
            for (var table : handout.tables()) {
                write(table, book.newWorksheet(name(table.title())));
            }
            for (var table : handout.tables()) {
                if (table.origin() != null) {
                    origin(table.origin(), book.newWorksheet(Origin.SHEET));
                }
            }
        }
        return rows;
    }

    /** What a spreadsheet takes as the name of a sheet, and not twice the same. */
    private String name(String title) {
        var plain = title.replaceAll("[\\[\\]*?:/\\\\']", " ").strip();
        var name = plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        for (var more = 2; !names.add(name); more++) {
            var end = " " + more;
            name = plain.substring(0, Math.min(LONGEST_NAME - end.length(), plain.length())) + end;
        }
        return name;
    }

    private void write(Handout.Table table, Worksheet sheet) throws IOException {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        for (var at = 0; at < table.said().size(); at++) {
            sheet.value(1 + at, 0, table.said().get(at));
            sheet.style(1 + at, 0).fontColor("5A6980").set();
        }
        var head = table.said().size() + 2;
        head(table, sheet, head);
        paper(table, sheet, head);
        var next = new int[] {head + 1};
        table.rows().into(line -> {
            line(table, sheet, next[0]++, line);
            if (line.kind() == Line.Kind.ROW) {
                rows++;
                told.accept(rows);
                if (rows % ROWS_HELD == 0) {
                    flush(sheet);
                }
            }
        });
        sheet.finish();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void head(Handout.Table table, Worksheet sheet, int row) {
        var columns = table.columns();
        for (var at = 0; at < columns.size(); at++) {
            sheet.value(row, at, columns.get(at).head());
            sheet.style(row, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(HEAD_FILL)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.width(at, Math.max(6, columns.get(at).width() / PIXELS_A_CHARACTER));
        }
        if (table.origin() != null) {
            sheet.value(row, columns.size(), Origin.KEY);
            sheet.hideColumn(columns.size());
        }
        sheet.freezePane(1, row + 1);
    }

    /** Printed from the spreadsheet it is as wide as the paper, with its head on each page. */
    private static void paper(Handout.Table table, Worksheet sheet, int head) {
        sheet.paperSize(table.columns().size() > 10 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(head);
        sheet.footer("&P / &N", Position.CENTER);
    }

    private static void line(Handout.Table table, Worksheet sheet, int row, Line line) {
        for (var at = 0; at < line.cells().size(); at++) {
            var form = line.kind() == Line.Kind.NOTE
                    ? Form.TEXT
                    : table.columns().get(at).form();
            cell(sheet, row, at, form, line.cells().get(at), line.kind() == Line.Kind.SUM);
        }
        if (table.origin() != null) {
            sheet.value(
                    row,
                    table.columns().size(),
                    line.key() == null ? Origin.NO_KEY : table.origin().signed().apply(line.key()));
        }
    }

    private static void cell(Worksheet sheet, int row, int at, Form form, Cell cell, boolean strong) {
        switch (cell) {
            case Cell.Words(var text) -> {
                sheet.value(row, at, Signs.readable(text, LONGEST_TEXT));
                if (strong) {
                    sheet.style(row, at).bold().set();
                }
                return;
            }
            case Cell.Figure(var number) ->
                sheet.value(
                        row, at, form == Form.RATE ? number.divide(HUNDRED, java.math.MathContext.DECIMAL64) : number);
            case Cell.Day day -> sheet.value(row, at, day.on());
            case Cell.Moment(var moment) ->
                sheet.value(row, at, moment.atZone(Today.ZONE).toLocalDateTime());
            case Cell.Nothing none -> {
                return;
            }
        }
        var style = sheet.style(row, at).format(format(form, cell));
        (strong ? style.bold() : style).set();
    }

    private static String format(Form form, Cell cell) {
        return switch (cell) {
            case Cell.Day(var on, var after) ->
                after.isEmpty() ? Form.DAY.format() : Form.DAY.format() + "\"" + after.replace("\"", "") + "\"";
            case Cell.Moment moment -> Form.MOMENT.format();
            default -> form == Form.TEXT || form == Form.DAY ? Form.EXACT.format() : form.format();
        };
    }

    private static void origin(Origin origin, Worksheet sheet) throws IOException {
        var row = 0;
        for (var told : origin.told().entrySet()) {
            sheet.value(row, 0, told.getKey());
            sheet.value(row, 1, told.getValue());
            row++;
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        sheet.finish();
    }
}
