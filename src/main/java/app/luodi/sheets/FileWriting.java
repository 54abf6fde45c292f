package app.luodi.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/** Writes a table as a file, for use cases that have asked for the right themselves. */
public final class FileWriting {
    private FileWriting() {}

    /**
     * @param told hears of each row that is written; what it throws ends the writing
     * @return how many rows there are
     */
    public static long write(Handout handout, Format format, OutputStream out, LongConsumer told) {
        try {
            return switch (format) {
                case XLSX -> new XlsxWriting(told).write(handout, out);
                case CSV -> new CsvWriting(told).write(handout, out);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
