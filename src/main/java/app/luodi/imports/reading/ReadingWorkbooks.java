package app.luodi.imports.reading;

import app.luodi.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what was sent: xlsx, xls, or text with separators. What is harmful, damaged or too large is refused with a
 * sentence; nothing is written to disk.
 */
public final class ReadingWorkbooks {
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "");
    private final Budget budget = Budget.USUAL;

    /** @param stream read to its end or to the budget's, not closed */
    public Outcome<Workbook> read(String fileName, InputStream stream, Progress progress) throws IOException {
        return read(fileName, stream.readNBytes((int) budget.packed() + 1), progress);
    }

    public Outcome<Workbook> read(String fileName, byte[] content, Progress progress) {
        try {
            checkName(fileName);
            if (content.length == 0) {
                throw NotReadable.because("empty");
            }
            if (content.length > budget.packed()) {
                throw NotReadable.because("tooLarge", budget.megabytes());
            }
            return Outcome.done(parsed(fileName, content, progress));
        } catch (NotReadable notReadable) {
            return Outcome.refused(notReadable.reason());
        }
    }

    /** What was pasted from a spreadsheet: columns parted by tabs. */
    public Outcome<Workbook> pasted(String text) {
        try {
            return Outcome.done(new CsvReading(budget).readText("", text, Progress.NONE));
        } catch (NotReadable notReadable) {
            return Outcome.refused(notReadable.reason());
        }
    }

    private Workbook parsed(String fileName, byte[] content, Progress progress) {
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
            return new XlsxReading(budget).read(fileName, content, progress);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new XlsReading(budget).read(fileName, content, progress);
        }
        if (!TEXTS.contains(extension(fileName))) {
            throw NotReadable.because("type");
        }
        return new CsvReading(budget).read(fileName, content, progress);
    }

    private static void checkName(String fileName) {
        if (fileName.contains("/")
                || fileName.contains("\\")
                || Signs.turnDirection(fileName)
                || fileName.chars().anyMatch(Character::isISOControl)) {
            throw NotReadable.because("name");
        }
    }

    private static String extension(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (var at = 0; at < magic.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
