package app.luodi.imports.marking;

import app.luodi.imports.reading.FileKind;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Gives a workbook back with what is wrong beside each cell. A file of usual size keeps all its formats; a large one, and
 * text, is written anew with its values only, so that memory stays small.
 */
public final class MarkingWorkbooks {
    /** A spreadsheet kept whole in memory takes about a kilobyte a cell. */
    private static final long USUAL = 30_000;

    private final Function<Outcome.Refusal, String> says;

    /** @param says the sentence of a problem in the reader's language */
    public MarkingWorkbooks(Function<Outcome.Refusal, String> says) {
        this.says = says;
    }

    /**
     * What must be said of a row beyond its cells; stands beside its name.
     *
     * @param row from 1
     */
    public record Remark(String sheet, int row, Outcome.Refusal reason) {}

    /**
     * @param original the bytes that were sent
     * @return the name's ending tells the kind: {@link #ending}
     */
    public byte[] marked(byte[] original, Workbook workbook, RecognisedWorkbook understood, List<Remark> more) {
        var remarks = Remarks.of(understood, says, more);
        try {
            return keepsFormats(workbook)
                    ? KeepingFormats.marked(original, workbook.kind() == FileKind.XLS, remarks)
                    : WritingAnew.marked(workbook, remarks);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code xls} where the old format is kept, else {@code xlsx}. */
    public static String ending(Workbook workbook) {
        return keepsFormats(workbook) && workbook.kind() == FileKind.XLS ? "xls" : "xlsx";
    }

    private static boolean keepsFormats(Workbook workbook) {
        var cells = workbook.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToLong(row -> row.filled().count())
                .sum();
        return workbook.kind() != FileKind.CSV && cells <= USUAL;
    }
}
