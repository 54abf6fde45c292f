package app.luodi.imports.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a table and holds for all of it: the year and the unit of money.
 *
 * @param unit of the title, the unit line or the sheet's name
 * @param notes rows over the header
 */
record Surroundings(@Nullable Integer year, @Nullable Unit unit, List<OtherRow> notes) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    static Surroundings of(SheetCells cells, Layout layout, String file) {
        var notes = new ArrayList<OtherRow>();
        Unit unit = null;
        Integer year = null;
        for (var number = layout.firstRow(); number < layout.headerRows().getFirst(); number++) {
            var row = cells.row(number);
            if (row == null || row.filled().findAny().isEmpty()) {
                notes.add(OtherRow.of(number, RowKind.BLANK, null));
                continue;
            }
            var note = OtherRow.of(number, RowKind.NOTE, null);
            for (var column : row.filled().toArray()) {
                var stated = Units.inLine(row.text(column));
                if (stated != null) {
                    note = note.stating(stated);
                    unit = unit == null ? stated : unit;
                }
                year = year == null ? yearIn(row.text(column)) : year;
            }
            notes.add(note);
        }
        var name = cells.sheet().name();
        year = year == null ? yearIn(name) : year;
        year = year == null ? yearInHeader(cells, layout) : year;
        return new Surroundings(year == null ? yearIn(file) : year, unit == null ? Units.inLine(name) : unit, notes);
    }

    static @Nullable Integer yearIn(String text) {
        var match = YEAR.matcher(Texts.clean(text));
        return match.find() ? Integer.valueOf(match.group(1)) : null;
    }

    /** 2023年计划投资 names the year; 2022年底累计 names the one before. */
    private static @Nullable Integer yearInHeader(SheetCells cells, Layout layout) {
        Integer latest = null;
        for (var number : layout.headerRows()) {
            for (var column = 0; column < cells.width(); column++) {
                var year = yearIn(cells.text(number, column));
                latest = year == null || latest != null && latest > year ? latest : year;
            }
        }
        return latest;
    }
}
