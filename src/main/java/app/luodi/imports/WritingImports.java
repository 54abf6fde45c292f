package app.luodi.imports;

import app.luodi.imports.Intake.Difference;
import app.luodi.imports.Intake.Fate;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.shell.parts.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was prepared: new projects by the thousand, changes one project at a time. */
@Component
class WritingImports {
    /** Takes everything back: an import is whole or not at all. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Refusal> reasons;

        Refused(List<Refusal> reasons) {
            super("Refused: " + reasons);
            this.reasons = List.copyOf(reasons);
        }

        List<Refusal> reasons() {
            return reasons;
        }
    }

    private static final int AT_FIRST = 100;
    private static final int AT_ONCE = 1000;

    private final NewRows newRows;
    private final ApplyingChanges applying;
    private final FindingProjects finding;
    private final Sources sources;
    private final FoundingNames founding;

    WritingImports(
            NewRows newRows,
            ApplyingChanges applying,
            FindingProjects finding,
            Sources sources,
            FoundingNames founding) {
        this.newRows = newRows;
        this.applying = applying;
        this.finding = finding;
        this.sources = sources;
        this.founding = founding;
    }

    /** @return the figures of the outcome */
    Map<String, Object> write(Batch batch, Intake intake, BiPredicate<String, Integer> progress) {
        var founded = founding.found(CommittingImports.toFound(intake));
        var notes = new ArrayList<Map<String, Object>>();
        var fresh = intake.rows().stream().filter(row -> row.fate() == Fate.NEW).toList();
        var ids = newRows.ids(fresh);
        for (int from = 0, to; from < fresh.size(); from = to) {
            goOn(progress, "new", from);
            to = Math.min(fresh.size(), from + (from == 0 ? AT_FIRST : AT_ONCE));
            sources.insert(batch.id(), newRows.write(batch, fresh.subList(from, to), ids, founded, notes));
            if (from == 0 && fresh.size() > AT_FIRST) {
                sources.counted();
            }
        }
        var changed =
                intake.rows().stream().filter(row -> row.fate() == Fate.CHANGED).toList();
        change(batch, changed, founded, progress);
        goOn(progress, "end", intake.taken());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("registered", fresh.size());
        figures.put("changed", changed.size());
        figures.put("unchanged", intake.count(Fate.UNCHANGED));
        figures.put("leftOut", intake.count(Fate.LEFT_OUT));
        figures.put("stopped", intake.count(Fate.STOPPED));
        figures.put("vanished", intake.vanished().size());
        figures.put(
                "valuesLeft",
                intake.rows().stream()
                        .filter(Intake.Row::isTaken)
                        .mapToInt(row -> row.left().size())
                        .sum());
        figures.put("notes", notes);
        return figures;
    }

    private static void goOn(BiPredicate<String, Integer> progress, String phase, int rows) {
        if (!progress.test(phase, rows)) {
            throw new Refused(List.of(Refusal.of("", "imports.refused.cancelled")));
        }
    }

    private void change(
            Batch batch, List<Intake.Row> rows, FoundingNames.Founded founded, BiPredicate<String, Integer> progress) {
        var stands =
                finding
                        .all(rows.stream()
                                .map(Intake.Row::project)
                                .filter(java.util.Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Project::id, Function.identity()));
        var written = new ArrayList<Sources.Source>();
        for (var row : rows) {
            goOn(progress, "changed", written.size());
            var project = java.util.Objects.requireNonNull(stands.get(row.project()));
            var changes = new HashMap<String, @Nullable String>();
            var before = new HashMap<String, String>();
            row.differences().stream().filter(Difference::takesFile).forEach(one -> {
                changes.put(one.key(), one.file() == null ? null : founded.in(one.key(), one.file()));
                before.put(one.key(), one.mine() == null ? "" : one.mine());
            });
            var refusals = applying.apply(project, changes, evidence(batch, row));
            if (!refusals.isEmpty()) {
                throw new Refused(of(row, refusals));
            }
            written.add(new Sources.Source(project.id(), row.sheet(), row.row(), false, facts(row, before, founded)));
        }
        sources.insert(batch.id(), written);
    }

    private static List<Refusal> of(Intake.Row row, List<Refusal> refusals) {
        return refusals.stream()
                .map(one -> new Refusal(row.sheet() + "!" + row.row() + " " + one.field(), one.key(), one.values()))
                .toList();
    }

    /** All that the row says, and what stood before where it was changed; an emptied cell says nothing. */
    private static List<Fact> facts(Intake.Row row, Map<String, String> before, FoundingNames.Founded founded) {
        var facts = new ArrayList<>(row.facts().values().stream()
                .map(fact -> new Fact(
                        fact.key(),
                        founded.in(fact.key(), fact.text()),
                        fact.sheet(),
                        fact.cell(),
                        fact.raw(),
                        before.get(fact.key())))
                .toList());
        row.differences().stream()
                .filter(one ->
                        one.takesFile() && (one.file() == null || !row.facts().containsKey(one.key())))
                .forEach(one -> facts.add(new Fact(
                        one.key(),
                        Objects.requireNonNullElse(one.file(), ""),
                        row.sheet(),
                        one.cell(),
                        Objects.requireNonNullElse(one.raw(), ""),
                        before.getOrDefault(one.key(), ""))));
        return facts;
    }

    /** What stays in the records is said in the language of the house, whoever presses the button. */
    private static String recorded(String key, Object... values) {
        return Texts.in(Texts.LANGUAGES.getFirst(), key, values);
    }

    static String evidence(Batch batch, Intake.Row row) {
        return recorded("imports.evidence", batch.file(), row.sheet(), row.row());
    }

    /** Registrations go; what was changed becomes what it was. */
    void takeBack(Batch batch) {
        var all = sources.of(batch.id());
        var changed = all.stream().filter(source -> !source.registered()).toList();
        var stands = finding.all(changed.stream().map(Sources.Source::project).toList()).stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        for (var source : changed) {
            var back = new HashMap<String, @Nullable String>();
            source.facts().stream()
                    .filter(fact -> fact.was() != null)
                    .forEach(fact -> back.put(fact.key(), "".equals(fact.was()) ? null : fact.was()));
            var refusals = applying.apply(
                    java.util.Objects.requireNonNull(stands.get(source.project())),
                    back,
                    recorded("imports.evidence.undone", batch.file()));
            if (!refusals.isEmpty()) {
                throw new Refused(refusals);
            }
        }
        newRows.takeBack(all.stream()
                .filter(Sources.Source::registered)
                .map(Sources.Source::project)
                .toList());
    }
}
