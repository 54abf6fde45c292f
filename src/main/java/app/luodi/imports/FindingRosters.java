package app.luodi.imports;

import app.luodi.imports.Intake.Fate;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Sheet;
import app.luodi.imports.reading.Workbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the one table of a list in a workbook: the row of its headers, what its columns tell, and the rows beneath. */
final class FindingRosters {
    private static final int DEEPEST_HEADER = 12;
    private static final int SAMPLES = 3;
    private static final int LETTERS = 26;

    private record Found(Sheet sheet, int at, Map<Integer, String> fields) {}

    private FindingRosters() {}

    /** What the headers say it is; empty where they are those of projects or of nothing known. */
    static Optional<RosterKind> kindOf(Workbook workbook) {
        return Arrays.stream(RosterKind.values())
                .filter(kind -> found(workbook, kind, Map.of())
                        .filter(found -> isWhole(kind, found))
                        .isPresent())
                .findFirst();
    }

    private static boolean isWhole(RosterKind kind, Found found) {
        return kind.fields().stream()
                        .filter(kind::requires)
                        .allMatch(field -> found.fields().containsValue(field))
                && found.sheet()
                        .rows()
                        .get(found.at())
                        .filled()
                        .noneMatch(column -> found.sheet()
                                .rows()
                                .get(found.at())
                                .text(column)
                                .contains("项目名称"));
    }

    /** @param said what a person said of columns, by their headers; blank for nothing */
    static Optional<Roster> read(Workbook workbook, RosterKind kind, Map<String, String> said) {
        return found(workbook, kind, said).map(found -> roster(kind, found));
    }

    private static Optional<Found> found(Workbook workbook, RosterKind kind, Map<String, String> said) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .flatMap(sheet -> IntStream.range(
                                0, Math.min(DEEPEST_HEADER, sheet.rows().size()))
                        .mapToObj(at -> new Found(sheet, at, fields(sheet.rows().get(at), kind, said))))
                .filter(found -> !found.fields().isEmpty())
                .max(Comparator.comparingInt((Found found) -> found.fields().size())
                        .thenComparingInt(found -> -found.at()));
    }

    private static Map<Integer, String> fields(Row row, RosterKind kind, Map<String, String> said) {
        var fields = new LinkedHashMap<Integer, String>();
        row.filled().forEach(column -> {
            var header = row.text(column).strip();
            var field = said.containsKey(header)
                    ? Optional.ofNullable(said.get(header)).filter(one -> !one.isBlank())
                    : kind.fieldOf(header);
            field.filter(one -> !fields.containsValue(one)).ifPresent(one -> fields.put(column, one));
        });
        return fields;
    }

    private static Roster roster(RosterKind kind, Found found) {
        var rows = found.sheet().rows();
        var header = rows.get(found.at());
        var below = rows.subList(found.at() + 1, rows.size());
        var columns = header.filled()
                .mapToObj(column -> new Roster.Column(
                        letters(column),
                        header.text(column).strip(),
                        found.fields().get(column),
                        below.stream()
                                .map(row -> row.text(column).strip())
                                .filter(text -> !text.isEmpty())
                                .limit(SAMPLES)
                                .toList()))
                .toList();
        var lines = new ArrayList<Roster.Line>();
        for (var row : below) {
            var texts = new LinkedHashMap<String, String>();
            found.fields().forEach((column, field) -> {
                var text = row.text(column).strip();
                if (!text.isEmpty()) {
                    texts.put(field, field.equals("amount") ? amount(text, header.text(column)) : text);
                }
            });
            if (!texts.isEmpty()) {
                lines.add(new Roster.Line(row.number(), texts, Fate.NEW, List.of()));
            }
        }
        return new Roster(kind, found.sheet().name(), header.number(), columns, lines);
    }

    /** A bare figure is in the unit of its header, else in 亿元. */
    private static String amount(String text, String header) {
        return !text.matches("[\\d.,，\\s]+") ? text : text + (header.contains("万元") ? "万元" : "亿元");
    }

    private static String letters(int column) {
        var letters = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? letters : letters(column / LETTERS - 1) + letters;
    }
}
