package app.luodi.imports.marking;

import app.luodi.imports.marking.MarkingWorkbooks.Remark;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.util.CellReference;

/** What stands beside which cell. What concerns a column stands at its header, what concerns a row at its name. */
final class Remarks {
    private final Map<String, Map<Place, String>> bySheet = new LinkedHashMap<>();

    /** Rows and columns from 0. */
    record Place(int row, int column) {}

    static Remarks of(RecognisedWorkbook understood, Function<Outcome.Refusal, String> says, List<Remark> more) {
        var remarks = new Remarks();
        for (var sheet : understood.sheets()) {
            for (var problem : sheet.warnings()) {
                if (problem.weight() != Weight.NOTE) {
                    remarks.say(sheet.sheet(), place(sheet, problem), says.apply(problem.sentence()));
                }
            }
            for (var remark : more) {
                if (remark.sheet().equals(sheet.sheet())) {
                    var place = new Place(remark.row() - 1, CellReference.convertColStringToIndex(name(sheet)));
                    remarks.say(sheet.sheet(), place, says.apply(remark.reason()));
                }
            }
        }
        return remarks;
    }

    private void say(String sheet, Place place, String sentence) {
        bySheet.computeIfAbsent(sheet, none -> new LinkedHashMap<>())
                .merge(place, sentence, (one, other) -> one.contains(other) ? one : one + "\n" + other);
    }

    Map<Place, String> of(String sheet) {
        return bySheet.getOrDefault(sheet, Map.of());
    }

    private static Place place(RecognisedSheet sheet, Problem problem) {
        var row = problem.row();
        var header = sheet.headerRows().isEmpty() ? 1 : sheet.headerRows().getLast();
        var column = problem.column() == null ? name(sheet) : problem.column();
        return new Place((row == null ? header : row) - 1, CellReference.convertColStringToIndex(column));
    }

    private static String name(RecognisedSheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.field() == Field.PROJECT_NAME)
                .map(RecognisedColumn::column)
                .findFirst()
                .orElse("A");
    }
}
