package app.luodi.exports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workbook that a superior wants back, and what its columns are. */
public record ReportTemplate(
        UUID id, String name, String file, Layout layout, int version, Instant changedAt, String changedBy) {
    /**
     * Where the rows go.
     *
     * @param firstRow where the first project stands, from 1; its format is every row's
     * @param totalRow where the sums stand in the empty form; null where there are none
     */
    public record Layout(
            String sheet, int firstRow, @Nullable Integer totalRow, List<Binding> bindings) {
        public Layout {
            bindings = List.copyOf(bindings);
        }

        public Optional<Binding> of(int column) {
            return bindings.stream().filter(one -> one.column() == column).findFirst();
        }
    }

    /**
     * @param column from 0
     * @param field a key of {@link TemplateField}
     * @param unit in which amounts stand there; empty for all else
     */
    public record Binding(int column, String field, String unit) {}

    /** Whether it can be filled: it says at least where the names go. */
    public boolean isBound() {
        return layout.bindings().stream().anyMatch(one -> one.field().equals("name"));
    }
}
