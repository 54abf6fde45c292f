package app.luodi.imports.understanding;

import app.luodi.imports.reading.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units that another column of the row decides: 万元 or 亿元 written beside the amount, 内资 or 外资. */
final class RowUnits {
    private static final int NONE = -1;
    private final int unitColumn;
    private final List<Columns.Placed> columns;

    RowUnits(int unitColumn, List<Columns.Placed> columns) {
        this.unitColumn = unitColumn;
        this.columns = columns;
    }

    static RowUnits none() {
        return new RowUnits(NONE, List.of());
    }

    @Nullable
    Unit of(Row row, RecognisedColumn column) {
        if (column.unit() != Unit.BY_ROW) {
            return column.unit();
        }
        var stated = Units.all(column.header());
        if (stated.size() < 2) {
            return unitColumn == NONE ? null : Units.alone(row.text(unitColumn));
        }
        for (var other : columns) {
            var text = Texts.tight(row.text(other.index()));
            if (text.length() <= 6 && (text.contains("外资") || "美元".equals(text) || "合资".equals(text))) {
                return foreign(stated, true);
            }
            if (text.length() <= 6 && (text.contains("内资") || "人民币".equals(text) || "民资".equals(text))) {
                return foreign(stated, false);
            }
            if (Units.alone(text) != null) {
                return Units.alone(text);
            }
        }
        return null;
    }

    private static @Nullable Unit foreign(List<Unit> stated, boolean foreign) {
        return stated.stream()
                .filter(unit -> foreign == (unit.currency() != null))
                .findFirst()
                .orElse(null);
    }
}
