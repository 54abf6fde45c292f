package app.luodi.imports.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what was understood, as the JSON that the interface answers, with a truth file. */
final class Truth {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WORDS = Set.of("severity", "stated", "computed", "decided");
    private final JsonNode truth;
    private final JsonNode mine;
    private final List<String> faults = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final Map<String, int[]> fields = new TreeMap<>();

    private Truth(JsonNode truth, JsonNode mine) {
        this.truth = truth;
        this.mine = mine;
    }

    /** @param file the workbook's name without its ending */
    static Truth of(String file, RecognisedWorkbook understood) {
        var truth = new Truth(JSON.readTree(open(file + ".truth.json")), JSON.valueToTree(understood));
        truth.compare();
        return truth;
    }

    static InputStream open(String name) {
        var stream = Truth.class.getResourceAsStream("/imports/" + name);
        if (stream == null) {
            throw new IllegalStateException("No such file: " + name);
        }
        return stream;
    }

    static byte[] bytes(String name) {
        try (var stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is simply wrong: sheets, rows, columns, sums, warnings. */
    List<String> faults() {
        return faults;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Wrong values that nobody is asked or warned about. */
    List<String> silent() {
        return silent;
    }

    /** By field: how many, how many right. */
    Map<String, int[]> fields() {
        return fields;
    }

    private void compare() {
        for (var sheet : truth.get("sheets")) {
            var found = same(sheet);
            if (found == null) {
                faults.add("no sheet " + sheet.get("sheet"));
                continue;
            }
            equal(sheet, found, "kind");
            equal(sheet, found, "state");
            equal(sheet, found, "headerRows");
            columns(sheet, found);
            projects(sheet, found);
            otherRows(sheet, found);
            warnings(sheet, found);
        }
        groups();
        totals();
    }

    private @Nullable JsonNode same(JsonNode sheet) {
        for (var candidate : mine.get("sheets")) {
            var sameName = candidate.get("sheet").equals(sheet.get("sheet"));
            var table = sheet.get("table");
            if (sameName && (table == null || table.equals(candidate.get("table")))) {
                return candidate;
            }
        }
        return null;
    }

    private void equal(JsonNode expected, JsonNode found, String name) {
        if (!same(expected.get(name), found.get(name))) {
            faults.add(
                    expected.get("sheet") + " " + name + ": " + found.get(name) + " instead of " + expected.get(name));
        }
    }

    private void columns(JsonNode sheet, JsonNode found) {
        for (var column : all(sheet, "columns")) {
            var other = first(
                    found.get("columns"),
                    candidate -> same(candidate.get("column"), column.get("column"))
                            && same(candidate.get("label"), column.get("label")));
            for (var name : List.of("header", "field", "unit", "key")) {
                if (other == null || !same(column.get(name), other.get(name))) {
                    faults.add(sheet.get("sheet") + " column " + column + " is " + other);
                    break;
                }
            }
        }
    }

    private void projects(JsonNode sheet, JsonNode found) {
        var rows = new HashMap<Integer, JsonNode>();
        found.get("projects").forEach(project -> rows.put(project.get("row").intValue(), project));
        var listed = new HashSet<Integer>();
        for (var project : all(sheet, "projects")) {
            var row = project.get("row").intValue();
            listed.add(row);
            var other = rows.get(row);
            if (other == null) {
                faults.add(sheet.get("sheet") + " row " + row + " is no project");
                continue;
            }
            for (var name : List.of("name", "code", "phase", "hidden", "cells")) {
                if (name.equals("cells") && !project.has(name)) {
                    continue;
                }
                var right = name.equals("cells")
                        ? contains(other.get(name), project.get(name))
                        : same(project.get(name), other.get(name));
                count(sheet, found, row, name, right, project.get(name), other.get(name), null);
            }
            values(sheet, found, project, other);
        }
        var complete = sheet.get("projectsComplete") == null;
        for (var row : rows.keySet()) {
            if (complete && !listed.contains(row)) {
                faults.add(sheet.get("sheet") + " row " + row + " was taken for a project: " + rows.get(row));
            }
        }
        var count = sheet.get("projectCount");
        if (count != null && count.intValue() != rows.size()) {
            faults.add(sheet.get("sheet") + " has " + rows.size() + " projects instead of " + count);
        }
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        return whole.properties().stream().allMatch(entry -> entry.getValue().equals(part.get(entry.getKey())));
    }

    private void values(JsonNode sheet, JsonNode found, JsonNode project, JsonNode other) {
        var row = project.get("row").intValue();
        var expected = project.get("fields");
        var names = new HashSet<String>();
        expected.propertyNames().forEach(names::add);
        other.get("fields").propertyNames().forEach(names::add);
        for (var name : names) {
            var cell = other.get("cells").get(name);
            count(
                    sheet,
                    found,
                    row,
                    name,
                    agrees(expected.get(name), other.get("fields").get(name)),
                    expected.get(name),
                    other.get("fields").get(name),
                    cell);
        }
    }

    private void count(
            JsonNode sheet,
            JsonNode found,
            int row,
            String name,
            boolean right,
            @Nullable JsonNode expected,
            @Nullable JsonNode got,
            @Nullable JsonNode cell) {
        var counts = fields.computeIfAbsent(name, none -> new int[2]);
        counts[0]++;
        if (right) {
            counts[1]++;
            return;
        }
        var line = sheet.get("sheet") + " row " + row + " " + name + ": " + got + " instead of " + expected;
        wrong.add(line);
        var address = cell == null ? "" : cell.asString();
        var told = first(
                found.get("warnings"),
                warning -> !warning.get("column").isNull()
                        && !warning.get("row").isNull()
                        && address.equals(warning.get("column").asString()
                                + warning.get("row").intValue()));
        if (told == null) {
            silent.add(line);
        }
    }

    private static boolean agrees(@Nullable JsonNode expected, @Nullable JsonNode got) {
        if (expected == null || got == null) {
            return false;
        }
        if (!expected.isObject()) {
            return same(expected, got);
        }
        if (expected.has("to")) {
            var precision =
                    same(expected.get("precision"), got.get("precision")) || accepted(expected, got.get("precision"));
            var from = expected.has("compare") || same(expected.get("from"), got.get("from"));
            return precision
                    && from
                    && same(expected.get("to"), got.get("to"))
                    && same(expected.get("ambiguous"), got.get("ambiguous"))
                    && same(expected.get("yearFrom"), got.get("yearFrom"))
                    && (!expected.has("candidates") || same(expected.get("candidates"), got.get("candidates")));
        }
        if (expected.has("absent")) {
            return same(expected.get("absent"), got.get("absent")) || accepted(expected, got.get("absent"));
        }
        return expected.properties().stream().allMatch(entry -> same(entry.getValue(), got.get(entry.getKey())));
    }

    private static boolean accepted(JsonNode expected, @Nullable JsonNode got) {
        return expected.has("alsoAccept") && first(expected.get("alsoAccept"), other -> same(other, got)) != null;
    }

    private void otherRows(JsonNode sheet, JsonNode found) {
        for (var row : all(sheet, "nonProjectRows")) {
            var other = first(
                    found.get("nonProjectRows"),
                    candidate -> candidate.get("row").equals(row.get("row")));
            for (var name : row.propertyNames()) {
                if (other == null || !same(row.get(name), other.get(name))) {
                    faults.add(sheet.get("sheet") + " row " + row + " is " + other);
                    break;
                }
            }
        }
    }

    private void warnings(JsonNode sheet, JsonNode found) {
        for (var warning : all(sheet, "warnings")) {
            var told = first(
                    found.get("warnings"),
                    candidate -> List.of("row", "column", "kind").stream()
                                    .allMatch(name -> same(warning.get(name), candidate.get(name)))
                            && WORDS.stream()
                                    .filter(warning::has)
                                    .allMatch(name -> same(warning.get(name), candidate.get(name))));
            if (told == null) {
                faults.add(sheet.get("sheet") + " does not warn: " + warning);
            }
        }
    }

    private void groups() {
        if (!same(truth.get("duplicateGroups"), mine.get("duplicateGroups"))) {
            faults.add("duplicates " + mine.get("duplicateGroups") + " instead of " + truth.get("duplicateGroups"));
        }
    }

    private void totals() {
        truth.get("totals").properties().forEach(sheet -> {
            if (!same(sheet.getValue(), mine.get("totals").get(sheet.getKey()))) {
                faults.add("totals " + mine.get("totals").get(sheet.getKey()) + " instead of " + sheet);
            }
        });
    }

    private static Iterable<JsonNode> all(JsonNode sheet, String name) {
        return sheet.has(name) ? sheet.get(name) : List.of();
    }

    private static @Nullable JsonNode first(JsonNode nodes, java.util.function.Predicate<JsonNode> test) {
        for (var node : nodes) {
            if (test.test(node)) {
                return node;
            }
        }
        return null;
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || one.isNull() || other == null || other.isNull()) {
            return (one == null || one.isNull()) && (other == null || other.isNull());
        }
        if (one.isString() && other.isString()) {
            return Texts.tight(one.asString()).equals(Texts.tight(other.asString()));
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (var at = 0; at < one.size(); at++) {
                if (!same(one.get(at), other.get(at))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }
}
