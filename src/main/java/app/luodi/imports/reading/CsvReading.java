package app.luodi.imports.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads text with separators: UTF-8 with or without its mark, UTF-16 with it, else GB18030. */
final class CsvReading {
    private static final int TOLD_EVERY = 500;
    private static final int LOOKED_AT = 20_000;
    private static final String SEPARATORS = ",\t;|，";
    private final Budget budget;

    CsvReading(Budget budget) {
        this.budget = budget;
    }

    Workbook read(String fileName, byte[] content, Progress progress) {
        return readText(fileName, decoded(content), progress);
    }

    Workbook readText(String fileName, String text, Progress progress) {
        if (text.indexOf('\0') >= 0) {
            throw NotReadable.because("type");
        }
        var dot = fileName.lastIndexOf('.');
        var name = dot > 0 ? fileName.substring(0, dot) : fileName;
        return new Workbook(
                fileName,
                FileKind.CSV,
                List.of(new Sheet(name, false, rows(name, text, progress), List.of(), Set.of())));
    }

    private List<Row> rows(String name, String text, Progress progress) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var rows = new ArrayList<Row>();
        var counter = new Counter(budget.rows());
        try (var parser = format.parse(new StringReader(text))) {
            for (var line : parser) {
                var number = counter.next(name);
                if (number % TOLD_EVERY == 0 && !progress.goesOn(name, number)) {
                    throw NotReadable.because("cancelled");
                }
                var cells = cells(name, number, line);
                if (!cells.isEmpty()) {
                    rows.add(new Row(number, false, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException damaged) {
            throw NotReadable.because("damaged");
        }
        return rows;
    }

    private List<@Nullable Cell> cells(String name, int row, CSVRecord line) {
        if (line.size() > budget.columns()) {
            throw NotReadable.because("columns", name, row, budget.columns());
        }
        var cells = new ArrayList<@Nullable Cell>();
        for (var at = 0; at < line.size(); at++) {
            var written = line.get(at);
            if (written.length() > budget.cell()) {
                throw NotReadable.because("cell", name, Signs.letters(at) + row, budget.cell());
            }
            if (Signs.turnDirection(written)) {
                throw NotReadable.because("bidi", name, Signs.letters(at) + row);
            }
            if (!written.isBlank()) {
                while (cells.size() < at) {
                    cells.add(null);
                }
                cells.add(Cell.text(written));
            }
        }
        return cells;
    }

    /** The one that most often stands outside of quotes at the beginning of the file. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var at = 0; at < Math.min(text.length(), LOOKED_AT); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            }
            var which = SEPARATORS.indexOf(sign);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        // a full-width comma also stands inside sentences
        counts[SEPARATORS.length() - 1] /= 4;
        var best = 0;
        for (var at = 1; at < counts.length; at++) {
            if (counts[at] > counts[best]) {
                best = at;
            }
        }
        return SEPARATORS.charAt(best);
    }

    private static String decoded(byte[] content) {
        if (marked(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        if (marked(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return tried(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strict(content, 0, Charset.forName("GB18030"));
        }
    }

    private static String strict(byte[] content, int from, Charset charset) {
        try {
            return tried(content, from, charset);
        } catch (CharacterCodingException damaged) {
            throw NotReadable.because("encoding");
        }
    }

    private static String tried(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    private static boolean marked(byte[] content, int... mark) {
        for (var at = 0; at < mark.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
