package app.luodi.imports.understanding;

import app.luodi.imports.reading.Sheet;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.RecognisedWorkbook.Totals;
import app.luodi.imports.understanding.Value.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Understands a workbook: sheets, header rows, columns, projects, sums, duplicates. Knows no file in particular; what is
 * not sure is asked, and understood again with the answers.
 */
public final class UnderstandingWorkbooks {
    private final Choices choices;
    private final HeaderMatching matching = new HeaderMatching();

    /** @param choices what was decided before, {@link Choices#NONE} at first */
    public UnderstandingWorkbooks(Choices choices) {
        this.choices = choices;
    }

    public RecognisedWorkbook understand(Workbook workbook) {
        var sheets = new ArrayList<RecognisedSheet>();
        for (var sheet : workbook.sheets()) {
            sheets.addAll(understood(workbook, sheet));
        }
        var duplicates = new Duplicates(sheets);
        duplicates
                .problems(sheets)
                .forEach((at, problems) -> sheets.get(at).warnings().addAll(problems));
        return new RecognisedWorkbook(
                workbook.file(), sheets, duplicates.groups(), duplicates.siblings(), totals(sheets), null);
    }

    private List<RecognisedSheet> understood(Workbook workbook, Sheet sheet) {
        if (sheet.hidden()) {
            return List.of(RecognisedSheet.without(sheet.name(), SheetKind.IGNORED, "hidden"));
        }
        var cells = new SheetCells(sheet);
        var tables = new FindingTables(cells, matching);
        if (CardUnderstanding.isCard(cells, tables)) {
            return List.of(new CardUnderstanding(workbook, cells, matching, choices).understand(tables));
        }
        var layouts = tables.find();
        var understood = new ArrayList<RecognisedSheet>();
        for (var layout : layouts) {
            var number = layouts.size() > 1 ? Integer.valueOf(understood.size() + 1) : null;
            understood.add(new LedgerUnderstanding(workbook, cells, layout, matching, choices).understand(number));
        }
        return understood.isEmpty()
                ? List.of(RecognisedSheet.without(sheet.name(), SheetKind.NOTES, null))
                : understood;
    }

    private static java.util.Map<String, Totals> totals(List<RecognisedSheet> sheets) {
        var totals = new LinkedHashMap<String, Totals>();
        for (var sheet : sheets) {
            if (sheet.kind() == SheetKind.LEDGER || sheet.kind() == SheetKind.CARD) {
                var before = totals.getOrDefault(sheet.sheet(), new Totals(0, java.util.Map.of()));
                var sums = new LinkedHashMap<>(before.sums());
                sheet.projects().forEach(project -> add(project, sums));
                totals.put(sheet.sheet(), new Totals(before.projects() + sheet.projectCount(), sums));
            }
        }
        return totals;
    }

    private static void add(ProjectRow project, LinkedHashMap<String, Yuan> sums) {
        if (Boolean.FALSE.equals(project.countsInTotal())) {
            return;
        }
        for (var reading : project.readings()) {
            if (reading.value() instanceof Amount amount && amount.currency() == null) {
                sums.merge(reading.key(), new Yuan(amount.amount()), (sum, more) -> sum.plus(more.amount()));
            }
        }
    }
}
