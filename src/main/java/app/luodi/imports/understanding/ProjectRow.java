package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project as a row (or a card) tells it.
 *
 * @param row where its name stands
 * @param name cleaned: full-width forms folded, no line breaks, nothing invisible
 * @param code cleaned; null where there is none or a spreadsheet lost its digits
 * @param phase 一期, SN1, A地块 …; what keeps it apart from its siblings
 * @param hidden whether the workbook hides the row
 * @param parentRow the row of the project it is a part of
 * @param countsInTotal false for a part whose amounts stand in its parent's too
 * @param readings its cells, from left to right
 */
public record ProjectRow(
        int row,
        String name,
        @Nullable String code,
        @Nullable String phase,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer parentRow,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean countsInTotal,
        @JsonProperty("readings") List<CellReading> readings) {

    /** What it tells, by name. Two columns of people or units say one list, two of text one text; of other columns
     * the first holds. */
    @JsonProperty("fields")
    public Map<String, Value> fields() {
        var fields = new LinkedHashMap<String, Value>();
        for (var reading : readings) {
            if (!isIdentity(reading)) {
                var prose = reading.column().field() instanceof Field field && field.form() == Field.Form.TEXT;
                fields.merge(reading.key(), reading.value(), (first, second) -> joined(first, second, prose));
            }
        }
        return fields;
    }

    /** Where each of them stands. */
    @JsonProperty("cells")
    public Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        readings.forEach(reading -> cells.putIfAbsent(reading.key(), reading.address()));
        return cells;
    }

    public Optional<Value> value(Field field) {
        return readings.stream()
                .filter(reading -> reading.column().field() == field)
                .map(CellReading::value)
                .findFirst();
    }

    ProjectRow telling(List<CellReading> more) {
        return new ProjectRow(row, name, code, phase, hidden, parentRow, countsInTotal, more);
    }

    private static boolean isIdentity(CellReading reading) {
        var field = reading.column().field();
        return field == null || field == Field.SEQ || field == Field.PROJECT_NAME || field == Field.PROJECT_CODE;
    }

    private static Value joined(Value first, Value second, boolean prose) {
        if (first instanceof Value.Names(var some) && second instanceof Value.Names(var more)) {
            var all = new ArrayList<>(some);
            more.stream().filter(name -> !all.contains(name)).forEach(all::add);
            return new Value.Names(all);
        }
        if (prose && first instanceof Value.Text(var some) && second instanceof Value.Text(var more)) {
            return some.equals(more) ? first : new Value.Text(some + "\n" + more);
        }
        return first instanceof Value.Absent && !(second instanceof Value.Absent) ? second : first;
    }
}
