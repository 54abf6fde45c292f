package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.FileKind;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands one table: its columns, its projects row by row, and the rows between them. */
final class LedgerUnderstanding {
    private final Workbook workbook;
    private final SheetCells cells;
    private final Layout layout;
    private final HeaderMatching matching;
    private final Choices choices;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ProjectRow> projects = new ArrayList<>();
    private final List<OtherRow> others = new ArrayList<>();
    private final Map<Integer, Optional<RowKind>> kinds = new HashMap<>();

    LedgerUnderstanding(Workbook workbook, SheetCells cells, Layout layout, HeaderMatching matching, Choices choices) {
        this.workbook = workbook;
        this.cells = cells;
        this.layout = layout;
        this.matching = matching;
        this.choices = choices;
    }

    /** @param table its number where tables share a sheet; null where it is alone */
    RecognisedSheet understand(@Nullable Integer table) {
        var around = Surroundings.of(cells, layout, workbook.file());
        var builder = new Columns(cells, layout, around, matching, choices);
        var columns = builder.all();
        var sorting = new RowSorting(cells, columns);
        var dates = new WhenReading(around.year(), workbook.kind() == FileKind.CSV);
        var units = new RowUnits(builder.unitColumn(columns), columns);
        var understanding = new CellUnderstanding(dates, choices, units);
        others.addAll(around.notes());
        understanding.learn(columns, projectRows(sorting));
        walk(columns, sorting, understanding);
        var recognised = columns.stream().map(Columns.Placed::column).toList();
        tellColumns(recognised);
        var checked = new StatedChecks(projects, others, layout.firstDataRow(), layout.lastRow(), recognised);
        problems.addAll(checked.problems());
        Consistency.check(projects, recognised, problems::add);
        return new RecognisedSheet(
                cells.sheet().name(),
                table,
                table == null ? List.of() : List.of(layout.firstRow(), layout.lastRow()),
                SheetKind.LEDGER,
                null,
                layout.headerRows(),
                recognised,
                projects,
                checked.rows(),
                problems);
    }

    private List<Row> projectRows(RowSorting sorting) {
        return cells.sheet().rows().stream()
                .filter(row -> row.number() >= layout.firstDataRow()
                        && row.number() <= layout.lastRow()
                        && !layout.repeated().contains(row.number())
                        && sorted(row, sorting) == null)
                .toList();
    }

    private @Nullable RowKind sorted(Row row, RowSorting sorting) {
        return kinds.computeIfAbsent(row.number(), none -> Optional.ofNullable(sorting.sort(row)))
                .orElse(null);
    }

    private void walk(List<Columns.Placed> columns, RowSorting sorting, CellUnderstanding understanding) {
        var bundles = new Bundles(columns);
        for (var number = layout.firstDataRow(); number <= layout.lastRow(); number++) {
            var row = cells.row(number);
            if (row == null) {
                others.add(OtherRow.of(number, RowKind.BLANK, null));
                continue;
            }
            var kind = layout.repeated().contains(number) ? RowKind.NOTE : sorted(row, sorting);
            if (kind == null) {
                projects.add(project(row, columns, sorting, understanding, bundles));
            } else {
                continuation(row, kind, sorting, columns, understanding);
            }
        }
    }

    /** A row under a merged name goes on telling of the project above; other rows are kept as what they are. */
    private void continuation(
            Row row, RowKind kind, RowSorting sorting, List<Columns.Placed> columns, CellUnderstanding understanding) {
        var merge = cells.merge(row.number(), sorting.nameColumn());
        var goesOn = kind == RowKind.NOTE
                && merge != null
                && merge.firstRow() < row.number()
                && !projects.isEmpty()
                && projects.getLast().row() == merge.firstRow();
        if (goesOn) {
            var first = projects.removeLast();
            var readings = new ArrayList<>(first.readings());
            readings.addAll(readings(row, columns, understanding));
            projects.add(first.telling(readings));
            return;
        }
        others.add(other(row, kind, sorting, columns, understanding));
        var expected = layout.repeated().contains(row.number()) || RowSorting.isNumbering(row);
        if (kind == RowKind.NOTE && row.filled().count() > 2 && !expected) {
            problems.add(Problem.of(row.number(), null, Kind.NAME_MISSING, Weight.ERROR)
                    .with("raw", sorting.label(row)));
        }
    }

    private OtherRow other(
            Row row, RowKind kind, RowSorting sorting, List<Columns.Placed> columns, CellUnderstanding understanding) {
        if (kind == RowKind.BLANK || kind == RowKind.NOTE) {
            return OtherRow.of(row.number(), kind, kind == RowKind.BLANK ? null : sorting.label(row));
        }
        return new OtherRow(
                row.number(),
                kind,
                sorting.count(row),
                sorting.label(row),
                Stating.values(row, columns, understanding),
                null,
                null);
    }

    private ProjectRow project(
            Row row,
            List<Columns.Placed> columns,
            RowSorting sorting,
            CellUnderstanding understanding,
            Bundles bundles) {
        var name = Texts.clean(row.text(sorting.nameColumn()));
        var readings = readings(row, columns, understanding);
        if (row.isHidden()) {
            problems.add(Problem.of(row.number(), null, Kind.HIDDEN_ROW, Weight.NOTE));
        }
        var parent = bundles.parentOf(row, projects);
        return new ProjectRow(
                row.number(),
                name,
                code(readings),
                Phase.of(name),
                row.isHidden(),
                parent == null ? null : parent.row(),
                parent == null ? null : !bundles.countsInParent(parent),
                readings);
    }

    private static @Nullable String code(List<CellReading> readings) {
        for (var reading : readings) {
            if (reading.column().field() == Field.PROJECT_CODE && reading.value() instanceof Text(var code)) {
                return code;
            }
        }
        return null;
    }

    private List<CellReading> readings(Row row, List<Columns.Placed> columns, CellUnderstanding understanding) {
        var readings = new ArrayList<CellReading>(columns.size());
        for (var placed : columns) {
            var field = placed.field();
            if (field == null || field == Field.SEQ) {
                continue;
            }
            var cell = cell(row, placed.index(), field);
            if (cell != null && !cell.text().isBlank()) {
                readings.add(reading(row, placed.column(), field, cell, understanding));
            }
        }
        readings.trimToSize();
        return readings;
    }

    private CellReading reading(
            Row row, RecognisedColumn column, Field field, Cell cell, CellUnderstanding understanding) {
        var reading = understanding.read(column, field, cell, row);
        for (var problem : reading.problems()) {
            problems.add(problem.at(row.number(), column.column()));
        }
        return new CellReading(
                column,
                row.number(),
                cell.text(),
                reading.value(),
                reading.unit(),
                Math.min(reading.confidence(), column.confidence()));
    }

    /** What a merged cell says holds for its rows where it names a thing; an amount is the first row's alone. */
    private @Nullable Cell cell(Row row, int column, Field field) {
        var own = row.at(column);
        if (own != null && !own.text().isBlank()) {
            return own;
        }
        var merge = cells.merge(row.number(), column);
        if (merge == null || merge.firstRow() >= row.number() || merge.firstColumn() != column) {
            return null;
        }
        if (field.isFilledDown()) {
            return cells.shown(row.number(), column);
        }
        if (field.form() == Field.Form.MONEY
                && !cells.shownText(row.number(), column).isBlank()) {
            problems.add(Problem.of(row.number(), SheetCells.letters(column), Kind.MERGED_AMOUNT, Weight.WARNING)
                    .with("raw", cells.shownText(row.number(), column)));
        }
        return null;
    }

    private void tellColumns(List<RecognisedColumn> columns) {
        for (var column : columns) {
            if (column.hidden() && !column.header().isBlank()) {
                problems.add(Problem.of(null, column.column(), Kind.HIDDEN_COLUMN, Weight.NOTE)
                        .with("raw", column.header()));
            }
            if (!column.isCertain()) {
                var weight = column.field() == null ? Weight.NOTE : Weight.QUESTION;
                problems.add(Problem.of(null, column.column(), Kind.COLUMN_UNSURE, weight)
                        .with("raw", column.header()));
            }
        }
    }

    /** Figures that a row of sums states. */
    private static final class Stating {
        private Stating() {}

        static Map<String, Yuan> values(Row row, List<Columns.Placed> columns, CellUnderstanding understanding) {
            var values = new java.util.LinkedHashMap<String, Yuan>();
            for (var placed : columns) {
                var field = placed.field();
                var cell = row.at(placed.index());
                if (field != null
                        && field.form() == Field.Form.MONEY
                        && cell != null
                        && !cell.text().isBlank()) {
                    var amount = understanding.stated(placed.column(), cell, row);
                    if (amount != null) {
                        values.putIfAbsent(placed.column().name(), new Yuan(amount));
                    }
                }
            }
            return values;
        }
    }
}
