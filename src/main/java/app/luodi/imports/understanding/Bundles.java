package app.luodi.imports.understanding;

import app.luodi.imports.reading.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of a project listed beneath it: 3.1 and 3.2 after 3, 其中：… (domain.md 0.10). */
final class Bundles {
    private static final Pattern PART = Pattern.compile("(\\d+)[.\\-—](\\d+)");
    private final int serial;
    private final int name;
    private final Map<String, Integer> rows = new HashMap<>();

    Bundles(List<Columns.Placed> columns) {
        serial = place(columns, Field.SEQ);
        name = place(columns, Field.PROJECT_NAME);
    }

    private static int place(List<Columns.Placed> columns, Field field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .mapToInt(Columns.Placed::index)
                .findFirst()
                .orElse(-1);
    }

    @Nullable
    ProjectRow parentOf(Row row, List<ProjectRow> before) {
        var written = Texts.tight(row.text(serial));
        rows.put(written, row.number());
        var part = PART.matcher(written);
        var parent = part.matches() ? rows.get(part.group(1)) : null;
        if (parent == null && !Texts.tight(row.text(name)).startsWith("其中:")) {
            return null;
        }
        for (var at = before.size() - 1; at >= 0; at--) {
            var candidate = before.get(at);
            if (parent == null ? candidate.parentRow() == null : candidate.row() == parent) {
                return candidate;
            }
        }
        return null;
    }

    /** Where the parent states a total, the parts' amounts stand in it. */
    boolean countsInParent(ProjectRow parent) {
        return parent.value(Field.TOTAL_INVESTMENT).isPresent();
    }
}
