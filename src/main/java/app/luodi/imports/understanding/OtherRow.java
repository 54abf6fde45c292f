package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is no project.
 *
 * @param count how many projects it states
 * @param label what it says
 * @param values stated figures in 元, by name
 * @param position {@code above} where it stands over the rows it sums
 * @param unit stated by a unit line
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OtherRow(
        int row,
        RowKind kind,
        @Nullable Integer count,
        @Nullable String label,
        Map<String, Yuan> values,
        @Nullable String position,
        @Nullable Unit unit) {
    static OtherRow of(int row, RowKind kind, @Nullable String label) {
        return new OtherRow(row, kind, null, label, Map.of(), null, null);
    }

    OtherRow stating(Unit unit) {
        return new OtherRow(row, kind, count, label, values, position, unit);
    }

    OtherRow above() {
        return new OtherRow(row, kind, count, label, values, "above", unit);
    }
}
