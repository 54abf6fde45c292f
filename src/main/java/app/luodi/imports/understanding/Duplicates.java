package app.luodi.imports.understanding;

import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.RecognisedWorkbook.RowRef;
import app.luodi.imports.understanding.RecognisedWorkbook.Siblings;
import app.luodi.imports.understanding.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that may tell of one project: same code, or same name and owner. Different phases never do (domain.md 7.2, rule
 * 9); nothing is merged here.
 */
final class Duplicates {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final Map<Integer, String> why = new HashMap<>();

    private record Entry(int sheet, RowRef ref, ProjectRow project, String owner) {}

    Duplicates(List<RecognisedSheet> sheets) {
        for (var at = 0; at < sheets.size(); at++) {
            for (var project : sheets.get(at).projects()) {
                var owner = text(project, Field.OWNER);
                entries.add(new Entry(at, new RowRef(sheets.get(at).sheet(), project.row()), project, owner));
            }
        }
        find();
    }

    List<List<RowRef>> groups() {
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().map(at -> entries.get(at).ref()).toList())
                .toList();
    }

    /** The warning of each later row of a group, by the number of its sheet. */
    Map<Integer, List<Problem>> problems(List<RecognisedSheet> sheets) {
        var problems = new HashMap<Integer, List<Problem>>();
        for (var group : groups.values()) {
            for (var at : group.subList(1, group.size())) {
                var entry = entries.get(at);
                var first = entries.get(group.getFirst());
                problems.computeIfAbsent(entry.sheet(), none -> new ArrayList<>())
                        .add(Problem.of(
                                        entry.ref().row(),
                                        nameColumn(sheets.get(entry.sheet())),
                                        Kind.DUPLICATE,
                                        Weight.WARNING)
                                .with("raw", entry.project().name())
                                .with("cell", first.ref().row())
                                .with("rule", Objects.requireNonNull(why.get(at))));
            }
        }
        return problems;
    }

    /** Rows that differ only in phase, parcel or lot. */
    List<Siblings> siblings() {
        var families = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries) {
            if (entry.project().phase() != null) {
                families.computeIfAbsent(Texts.key(Phase.without(entry.project().name())), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        return families.values().stream()
                .filter(family -> family.stream()
                                .map(entry -> entry.project().phase())
                                .distinct()
                                .count()
                        > 1)
                .map(family -> new Siblings(
                        family.stream().map(Entry::ref).toList(),
                        family.stream()
                                .map(entry -> Objects.requireNonNullElse(
                                        entry.project().phase(), ""))
                                .distinct()
                                .collect(java.util.stream.Collectors.joining("/"))))
                .toList();
    }

    private void find() {
        var byCode = new HashMap<String, Integer>();
        var byName = new HashMap<String, List<Integer>>();
        for (var at = 0; at < entries.size(); at++) {
            groupOf.add(at);
            var project = entries.get(at).project();
            var code = project.code();
            var same = code == null ? null : byCode.putIfAbsent(code, at);
            if (same != null && samePhase(same, at)) {
                join(same, at, "code");
                continue;
            }
            var name = Texts.key(project.name());
            var others = byName.computeIfAbsent(name, none -> new ArrayList<>());
            for (var other : others) {
                if (isSame(other, at)) {
                    join(other, at, "name");
                    break;
                }
            }
            others.add(at);
        }
    }

    private void join(int first, int second, String reason) {
        var group = groupOf.get(first);
        groupOf.set(second, group);
        groups.computeIfAbsent(group, none -> new ArrayList<>(List.of(group))).add(second);
        why.put(second, reason);
    }

    private boolean isSame(int one, int other) {
        var first = entries.get(one);
        var second = entries.get(other);
        return samePhase(one, other)
                && agrees(first.owner(), second.owner())
                && agrees(first.project().code(), second.project().code());
    }

    private boolean samePhase(int one, int other) {
        return Objects.equals(
                entries.get(one).project().phase(), entries.get(other).project().phase());
    }

    private static boolean agrees(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String text(ProjectRow project, Field field) {
        return project.value(field).orElse(null) instanceof Text(var text) ? Texts.key(text) : "";
    }

    private static @Nullable String nameColumn(RecognisedSheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.field() == Field.PROJECT_NAME)
                .map(RecognisedColumn::column)
                .findFirst()
                .orElse(null);
    }
}
