package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the header rows of a sheet: rows that consist of words ledgers call their columns. */
final class FindingTables {
    private static final Pattern UNIT_OR_DATE_LINE =
            Pattern.compile("单位[:：]|截止|截至|填报|报送|制表|时间[:：]|日期[:：]|(?:19|20)\\d{2}年\\d{1,2}月");
    private static final int LONGEST_HEADER = 160;
    private static final int SUBHEADER = 24;
    private static final int ENOUGH = 3;
    private static final int LOOKED_AT = 200;
    private static final int LEVELS = 3;
    private final SheetCells cells;
    private final HeaderMatching matching;
    private final Map<String, Boolean> known = new HashMap<>();

    FindingTables(SheetCells cells, HeaderMatching matching) {
        this.cells = cells;
        this.matching = matching;
    }

    List<Layout> find() {
        var blocks = new ArrayList<List<Integer>>();
        var seen = 0;
        for (var row : cells.sheet().rows()) {
            var inLast = !blocks.isEmpty() && blocks.getLast().contains(row.number());
            if (!inLast && (seen++ < LOOKED_AT || mayBegin(row, blocks)) && isHeader(row)) {
                blocks.add(levels(row.number()));
            }
        }
        return layouts(blocks);
    }

    /** Far down a long sheet a header follows a title or a gap, or repeats the first one. */
    private boolean mayBegin(Row row, List<List<Integer>> blocks) {
        var before = cells.row(row.number() - 1);
        if (before == null || before.filled().count() <= 2) {
            return true;
        }
        return !blocks.isEmpty()
                && row.filled()
                        .limit(ENOUGH)
                        .allMatch(column -> row.text(column)
                                .equals(cells.text(blocks.getFirst().getFirst(), column)));
    }

    /** How many cells of a row are known labels: tells cards from ledgers. */
    int labels(Row row) {
        return (int) row.filled().filter(column -> isLabel(row.at(column))).count();
    }

    boolean isLabel(@Nullable Cell cell) {
        return cell != null
                && cell.isText()
                && cell.text().length() <= LONGEST_HEADER
                && known.computeIfAbsent(cell.text(), matching::knows);
    }

    private boolean isHeader(Row row) {
        var filled = row.filled().toArray();
        if (filled.length < 2 || numbers(row, filled) > 1) {
            return false;
        }
        var labels = labels(row);
        var names = IntStream.of(filled).anyMatch(column -> isName(row.text(column)));
        if (names) {
            return labels >= ENOUGH && labels * 2 >= filled.length || labels == filled.length;
        }
        return labels > ENOUGH && labels * 3 >= filled.length * 2;
    }

    private boolean isName(String text) {
        return text.length() <= SUBHEADER
                && matching.match(List.of(text)) instanceof HeaderMatching.Match(var field, var _, var confidence)
                && field == Field.PROJECT_NAME
                && confidence >= RecognisedColumn.CERTAIN;
    }

    private static long numbers(Row row, int[] filled) {
        return IntStream.of(filled)
                .filter(column -> {
                    var cell = row.at(column);
                    return cell != null && (!cell.isText() || Figures.read(cell.text()) != null);
                })
                .count();
    }

    /** The header's rows: one, or two or three that merged cells (or blanks) tie together. */
    private List<Integer> levels(int found) {
        var top = found;
        while (found - top < LEVELS - 1 && isGroupRow(top - 1, top)) {
            top--;
        }
        var bottom = found;
        for (var row = top; row <= found; row++) {
            for (var merge : cells.mergesOf(row)) {
                var tall = merge.lastRow() - merge.firstRow() < LEVELS;
                if (tall
                        && merge.firstRow() >= top
                        && !cells.text(merge.firstRow(), merge.firstColumn()).isBlank()) {
                    bottom = Math.max(bottom, merge.lastRow());
                }
            }
        }
        while (bottom - top < LEVELS - 1 && isSubheader(bottom + 1, found)) {
            bottom++;
        }
        if (isUnitRow(bottom + 1)) {
            bottom++;
        }
        return IntStream.rangeClosed(top, bottom).boxed().toList();
    }

    /** Some forms state the units in a row of their own beneath the headers. */
    private boolean isUnitRow(int number) {
        var row = cells.row(number);
        return row != null
                && row.filled().findAny().isPresent()
                && row.filled().mapToObj(row::text).allMatch(Units::isUnit);
    }

    private boolean isGroupRow(int number, int below) {
        var row = cells.row(number);
        if (row == null) {
            return false;
        }
        var filled = row.filled().toArray();
        if (filled.length == 0
                || filled.length < 2 && !isMergedOverSome(number)
                || numbers(row, filled) > 0
                || RowWords.level(row.text(filled[0])) > 0
                || IntStream.of(filled).anyMatch(column -> isLine(row.text(column)))) {
            return false;
        }
        return isMergedOverSome(number)
                || !cells.hasMerges()
                        && IntStream.of(filled)
                                .noneMatch(column -> row.text(column).length() > SUBHEADER)
                        && cells.row(below) != null;
    }

    private static boolean isLine(String text) {
        return UNIT_OR_DATE_LINE.matcher(text).find();
    }

    private boolean isMergedOverSome(int number) {
        var row = cells.row(number);
        return row != null
                && cells.mergesOf(number).stream()
                        .anyMatch(merge -> merge.lastColumn() > merge.firstColumn()
                                && merge.firstRow() == number
                                && (merge.lastColumn() - merge.firstColumn() + 1) * 4 < cells.width() * 3
                                && !row.text(merge.firstColumn()).isBlank()
                                && !isLine(row.text(merge.firstColumn())));
    }

    /** A row that only fills in beneath groups: no serial, no name, no figures. */
    private boolean isSubheader(int number, int header) {
        var row = cells.row(number);
        var upper = cells.row(header);
        if (row == null || upper == null) {
            return false;
        }
        var filled = row.filled().toArray();
        if (filled.length < 2 || numbers(row, filled) > 0) {
            return false;
        }
        var beneath = IntStream.of(filled)
                .allMatch(column -> row.text(column).length() <= SUBHEADER && isBeneathGroup(upper, number, column));
        return beneath
                && IntStream.of(filled).anyMatch(column -> upper.text(column).isBlank());
    }

    private boolean isBeneathGroup(Row upper, int number, int column) {
        if (upper.text(column).isBlank()) {
            return true;
        }
        var merge = cells.merge(upper.number(), column);
        if (merge != null) {
            return merge.lastColumn() > merge.firstColumn() && merge.lastRow() < number;
        }
        return upper.text(column + 1).isBlank()
                && !cells.text(number, column + 1).isBlank();
    }

    private List<Layout> layouts(List<List<Integer>> blocks) {
        var layouts = new ArrayList<Layout>();
        for (var block : blocks) {
            var before = layouts.isEmpty() ? null : layouts.getLast();
            if (before != null && isSame(before.headerRows(), block) && isData(block.getFirst() - 1)) {
                before.repeated().addAll(block);
                continue;
            }
            var first = before == null ? firstFilled() : top(block.getFirst());
            if (before != null) {
                layouts.set(
                        layouts.size() - 1,
                        new Layout(before.firstRow(), before.headerRows(), first - 1, before.repeated()));
            }
            layouts.add(new Layout(first, block, cells.lastRow(), new ArrayList<>()));
        }
        return layouts;
    }

    private int firstFilled() {
        return cells.sheet().rows().getFirst().number();
    }

    private boolean isSame(List<Integer> header, List<Integer> other) {
        return IntStream.range(0, cells.width())
                .allMatch(column -> Texts.tight(cells.text(header.getFirst(), column))
                        .equals(Texts.tight(cells.text(other.getFirst(), column))));
    }

    private boolean isData(int number) {
        var row = cells.row(number);
        return row != null && row.filled().count() > 2;
    }

    /** The first row of a further table: title and unit line stand over its header. */
    private int top(int header) {
        var top = header;
        while (isTitle(cells.row(top - 1))) {
            top--;
        }
        return top;
    }

    private static boolean isTitle(@Nullable Row row) {
        if (row == null) {
            return false;
        }
        var filled = row.filled().toArray();
        return filled.length <= 2
                && numbers(row, filled) == 0
                && IntStream.of(filled)
                        .mapToObj(row::text)
                        .noneMatch(text -> RowWords.isStated(text) || RowWords.isNote(text));
    }
}
