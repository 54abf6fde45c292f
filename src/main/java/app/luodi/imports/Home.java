package app.luodi.imports;

import app.luodi.imports.reading.Cell.Kind;
import app.luodi.imports.reading.Row;
import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.HandedOut;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerCells;
import app.luodi.sheets.Cell;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A list that has come home: which project a row is, what stood in it when it was handed out, and so which cells somebody
 * has edited since. All other cells say nothing, whatever the product says meanwhile.
 */
final class Home {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Fifteen digits are all a spreadsheet keeps. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.000000001");

    private final HandedOut handedOut;
    private final Map<Integer, UUID> projects;
    private final Map<UUID, LedgerRow> then;
    private final Map<UUID, Map<String, String>> facts;
    private final LedgerCells cells;
    private final LocalDate seen;
    private final Map<Integer, Row> lines;
    private final List<Optional<LedgerColumn>> columns;

    Home(
            HandedOut handedOut,
            Map<Integer, UUID> projects,
            Map<UUID, LedgerRow> then,
            Map<UUID, Map<String, String>> facts,
            LedgerCells cells) {
        this.handedOut = handedOut;
        this.projects = projects;
        this.then = then;
        this.facts = facts;
        this.cells = cells;
        seen = Instant.parse(handedOut.told().getOrDefault("seen", ""))
                .atZone(Today.ZONE)
                .toLocalDate();
        lines = handedOut.sheet().rows().stream().collect(Collectors.toMap(Row::number, Function.identity()));
        columns = handedOut.columns().stream().map(LedgerColumn::of).toList();
    }

    /** The project of a row that carries a genuine key, where it stood in the list. */
    Optional<UUID> project(int row) {
        return Optional.ofNullable(projects.get(row)).filter(then::containsKey);
    }

    /** What the product said when the list was handed out. */
    Map<String, Fact> then(UUID project) {
        var said = new LinkedHashMap<String, Fact>();
        facts.getOrDefault(project, Map.of())
                .forEach((key, text) -> said.put(key, new Fact(key, text, "", "", text, null)));
        return said;
    }

    /** The workbook with nothing but what was edited; rows without a key say all they say. */
    RecognisedWorkbook edited(RecognisedWorkbook workbook) {
        return new RecognisedWorkbook(
                workbook.file(),
                workbook.sheets().stream().map(this::edited).toList(),
                List.of(),
                workbook.mustStaySeparate(),
                workbook.totals(),
                handedOut);
    }

    private RecognisedSheet edited(RecognisedSheet sheet) {
        var rows = sheet.projects().stream().map(this::edited).toList();
        var touched = rows.stream()
                .flatMap(row -> row.readings().stream().map(CellReading::address))
                .collect(Collectors.toSet());
        return sheet.telling(
                rows,
                sheet.warnings().stream()
                        .filter(problem -> problem.row() == null
                                || project(problem.row()).isEmpty()
                                || problem.column() != null && touched.contains(problem.column() + problem.row()))
                        .toList());
    }

    private ProjectRow edited(ProjectRow row) {
        var stood = project(row.row()).map(then::get);
        if (stood.isEmpty()) {
            return row;
        }
        var readings = row.readings().stream()
                .filter(reading -> isEdited(
                        CellReference.convertColStringToIndex(reading.column().column()), row.row(), stood.get()))
                .toList();
        var renamed = readings.stream().anyMatch(reading -> reading.column().field() == Field.PROJECT_NAME);
        return new ProjectRow(
                row.row(),
                row.name(),
                row.code(),
                renamed ? row.phase() : null,
                row.hidden(),
                row.parentRow(),
                row.countsInTotal(),
                readings);
    }

    private boolean isEdited(int index, int row, LedgerRow stood) {
        if (index >= columns.size() || columns.get(index).isEmpty()) {
            return false;
        }
        return !same(cells.cell(columns.get(index).get(), stood), at(row, index));
    }

    private app.luodi.imports.reading.@Nullable Cell at(int row, int column) {
        var line = lines.get(row);
        return line == null ? null : line.at(column);
    }

    /** Edited where the product computes: it is told, and not taken. */
    List<LeftOut> computed(ProjectRow row) {
        var left = new ArrayList<LeftOut>();
        var stood = project(row.row()).map(then::get);
        if (stood.isEmpty()
                || !Texts.language().toLanguageTag().equals(handedOut.told().get("language"))) {
            return left;
        }
        for (var index = 0; index < columns.size(); index++) {
            var column = handedOut.columns().get(index);
            if ((!HandedOut.isTaken(column) || isForecast(column, stood.get()))
                    && isEdited(index, row.row(), stood.get())) {
                left.add(left(row, index, LeftOut.Why.COMPUTED));
            }
        }
        return left;
    }

    private LeftOut left(ProjectRow row, int index, LeftOut.Why why) {
        var cell = at(row.row(), index);
        return new LeftOut(
                handedOut.sheet().name(),
                row.row(),
                CellReference.convertNumToColString(index) + row.row(),
                HandedOut.field(handedOut.columns().get(index)).map(Field::code).orElse(""),
                cell == null ? "" : cell.text(),
                why);
    }

    /** What stood there and was wiped out, by what it is; with the cell where it stood. */
    Map<String, String> emptied(ProjectRow row) {
        var emptied = new LinkedHashMap<String, String>();
        project(row.row()).map(then::get).ifPresent(stood -> {
            for (var index = 0; index < columns.size(); index++) {
                var column = columns.get(index);
                var cell = at(row.row(), index);
                if (column.isPresent()
                        && (cell == null || cell.text().isBlank())
                        && !(cells.cell(column.get(), stood) instanceof Cell.Nothing)) {
                    var address = CellReference.convertNumToColString(index) + row.row();
                    key(column.get(), stood).ifPresent(key -> emptied.put(key, address));
                }
            }
        });
        return emptied;
    }

    private Optional<String> key(LedgerColumn column, LedgerRow stood) {
        if (isForecast(column.key(), stood)) {
            return Optional.empty();
        }
        return HandedOut.field(column.key()).map(field -> switch (field) {
            case ANNUAL_PLAN -> field.code() + Fact.PERIOD + handedOut.told().getOrDefault("year", "");
            case ACTUAL_START, ACTUAL_FINISH ->
                isPlan(column, stood) ? field.code().replace("actual_", "plan_") : field.code();
            default -> field.code();
        });
    }

    /** A forecast is nobody's to import: it belongs to the milestone's page. */
    private static boolean isForecast(String column, LedgerRow stood) {
        return LedgerColumn.of(column)
                .flatMap(LedgerColumn::milestone)
                .flatMap(stood::milestone)
                .filter(day -> day.sort() == LedgerRow.Day.Sort.FORECAST)
                .isPresent();
    }

    private static boolean isPlan(LedgerColumn column, LedgerRow stood) {
        return column.milestone()
                .flatMap(stood::milestone)
                .filter(day -> day.sort() == LedgerRow.Day.Sort.PLAN)
                .isPresent();
    }

    /** A planned day that was edited is planned still; where nothing stood, a day that is to come is a plan. */
    void speaksOfPlans(ProjectRow row, RowFacts said) {
        project(row.row()).map(then::get).ifPresent(stood -> {
            for (var column : List.of(LedgerColumn.STARTED, LedgerColumn.COMPLETED)) {
                var key = HandedOut.field(column.key()).orElseThrow().code();
                var text = said.text(key);
                if (text == null) {
                    continue;
                }
                if (isForecast(column.key(), stood)) {
                    said.forget(key);
                } else if (isPlan(column, stood)
                        || stood.milestone(column.milestone().orElseThrow()).isEmpty()
                                && Told.when(text).from().isAfter(seen)) {
                    said.means(key, key.replace("actual_", "plan_"));
                }
            }
            for (var column : List.of(LedgerColumn.SIGNED, LedgerColumn.LAND_WON)) {
                if (isForecast(column.key(), stood) || isPlan(column, stood)) {
                    said.forget(HandedOut.field(column.key()).orElseThrow().code());
                }
            }
        });
    }

    /** Whether a cell still says what was written there. */
    static boolean same(Cell written, app.luodi.imports.reading.@Nullable Cell found) {
        var text = found == null ? "" : found.text().strip();
        return switch (written) {
            case Cell.Nothing none -> text.isEmpty();
            case Cell.Words(var words) -> plain(words).equals(plain(text));
            case Cell.Day(var on, var after) ->
                text.equals(on.toString())
                        || text.equals(on + after)
                        || figure(found)
                                .filter(serial -> serial.doubleValue() == DateUtil.getExcelDate(on))
                                .isPresent();
            case Cell.Moment(var at) ->
                text.startsWith(at.atZone(Today.ZONE).toLocalDate().toString());
            case Cell.Figure(var number) ->
                figure(found).filter(other -> close(number, other)).isPresent();
        };
    }

    private static Optional<BigDecimal> figure(app.luodi.imports.reading.@Nullable Cell found) {
        if (found == null || found.text().isBlank()) {
            return Optional.empty();
        }
        if (found.number() != null) {
            return Optional.of(found.kind() == Kind.PERCENT ? found.number().multiply(HUNDRED) : found.number());
        }
        try {
            return Optional.of(new BigDecimal(found.text().strip().replace(",", "")));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    private static boolean close(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDED.multiply(one.abs().max(BigDecimal.ONE))) <= 0;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
