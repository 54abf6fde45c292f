package app.luodi.imports.ui;

import app.luodi.imports.Decisions;
import app.luodi.imports.Intake;
import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows as they were understood, each value over its raw text; amber asks, red is wrong. */
class PreviewGrid extends Div {
    private static final long serialVersionUID = 1L;
    private static final String CELL = """
            <div class="imports-cell ${item.%1$sk}" title="${item.%1$st}"><b>${item.%1$sv}</b><small>${item.%1$sr}</small></div>""";

    private record Line(ProjectRow row, Intake.@Nullable Row fate) {}

    private final transient RecognisedSheet sheet;
    private final transient Map<String, Problem> problems = new HashMap<>();
    private final transient Map<Integer, String> alike = new HashMap<>();

    PreviewGrid(Intake intake, RecognisedSheet sheet, RowFilter filter) {
        this.sheet = sheet;
        addClassNames("lu-card", "imports-preview");
        for (var problem : sheet.warnings()) {
            if (problem.row() != null) {
                problems.merge(
                        at(problem.row(), problem.column()),
                        problem,
                        (one, other) -> one.weight().compareTo(other.weight()) >= 0 ? one : other);
            }
        }
        intake.open().stream()
                .filter(question -> question.kind().equals("duplicate"))
                .forEach(question -> question.rows().stream()
                        .filter(row -> row.sheet().equals(sheet.sheet()))
                        .forEach(row -> alike.put(row.row(), others(question, row))));
        var fates = new HashMap<Integer, Intake.Row>();
        intake.rows().stream()
                .filter(row -> row.sheet().equals(sheet.sheet()))
                .forEach(row -> fates.put(row.row(), row));
        var lines = sheet.projects().stream()
                .map(row -> new Line(row, fates.get(row.row())))
                .filter(line -> shows(filter, line))
                .toList();
        var grid = new Grid<Line>();
        grid.addColumn(line -> line.row().row())
                .setHeader(Texts.of("imports.row"))
                .setWidth("48px")
                .setFlexGrow(0)
                .setFrozen(true)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(renderer("n", this::name))
                .setHeader(Texts.of("imports.field.project_name"))
                .setWidth("220px")
                .setFlexGrow(1)
                .setFrozen(true)
                .setResizable(true);
        var columns = sheet.columns().stream()
                .sorted(java.util.Comparator.comparingInt(PreviewGrid::weight))
                .toList();
        for (var column : columns) {
            if (column.field() != null && column.field() != Field.SEQ && column.field() != Field.PROJECT_NAME) {
                var id = "c" + sheet.columns().indexOf(column);
                var money = column.field().form() == Field.Form.MONEY
                        || column.field().form() == Field.Form.LAND;
                grid.addColumn(renderer(id, line -> cell(line, column)))
                        .setHeader(FieldWords.of(column.name()) + " " + FieldWords.unit(column.unit()))
                        .setWidth(money ? "120px" : "150px")
                        .setFlexGrow(0)
                        .setResizable(true)
                        .setTextAlign(money ? ColumnTextAlign.END : ColumnTextAlign.START);
            }
        }
        grid.setItems(lines);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COLUMN_BORDERS);
        grid.setSizeFull();
        grid.getElement().setAttribute("aria-label", Texts.of("imports.preview"));
        add(grid);
    }

    /** Money and dates first: what is checked. Texts follow in the order of the file. */
    private static int weight(RecognisedColumn column) {
        return switch (column.field()) {
            case null -> 3;
            case TOTAL_INVESTMENT -> 0;
            default ->
                switch (column.field().form()) {
                    case MONEY -> 1;
                    case DATE -> 2;
                    default -> 3;
                };
        };
    }

    private record Shown(String value, String raw, String kind, String title) {}

    private static LitRenderer<Line> renderer(String id, java.util.function.Function<Line, Shown> shown) {
        return LitRenderer.<Line>of(CELL.formatted(id))
                .withProperty(id + "v", line -> shown.apply(line).value())
                .withProperty(id + "r", line -> shown.apply(line).raw())
                .withProperty(id + "k", line -> shown.apply(line).kind())
                .withProperty(id + "t", line -> shown.apply(line).title());
    }

    private static String others(Intake.Question question, Decisions.RowAt row) {
        return question.rows().stream()
                .filter(other -> !other.equals(row))
                .map(other -> String.valueOf(other.row()))
                .collect(Collectors.joining("、"));
    }

    private Shown name(Line line) {
        var fate = line.fate();
        var problem = problems.get(at(line.row().row(), null));
        var column = sheet.columns().stream()
                .filter(one -> one.field() == Field.PROJECT_NAME)
                .map(RecognisedColumn::column)
                .findFirst();
        var own = column.map(letters -> problems.get(at(line.row().row(), letters)))
                .orElse(null);
        var worst = own == null ? problem : own;
        var words = fate != null && !fate.refusals().isEmpty()
                ? Say.words(fate.refusals().getFirst())
                : worst != null
                        ? Say.words(worst.sentence())
                        : fate == null
                                ? ""
                                : Texts.of("imports.fate." + fate.fate().code());
        var like = alike.get(line.row().row());
        if (like != null && (fate == null || fate.refusals().isEmpty())) {
            var asked = Texts.of("imports.duplicate.with", like);
            return new Shown(line.row().name(), asked, "is-asked", line.row().name() + "\n" + asked);
        }
        var kind = fate != null && fate.fate() == Intake.Fate.STOPPED ? "is-wrong" : kind(worst);
        return new Shown(line.row().name(), words, kind, line.row().name() + "\n" + words);
    }

    private Shown cell(Line line, RecognisedColumn column) {
        var reading = line.row().readings().stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElse(null);
        if (reading == null) {
            return new Shown("", "", "", "");
        }
        var problem = problems.get(at(line.row().row(), column.column()));
        var raw = Texts.of("imports.raw", reading.raw());
        return new Shown(
                FieldWords.value(reading),
                isPlain(reading) ? "" : raw,
                reading.value().asks() ? "is-asked" : kind(problem),
                problem == null ? reading.raw() : Say.words(problem.sentence()));
    }

    /** Where the raw text says nothing else it is not said twice. */
    private static boolean isPlain(CellReading reading) {
        return FieldWords.value(reading).equals(reading.raw().strip());
    }

    private static String kind(@Nullable Problem problem) {
        return problem == null
                ? ""
                : switch (problem.weight()) {
                    case ERROR -> "is-wrong";
                    case QUESTION -> "is-asked";
                    case WARNING -> "is-noted";
                    case NOTE -> "";
                };
    }

    private boolean shows(RowFilter filter, Line line) {
        return switch (filter) {
            case ALL, CHANGES -> true;
            case WRONG -> line.fate() != null && line.fate().fate() == Intake.Fate.STOPPED;
            case ASKED -> alike.containsKey(line.row().row()) || has(line, Problem.Weight.QUESTION);
            case NOTED -> has(line, Problem.Weight.WARNING);
        };
    }

    private boolean has(Line line, Problem.Weight weight) {
        return sheet.warnings().stream()
                .anyMatch(problem -> problem.weight() == weight
                        && Integer.valueOf(line.row().row()).equals(problem.row()));
    }

    private static String at(Integer row, @Nullable String column) {
        return row + " " + (column == null ? "" : column);
    }
}
