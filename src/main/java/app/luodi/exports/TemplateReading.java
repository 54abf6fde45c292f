package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.exports.ReportTemplate.Layout;
import app.luodi.imports.reading.FileKind;
import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.reading.Sheet;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Headers;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.Unit;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads an empty form as ledgers are read, behind the same budget: where its heads are, what they ask for, where the rows
 * begin and where the sums stand. What it finds is proposed, never taken for granted.
 */
final class TemplateReading {
    private static final int HEADS_WITHIN = 20;
    private static final int MOST_COLUMNS = 120;
    private static final Headers HEADERS = new Headers();

    private TemplateReading() {}

    /**
     * A column of the form.
     *
     * @param head its texts from the top, joined
     * @param likely what it seems to ask for
     */
    record Column(int index, String head, Optional<Binding> likely) {
        String letters() {
            return CellReference.convertNumToColString(index);
        }
    }

    /** Only xlsx keeps its format when it is filled. */
    static Outcome<Workbook> read(String file, byte[] content) {
        return switch (new ReadingWorkbooks().read(file, content, Progress.NONE)) {
            case Outcome.Refused<Workbook> refused -> refused;
            case Outcome.Done<Workbook>(var workbook) ->
                workbook.kind() == FileKind.XLSX
                        ? Outcome.done(workbook)
                        : Outcome.refused(Refusal.of("file", "exports.refused.xlsx"));
        };
    }

    /** The sheet and the rows that look most like a ledger's. */
    static Optional<Layout> propose(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .max(Comparator.comparingInt(sheet -> known(sheet, head(sheet))))
                .filter(sheet -> head(sheet) > 0)
                .map(TemplateReading::propose);
    }

    private static Layout propose(Sheet sheet) {
        var head = bottom(sheet, head(sheet));
        var total = sheet.rows().stream()
                .filter(row -> row.number() > head)
                .filter(row -> row.filled()
                        .mapToObj(row::text)
                        .anyMatch(text -> text.replaceAll("\\s", "").matches("(合计|总计|小计|共计).*")))
                .map(row -> row.number())
                .findFirst();
        var first = head + 1;
        var bindings = columns(sheet, first).stream()
                .flatMap(column -> column.likely().stream())
                .toList();
        return new Layout(sheet.name(), first, total.orElse(null), once(bindings));
    }

    /** Of two columns that seem to ask for one thing the first gets it. */
    private static List<Binding> once(List<Binding> bindings) {
        var seen = new LinkedHashSet<String>();
        return bindings.stream().filter(one -> seen.add(one.field())).toList();
    }

    /** The columns over a row where data begin. */
    static List<Column> columns(Sheet sheet, int firstRow) {
        var top = head(sheet);
        var bottom = firstRow - 1;
        var width = sheet.rows().stream()
                .filter(row -> row.number() <= Math.max(bottom, firstRow))
                .mapToInt(row -> row.width())
                .max()
                .orElse(0);
        var columns = new ArrayList<Column>();
        for (var index = 0; index < Math.min(width, MOST_COLUMNS); index++) {
            var levels = new LinkedHashSet<String>();
            for (var row = top; row > 0 && row <= bottom; row++) {
                var text = shown(sheet, row, index).strip();
                if (!text.isEmpty()) {
                    levels.add(text);
                }
            }
            if (!levels.isEmpty()) {
                columns.add(new Column(index, String.join(" ", levels), likely(sheet, index, List.copyOf(levels))));
            }
        }
        return columns;
    }

    private static Optional<Binding> likely(Sheet sheet, int index, List<String> levels) {
        var meaning = HEADERS.of(levels);
        var field = meaning.field();
        if (field == null || meaning.confidence() < RecognisedColumn.CERTAIN) {
            return Optional.empty();
        }
        var unit = meaning.unit() == null ? ofSheet(sheet) : meaning.unit();
        return TemplateField.meantBy(field).map(one -> new Binding(index, one.key(), one.isMoney() ? code(unit) : ""));
    }

    private static String code(@Nullable Unit unit) {
        return unit == Unit.YI ? "yi" : unit == Unit.YUAN ? "yuan" : "wan";
    }

    private static @Nullable Unit ofSheet(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.number() <= HEADS_WITHIN)
                .flatMap(row -> row.filled().mapToObj(row::text))
                .map(Headers::inLine)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The first row of heads: where the most texts are names of columns, and the group over it. */
    private static int head(Sheet sheet) {
        var best = sheet.rows().stream()
                .filter(row -> row.number() <= HEADS_WITHIN)
                .max(Comparator.comparingInt(row -> known(sheet, row.number())))
                .filter(row -> known(sheet, row.number()) >= 2)
                .map(row -> row.number())
                .orElse(0);
        return best;
    }

    /** Heads go on below where a name stands over several rows, or a unit has a row of its own. */
    private static int bottom(Sheet sheet, int head) {
        var merged = sheet.merges().stream()
                .filter(merge -> merge.firstRow() == head)
                .mapToInt(Sheet.Merge::lastRow)
                .max()
                .orElse(head);
        var below =
                sheet.rows().stream().filter(row -> row.number() == merged + 1).findFirst();
        var units = below.filter(row -> row.filled().count() > 0
                        && row.filled()
                                .mapToObj(row::text)
                                .allMatch(text -> text.strip().matches("[(（]?(亿元|万元|元|亩|%|个|平方米|年月日?|/|—|-)[)）]?")))
                .isPresent();
        return units ? merged + 1 : merged;
    }

    private static int known(Sheet sheet, int row) {
        return (int) sheet.rows().stream()
                .filter(one -> one.number() == row)
                .flatMap(one -> one.filled().mapToObj(one::text))
                .filter(HEADERS::knows)
                .count();
    }

    private static String shown(Sheet sheet, int row, int column) {
        var merge =
                sheet.merges().stream().filter(one -> one.covers(row, column)).findFirst();
        var atRow = merge.map(Sheet.Merge::firstRow).orElse(row);
        var atColumn = merge.map(Sheet.Merge::firstColumn).orElse(column);
        return sheet.rows().stream()
                .filter(one -> one.number() == atRow)
                .findFirst()
                .map(one -> one.text(atColumn))
                .orElse("");
    }
}
