package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.FileKind;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands a card: labels with their values to the right, or beneath where nothing stands to the right. */
final class CardUnderstanding {
    private static final int ENOUGH = 4;
    private static final int LOOKED_AT = 200;
    private final Workbook workbook;
    private final SheetCells cells;
    private final HeaderMatching matching;
    private final Choices choices;
    private final List<RecognisedColumn> columns = new ArrayList<>();
    private final List<ProjectRow> projects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<CellReading> readings = new ArrayList<>();
    private @Nullable CellReading name;

    CardUnderstanding(Workbook workbook, SheetCells cells, HeaderMatching matching, Choices choices) {
        this.workbook = workbook;
        this.cells = cells;
        this.matching = matching;
        this.choices = choices;
    }

    /** Whether one column holds more different labels than any row does. */
    static boolean isCard(SheetCells cells, FindingTables tables) {
        var most = 0;
        var beneath = new HashMap<Integer, Set<String>>();
        for (var row : cells.sheet()
                .rows()
                .subList(0, Math.min(LOOKED_AT, cells.sheet().rows().size()))) {
            most = Math.max(most, tables.labels(row));
            row.filled()
                    .filter(column -> tables.isLabel(row.at(column)))
                    .forEach(column -> beneath.computeIfAbsent(column, none -> new HashSet<>())
                            .add(row.text(column)));
        }
        var deepest = beneath.values().stream().mapToInt(Set::size).max().orElse(0);
        return deepest >= ENOUGH && deepest > most;
    }

    RecognisedSheet understand(FindingTables tables) {
        var unit = unit();
        var understanding = new CellUnderstanding(
                new WhenReading(year(), workbook.kind() == FileKind.CSV), choices, RowUnits.none());
        for (var row : cells.sheet().rows()) {
            for (var column : row.filled().toArray()) {
                if (tables.isLabel(row.at(column)) && isLabelPlace(row.number(), column)) {
                    take(row, column, unit, tables, understanding);
                }
            }
        }
        finish();
        Consistency.check(projects, columns, problems::add);
        return new RecognisedSheet(
                cells.sheet().name(),
                null,
                List.of(),
                SheetKind.CARD,
                null,
                List.of(),
                columns,
                projects,
                List.of(),
                problems);
    }

    private boolean isLabelPlace(int row, int column) {
        var merge = cells.merge(row, column);
        return merge == null || merge.firstRow() == row && merge.firstColumn() == column;
    }

    private void take(
            Row row, int column, @Nullable Unit sheetUnit, FindingTables tables, CellUnderstanding understanding) {
        var header = Texts.clean(row.text(column));
        var text = HeaderText.of(header);
        var match = matching.match(List.of(header));
        var field = match.field();
        var place = valuePlace(row.number(), column);
        var label = SheetCells.letters(column) + row.number();
        var cell = cells.shown(place.row(), place.column());
        var known = field == null ? null : match.part() != null ? match.part() : monthKey(field, text);
        var money = field != null && field.form() == Field.Form.MONEY;
        var recognised = new RecognisedColumn(
                SheetCells.letters(place.column()),
                label,
                header,
                field,
                text.unit() != null ? text.unit() : money ? sheetUnit : null,
                known,
                false,
                match.confidence(),
                cell == null ? List.of() : List.of(cell.text()));
        if (field == Field.PROJECT_NAME && name != null) {
            finish();
        }
        columns.add(recognised);
        if (field != null && cell != null && !cell.text().isBlank() && !tables.isLabel(cell)) {
            read(recognised, field, cell, place.row(), row, understanding);
        }
    }

    private void read(
            RecognisedColumn column, Field field, Cell cell, int place, Row row, CellUnderstanding understanding) {
        var reading = understanding.read(column, field, cell, row);
        reading.problems().forEach(problem -> problems.add(problem.at(place, column.column())));
        var taken = new CellReading(column, place, cell.text(), reading.value(), reading.unit(), reading.confidence());
        readings.add(taken);
        name = field == Field.PROJECT_NAME ? taken : name;
    }

    private @Nullable String monthKey(Field field, HeaderText text) {
        var month = text.month();
        if (month == null || field != Field.MONTH_DONE && field != Field.YTD_DONE && field != Field.IMAGE_PROGRESS) {
            return null;
        }
        var year = text.year() == null ? year() : text.year();
        return field.code() + "@" + (year == null ? "" : year + "-") + "%02d".formatted(month);
    }

    private record Place(int row, int column) {}

    private Place valuePlace(int row, int column) {
        var merge = cells.merge(row, column);
        var right = merge == null ? column + 1 : merge.lastColumn() + 1;
        var below = merge == null ? row + 1 : merge.lastRow() + 1;
        var beside = cells.shownText(row, right);
        return beside.isBlank()
                        && right >= cells.width()
                        && !cells.shownText(below, column).isBlank()
                ? new Place(below, column)
                : new Place(row, right);
    }

    private void finish() {
        var named = name;
        if (named != null && named.value() instanceof Text(var text)) {
            var code = readings.stream()
                    .filter(reading -> reading.column().field() == Field.PROJECT_CODE)
                    .map(CellReading::value)
                    .filter(Text.class::isInstance)
                    .map(value -> ((Text) value).text())
                    .findFirst()
                    .orElse(null);
            projects.add(new ProjectRow(named.row(), text, code, Phase.of(text), false, null, null, readings));
        }
        readings = new ArrayList<>();
        name = null;
    }

    private @Nullable Integer year() {
        var title = cells.sheet().rows().isEmpty()
                ? ""
                : cells.text(cells.sheet().rows().getFirst().number(), 0);
        var year = Surroundings.yearIn(title);
        year = year == null ? Surroundings.yearIn(cells.sheet().name()) : year;
        return year == null ? Surroundings.yearIn(workbook.file()) : year;
    }

    private @Nullable Unit unit() {
        for (var row : cells.sheet().rows()) {
            for (var column : row.filled().toArray()) {
                var unit = row.text(column).contains("单位") ? Units.inLine(row.text(column)) : null;
                if (unit != null) {
                    return unit;
                }
            }
        }
        return Units.inLine(cells.sheet().name());
    }
}
