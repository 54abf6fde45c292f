package app.luodi.imports.comparing;

import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is known before the ledger comes again.
 *
 * @param id whatever the caller knows it by
 * @param now what stands in the product, by the names of a ledger's values
 * @param last what the last import said; empty where there was none
 */
public record Known(
        String id,
        String name,
        @Nullable String code,
        @Nullable String phase,
        Map<String, Value> now,
        Map<String, Value> last) {

    /** As an earlier ledger told it, untouched since. */
    public static Known from(ProjectRow row) {
        var fields = row.fields();
        return new Known(String.valueOf(row.row()), row.name(), row.code(), row.phase(), fields, fields);
    }

    String text(Field field) {
        return now.get(field.code()) instanceof Value.Text(var text) ? text : "";
    }
}
