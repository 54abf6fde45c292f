package app.luodi.imports.understanding;

import app.luodi.imports.reading.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what a row is: a project, or one of the rows that are none. */
final class RowSorting {
    private static final int SENTENCE = 40;
    private final SheetCells cells;
    private final List<Columns.Placed> columns;
    private final int name;
    private final int lead;

    RowSorting(SheetCells cells, List<Columns.Placed> columns) {
        this.cells = cells;
        this.columns = columns;
        this.name = columns.stream()
                .filter(column -> column.field() == Field.PROJECT_NAME)
                .mapToInt(Columns.Placed::index)
                .findFirst()
                .orElse(0);
        this.lead = Math.max(name, 2);
    }

    int nameColumn() {
        return name;
    }

    /** @return null for a project */
    @Nullable
    RowKind sort(Row row) {
        var filled = row.filled().toArray();
        if (filled.length == 0) {
            return RowKind.BLANK;
        }
        var label = label(row);
        var stated = stated(row);
        if (stated != null && !isIdentified(row)) {
            return stated;
        }
        if (isNumbering(row)) {
            return RowKind.NOTE;
        }
        if (filled.length == 1) {
            return alone(row, label, filled[0]);
        }
        return isSection(row, filled) ? RowKind.SECTION : row.text(name).isBlank() ? RowKind.NOTE : null;
    }

    /** The words at the row's beginning. */
    String label(Row row) {
        return IntStream.rangeClosed(0, lead)
                .mapToObj(row::text)
                .filter(text -> !text.isBlank())
                .map(Texts::clean)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Nullable
    Integer count(Row row) {
        return IntStream.rangeClosed(0, lead)
                .mapToObj(column -> RowWords.count(row.text(column)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A serial of a heading: 一 before (一) before 1. */
    int level(Row row) {
        return IntStream.rangeClosed(0, lead)
                .map(column -> RowWords.level(row.text(column)))
                .filter(level -> level > 0)
                .findFirst()
                .orElse(2);
    }

    private @Nullable RowKind stated(Row row) {
        for (var column = 0; column <= lead; column++) {
            var text = row.text(column);
            if (RowWords.isSubtotal(text)) {
                return RowKind.SUBTOTAL;
            }
            if (RowWords.isTotal(text)) {
                return RowKind.TOTAL;
            }
        }
        return null;
    }

    /** An owner or a code belongs to a project only. */
    private boolean isIdentified(Row row) {
        return columns.stream()
                .filter(column -> column.field() == Field.OWNER
                        || column.field() == Field.PROJECT_CODE
                        || column.field() == Field.CREDIT_CODE)
                .anyMatch(column -> column.index() != name
                        && !row.text(column.index()).isBlank()
                        && !RowWords.isStated(row.text(column.index())));
    }

    private @Nullable RowKind alone(Row row, String label, int column) {
        if (RowWords.isNote(label) || column > lead) {
            return RowKind.NOTE;
        }
        if (RowWords.level(label) > 0 && label.length() <= SENTENCE || RowWords.count(label) != null) {
            return RowKind.SECTION;
        }
        var merge = cells.merge(row.number(), column);
        var named = column == name && merge == null && (name > 0 || label.matches(".*(?:项目|工程|基地|中心|园)$"));
        if (named) {
            return null;
        }
        return label.length() > SENTENCE || label.endsWith("。") ? RowKind.NOTE : RowKind.SECTION;
    }

    /** 一 | 科技产业类67项, with or without sums beside it. */
    private boolean isSection(Row row, int[] filled) {
        if (isIdentified(row)) {
            return false;
        }
        var onlyFigures = IntStream.of(filled).filter(column -> column > lead).allMatch(column -> {
            var cell = row.at(column);
            return cell != null && (!cell.isText() || Figures.read(cell.text()) != null);
        });
        if (!onlyFigures) {
            return false;
        }
        var heading = IntStream.rangeClosed(0, Math.min(lead, name))
                .map(column -> RowWords.level(row.text(column)))
                .anyMatch(level -> level == 1 || level == 2);
        var counted = RowWords.count(row.text(name)) != null
                && Texts.tight(row.text(name)).matches(".*(?:类|项目|领域|板块|批)?[(（]?(?:共)?\\d+[个项只宗件](?:项目)?[)）]?");
        return heading
                || counted
                        && IntStream.range(0, name)
                                .allMatch(column -> row.text(column).isBlank());
    }

    /** 1, 2, 3 … or 甲, 乙, 1, 2 … beneath the header. */
    static boolean isNumbering(Row row) {
        var filled = row.filled().toArray();
        if (filled.length < 4) {
            return false;
        }
        var expected = 1;
        for (var column : filled) {
            var text = Texts.tight(row.text(column));
            if (text.matches("[甲乙丙丁戊]|[A-Z]")) {
                continue;
            }
            var figure = text.replaceAll("[=＝].*", "");
            if (!figure.equals(String.valueOf(expected))) {
                return false;
            }
            expected++;
        }
        return expected > 2;
    }
}
