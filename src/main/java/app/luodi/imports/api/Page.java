package app.luodi.imports.api;

import app.luodi.imports.Intake;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an import are told.
 *
 * @param rows how many at once; all where nothing is said, 0 for none
 * @param page from 0
 */
record Page(@Nullable Integer rows, @Nullable Integer page) {
    static final Page ALL = new Page(null, null);

    private record At(String sheet, int row) {}

    /** What is told of an import, and what its counts are made of. */
    record Told(Intake whole, RecognisedWorkbook workbook, java.util.List<Intake.Row> rows) {}

    Told of(Intake intake) {
        if (rows == null) {
            return new Told(intake, intake.workbook(), intake.rows());
        }
        var size = Math.max(0, rows);
        var told = intake.rows().stream()
                .skip((long) size * (page == null ? 0 : Math.max(0, page)))
                .limit(size)
                .toList();
        var at = told.stream().map(row -> new At(row.sheet(), row.row())).collect(Collectors.toSet());
        var whole = intake.workbook();
        return new Told(
                intake,
                new RecognisedWorkbook(
                        whole.file(),
                        whole.sheets().stream().map(sheet -> only(sheet, at)).toList(),
                        whole.duplicateGroups(),
                        whole.mustStaySeparate(),
                        whole.totals(),
                        whole.handedOut()),
                told);
    }

    /** A sheet's own words stay, and what is said of these rows. */
    private static RecognisedSheet only(RecognisedSheet sheet, Set<At> at) {
        return new RecognisedSheet(
                sheet.sheet(),
                sheet.table(),
                sheet.rowRange(),
                sheet.kind(),
                sheet.state(),
                sheet.headerRows(),
                sheet.columns(),
                sheet.projects().stream()
                        .filter(row -> at.contains(new At(sheet.sheet(), row.row())))
                        .toList(),
                sheet.nonProjectRows(),
                sheet.warnings().stream()
                        .filter(problem -> problem.row() == null || at.contains(new At(sheet.sheet(), problem.row())))
                        .toList());
    }
}
