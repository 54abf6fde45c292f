package app.luodi.sheets;

import app.luodi.kernel.Today;
import app.luodi.sheets.Column.Form;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes tables as text with commas (RFC 4180): the head first, then the rows and nothing else, so that any program reads
 * it. Several tables follow each other, each below its title and an empty line.
 */
final class CsvWriting {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final LongConsumer told;
    private long rows;

    CsvWriting(LongConsumer told) {
        this.told = told;
    }

    long write(Handout handout, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        var several = handout.tables().size() > 1;
        for (var table : handout.tables()) {
            if (several) {
                if (!table.equals(handout.tables().getFirst())) {
                    csv.println();
                }
                csv.printRecord(Signs.harmless(table.title()));
            }
            csv.printRecord(table.columns().stream()
                    .map(Column::head)
                    .map(Signs::harmless)
                    .toList());
            table.rows().into(line -> line(csv, table.columns(), line));
        }
        csv.flush();
        return rows;
    }

    private void line(CSVPrinter csv, List<Column> columns, Line line) {
        if (line.kind() == Line.Kind.NOTE) {
            return;
        }
        try {
            for (var at = 0; at < columns.size(); at++) {
                csv.print(
                        at < line.cells().size()
                                ? text(columns.get(at).form(), line.cells().get(at))
                                : "");
            }
            csv.println();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (line.kind() == Line.Kind.ROW) {
            told.accept(++rows);
        }
    }

    private static String text(Form form, Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> Signs.harmless(words);
            case Cell.Figure(var number) -> number.toPlainString() + (form == Form.RATE ? "%" : "");
            case Cell.Day(var on, var after) -> on + after;
            case Cell.Moment(var at) -> MINUTE.format(at.atZone(Today.ZONE));
            case Cell.Nothing none -> "";
        };
    }
}
