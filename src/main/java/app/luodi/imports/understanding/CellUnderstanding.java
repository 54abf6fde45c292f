package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.Row;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Amount;
import app.luodi.imports.understanding.Value.Names;
import app.luodi.imports.understanding.Value.Text;
import app.luodi.imports.understanding.Value.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands one cell after another, each by the form of its column; looks at a column's figures once before. */
final class CellUnderstanding {
    private static final int ENOUGH = 5;
    private static final BigDecimal FRACTIONS_END = BigDecimal.valueOf(2);
    private final WhenReading dates;
    private final Choices choices;
    private final RowUnits units;
    private final Map<String, @Nullable BigDecimal> usual = new HashMap<>();
    private final Map<String, Boolean> fractions = new HashMap<>();
    private final Map<String, EnumMap<Unit, MoneyReading>> money = new HashMap<>();
    private final Map<String, Names> names = new HashMap<>();

    CellUnderstanding(WhenReading dates, Choices choices, RowUnits units) {
        this.dates = dates;
        this.choices = choices;
        this.units = units;
    }

    /** Learns what is usual in the columns of figures. */
    void learn(List<Columns.Placed> columns, List<Row> rows) {
        for (var placed : columns) {
            var field = placed.field();
            if (field != null && field.form() == Field.Form.MONEY) {
                usual.put(placed.column().column(), middle(placed, rows));
            }
            if (field != null && field.form() == Field.Form.RATE) {
                fractions.put(placed.column().column(), areFractions(placed, rows));
            }
        }
    }

    Reading read(RecognisedColumn column, Field field, Cell cell, Row row) {
        var answer = choices.answers().isEmpty()
                ? null
                : choices.answer(field, cell.text()).orElse(null);
        if (answer != null) {
            return answered(column, field, answer, cell.text().strip(), row);
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return Reading.sure(new Unread(cell.text()))
                    .telling(Problem.of(null, null, Kind.CELL_ERROR, Weight.ERROR)
                            .with("raw", cell.text()));
        }
        if (cell.isText()) {
            var absent = AbsentWords.read(cell.text());
            if (absent != null) {
                return Reading.sure(field.form() == Field.Form.TEXT ? AbsentWords.inProse(absent) : absent);
            }
        }
        return understood(column, field, cell, row);
    }

    private Reading understood(RecognisedColumn column, Field field, Cell cell, Row row) {
        return switch (field.form()) {
            case MONEY -> money(column, field, units.of(row, column)).read(cell);
            case LAND -> LandReading.read(cell, column.unit());
            case RATE -> RateReading.read(cell, fractions.getOrDefault(column.column(), false));
            case DATE -> dates.read(cell);
            case FLAG -> FlagReading.read(cell.text());
            case NAMES -> Reading.sure(names(cell.text()));
            case CODE -> CodeReading.project(cell);
            case CREDIT_CODE -> CodeReading.credit(cell);
            case NAME, DIMENSION, SERIAL -> Reading.sure(new Text(Texts.clean(cell.text())));
            case TEXT -> Reading.sure(new Text(Texts.sentence(cell.text())));
        };
    }

    /** What a person said it means; the raw text stays. */
    private Reading answered(RecognisedColumn column, Field field, String answer, String raw, Row row) {
        if (field.form() == Field.Form.MONEY && answer.matches("-?\\d+(\\.\\d+)?")) {
            return Reading.sure(new Amount(new BigDecimal(answer), null, null, raw));
        }
        var reading = AbsentWords.read(answer) == null
                ? understood(column, field, Cell.text(answer), row)
                : Reading.sure(new Value.Absent(
                        java.util.Objects.requireNonNull(AbsentWords.read(answer))
                                .absent(),
                        raw));
        return reading;
    }

    /** A figure in a row of sums, in 元; null where there is none. */
    @Nullable
    BigDecimal stated(RecognisedColumn column, Cell cell, Row row) {
        var reading = new MoneyReading(units.of(row, column), null, false).read(cell);
        return reading.value() instanceof Amount amount && amount.currency() == null ? amount.amount() : null;
    }

    private Names names(String written) {
        return names.computeIfAbsent(written, text -> new Names(NamesReading.read(text)));
    }

    private MoneyReading money(RecognisedColumn column, Field field, @Nullable Unit unit) {
        var known = money.computeIfAbsent(column.column(), none -> new EnumMap<>(Unit.class));
        var key = unit == null ? Unit.BY_ROW : unit;
        var reading = known.get(key);
        if (reading == null) {
            var judgesSmall = field == Field.TOTAL_INVESTMENT || field == Field.SIGNED_AMOUNT;
            reading = new MoneyReading(
                    unit, column.unit() == Unit.BY_ROW ? null : usual.get(column.column()), judgesSmall);
            known.put(key, reading);
        }
        return reading;
    }

    private static @Nullable BigDecimal middle(Columns.Placed placed, List<Row> rows) {
        var unit = placed.column().unit();
        var figures = new ArrayList<BigDecimal>();
        for (var row : rows) {
            var number = bare(row.at(placed.index()));
            if (number != null && number.signum() > 0 && unit != null) {
                figures.add(number.multiply(unit.factor()));
            }
        }
        if (figures.size() < ENOUGH) {
            return null;
        }
        Collections.sort(figures);
        return figures.get(figures.size() / 2);
    }

    private static boolean areFractions(Columns.Placed placed, List<Row> rows) {
        var any = false;
        for (var row : rows) {
            var number = bare(row.at(placed.index()));
            if (number != null && number.abs().compareTo(FRACTIONS_END) > 0) {
                return false;
            }
            any = any || number != null && number.signum() != 0;
        }
        return any;
    }

    private static @Nullable BigDecimal bare(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            return cell.number();
        }
        var figures = cell.isText() ? Figures.read(cell.text()) : null;
        return figures != null && figures.unit().isEmpty() ? figures.number() : null;
    }
}
