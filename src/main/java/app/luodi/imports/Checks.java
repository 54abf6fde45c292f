package app.luodi.imports;

import app.luodi.imports.understanding.OtherRow;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.imports.understanding.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The totals that sheets state, each beside the sum of its rows. */
final class Checks {
    private Checks() {}

    static List<Intake.Check> of(RecognisedWorkbook workbook) {
        var checks = new ArrayList<Intake.Check>();
        for (var sheet : workbook.sheets()) {
            var totals = workbook.totals().get(sheet.sheet());
            sheet.nonProjectRows().stream()
                    .filter(row -> row.kind() == RowKind.TOTAL)
                    .forEach(row -> row.values().forEach((key, stated) -> {
                        var sum = totals == null ? null : totals.sums().get(key);
                        if (sum != null) {
                            checks.add(check(sheet, row, key, stated.amount(), sum.amount()));
                        }
                    }));
        }
        return checks;
    }

    private static Intake.Check check(
            RecognisedSheet sheet, OtherRow row, String key, BigDecimal stated, BigDecimal computed) {
        return new Intake.Check(
                sheet.sheet(), row.row(), key, stated, computed, severity(sheet, row, key, stated, computed));
    }

    private static String severity(
            RecognisedSheet sheet, OtherRow row, String key, BigDecimal stated, BigDecimal computed) {
        if (stated.compareTo(computed) == 0) {
            return "none";
        }
        var columns = sheet.columns().stream()
                .filter(column -> column.name().equals(key))
                .map(column -> column.column())
                .toList();
        return sheet.warnings().stream()
                .filter(problem -> problem.kind() == Problem.Kind.TOTAL_MISMATCH
                        && Integer.valueOf(row.row()).equals(problem.row())
                        && columns.contains(problem.column()))
                .map(problem -> String.valueOf(problem.details().getOrDefault("severity", "real")))
                .findFirst()
                .orElse("real");
    }
}
