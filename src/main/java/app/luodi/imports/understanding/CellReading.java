package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a project: where it stands, what is written, what was understood.
 *
 * @param row where it stands; differs from the project's row in a card and in cells that were filled down
 * @param raw as a person reads it in the workbook
 * @param value what was understood
 * @param unit the unit that was used; null where there is none
 * @param confidence of the reading, 0 to 1
 */
public record CellReading(
        @JsonIgnore RecognisedColumn column,
        @JsonIgnore int row,
        String raw,
        Value value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unit unit,
        double confidence) {
    /** Where it stands: {@code H12}. */
    @JsonProperty("cell")
    public String address() {
        return column.column() + row;
    }

    /** The name of the value: {@code total_investment}, {@code month_done@2023-05}. */
    @JsonProperty("key")
    public String key() {
        return column.name();
    }
}
