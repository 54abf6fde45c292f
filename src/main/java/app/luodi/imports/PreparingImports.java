package app.luodi.imports;

import app.luodi.identity.OrgUnits;
import app.luodi.imports.Intake.Difference;
import app.luodi.imports.Intake.Fate;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.imports.understanding.RowKind;
import app.luodi.imports.understanding.SheetKind;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.LayingManyTracks;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.RegisteringManyProjects;
import app.luodi.projects.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays what a workbook says beside what the district knows: what is new, what differs, what is still to be asked. */
@Component
class PreparingImports {
    private final JdbcClient jdbc;
    private final Register register;
    private final StandingFacts standing;
    private final Sources sources;
    private final ComingHome coming;

    PreparingImports(JdbcClient jdbc, Register register, StandingFacts standing, Sources sources, ComingHome coming) {
        this.jdbc = jdbc;
        this.register = register;
        this.standing = standing;
        this.sources = sources;
        this.coming = coming;
    }

    /** What the district knows and what its register refuses. */
    @Component
    static class Register {
        private final OrgUnits units;
        private final Tags tags;
        private final RegisteringManyProjects registering;
        private final LayingManyTracks tracks;

        Register(OrgUnits units, Tags tags, RegisteringManyProjects registering, LayingManyTracks tracks) {
            this.units = units;
            this.tags = tags;
            this.registering = registering;
            this.tracks = tracks;
        }

        Names names() {
            return new Names(units.all(), tags.all());
        }
    }

    /** A row on its way: what it says, and which project it means. */
    private record Candidate(
            RecognisedSheet sheet,
            ProjectRow row,
            RowFacts facts,
            @Nullable UUID project) {}

    /** What is decided and known of rows: the key of a list that comes home names its project before all else. */
    private record Knowing(Decisions decisions, KnownProjects known, Optional<Home> home) {
        Optional<UUID> project(ProjectRow row, RowFacts facts) {
            return home.flatMap(one -> one.project(row.row())).or(() -> known.find(row, facts));
        }
    }

    Intake prepare(RecognisedWorkbook whole, Decisions decisions) {
        var home = coming.home(whole);
        var workbook = home.map(one -> one.edited(whole)).orElse(whole);
        var names = register.names();
        var known = KnownProjects.of(jdbc);
        var candidates = new ArrayList<Candidate>();
        var speaking = new HashMap<String, Periods>();
        for (var sheet : workbook.sheets()) {
            if (sheet.kind() == SheetKind.LEDGER || sheet.kind() == SheetKind.CARD) {
                var periods = Periods.of(sheet, workbook.file(), decisions.month());
                speaking.put(sheet.sheet(), periods);
                read(sheet, periods, names, new Knowing(decisions, known, home), candidates);
            }
        }
        var meant = candidates.stream()
                .map(Candidate::project)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var rows = rows(workbook.sheets(), candidates, decisions, meant, home);
        return new Intake(
                workbook,
                rows,
                new Questions(workbook, decisions, names, rows, speaking.values()).all(),
                Checks.of(workbook),
                home.isPresent() ? List.of() : vanished(known, meant),
                whole.handedOut() == null
                        ? Intake.Comes.ELSEWHERE
                        : home.isPresent() ? Intake.Comes.HOME : Intake.Comes.FOREIGN);
    }

    private void read(
            RecognisedSheet sheet, Periods periods, Names names, Knowing knowing, List<Candidate> candidates) {
        var sections = sheet.nonProjectRows().stream()
                .filter(other -> other.kind() == RowKind.SECTION && other.label() != null)
                .toList();
        for (var row : sheet.projects()) {
            var facts = new RowFacts(names, knowing.decisions(), periods, sheet.sheet(), row);
            knowing.home().ifPresent(home -> home.speaksOfPlans(row, facts));
            sections.stream()
                    .filter(section -> section.row() < row.row())
                    .reduce((before, nearest) -> nearest)
                    .map(section -> Objects.requireNonNullElse(section.label(), ""))
                    .ifPresent(label -> Words.listClass(label).ifPresent(as -> facts.listed(as, label)));
            facts.impossible(register.tracks.refusals(Told.of(facts.texts()).reached()));
            candidates.add(
                    new Candidate(sheet, row, facts, knowing.project(row, facts).orElse(null)));
        }
    }

    private List<Intake.Row> rows(
            List<RecognisedSheet> sheets,
            List<Candidate> candidates,
            Decisions decisions,
            Set<UUID> meant,
            Optional<Home> home) {
        var stands = standing.of(meant);
        var last = sources.last(meant);
        var refusals = refusals(candidates, decisions);
        var errors = new HashMap<String, List<Refusal>>();
        sheets.forEach(one -> wrong(one, errors));
        var taken = new HashSet<UUID>();
        var rows = new ArrayList<Intake.Row>();
        for (var candidate : candidates) {
            var row = candidate.row();
            var sheet = candidate.sheet().sheet();
            var wrong = new ArrayList<>(errors.getOrDefault(sheet + "!" + row.row(), List.of()));
            wrong.addAll(refusals.getOrDefault(row, List.of()));
            var project = candidate.project();
            if (project != null && !decisions.isLeftOut(sheet, row.row()) && !taken.add(project)) {
                wrong.add(Refusal.of("", "imports.refused.same_project", row.name()));
            }
            var there = project == null ? null : stands.get(project);
            var differences = there == null || project == null
                    ? List.<Difference>of()
                    : differences(
                            candidate, there.facts(), last(home, row, project, last), emptied(home, row), decisions);
            rows.add(new Intake.Row(
                    sheet,
                    row.row(),
                    row.name(),
                    fate(decisions.isLeftOut(sheet, row.row()), wrong, there != null, differences),
                    there == null ? null : project,
                    candidate.facts().facts(),
                    left(candidate, home),
                    differences,
                    wrong,
                    row.parentRow()));
        }
        return rows;
    }

    private static Fate fate(boolean leftOut, List<Refusal> wrong, boolean known, List<Difference> differences) {
        if (leftOut) {
            return Fate.LEFT_OUT;
        }
        if (!wrong.isEmpty()) {
            return Fate.STOPPED;
        }
        if (!known) {
            return Fate.NEW;
        }
        return differences.stream().anyMatch(Difference::takesFile) ? Fate.CHANGED : Fate.UNCHANGED;
    }

    /** What the reader of the workbook says cannot be stored, by sheet and row. */
    private static void wrong(RecognisedSheet sheet, Map<String, List<Refusal>> errors) {
        sheet.warnings().stream()
                .filter(problem -> problem.weight() == Problem.Weight.ERROR && problem.row() != null)
                .forEach(
                        problem -> errors.computeIfAbsent(sheet.sheet() + "!" + problem.row(), row -> new ArrayList<>())
                                .add(problem.sentence()));
    }

    /** What the register would say against the new ones. */
    private Map<ProjectRow, List<Refusal>> refusals(List<Candidate> candidates, Decisions decisions) {
        var rows = new HashMap<UUID, ProjectRow>();
        var drafts = new LinkedHashMap<UUID, ProjectDraft>();
        for (var candidate : candidates) {
            if (candidate.project() == null
                    && !decisions.isLeftOut(
                            candidate.sheet().sheet(), candidate.row().row())) {
                var id = UUID.randomUUID();
                rows.put(id, candidate.row());
                drafts.put(
                        id,
                        Registered.into(
                                ProjectDraft.empty(),
                                new LinkedHashMap<>(candidate.facts().texts())));
            }
        }
        // by the row itself: to compare all that rows say would take longer than all the rest
        var refusals = new IdentityHashMap<ProjectRow, List<Refusal>>();
        register.registering
                .refusals(drafts)
                .forEach((id, said) -> refusals.put(Objects.requireNonNull(rows.get(id)), said));
        return refusals;
    }

    private static List<Difference> differences(
            Candidate candidate,
            Map<String, String> mine,
            Map<String, Fact> before,
            Map<String, String> emptied,
            Decisions decisions) {
        var differences = new ArrayList<Difference>();
        var facts = Told.withPlans(candidate.facts().facts());
        var last = Told.withPlans(before);
        facts.forEach((key, fact) -> {
            var said = last.get(key);
            var stands = mine.get(key);
            if (!Same.text(fact.text(), stands) && (said == null || !Same.text(fact.text(), said.text()))) {
                differences.add(difference(candidate, decisions, fact, stands, said));
            }
        });
        last.forEach((key, said) -> {
            var stands = mine.get(key);
            if (stands != null && !facts.containsKey(key) && isEmptied(candidate, said)) {
                differences.add(difference(
                        candidate, decisions, new Fact(key, "", said.sheet(), said.cell(), "", null), stands, said));
            }
        });
        emptied.forEach((key, cell) -> {
            var stands = mine.get(key);
            if (stands != null) {
                differences.add(difference(
                        candidate,
                        decisions,
                        new Fact(key, "", candidate.sheet().sheet(), cell, "", null),
                        stands,
                        last.get(key)));
            }
        });
        return differences;
    }

    /** What the file said the last time, or what the list said when it was handed out. */
    private static Map<String, Fact> last(
            Optional<Home> home, ProjectRow row, UUID project, Map<UUID, Map<String, Fact>> imported) {
        return home.filter(one -> one.project(row.row()).isPresent())
                .map(one -> one.then(project))
                .orElseGet(() -> imported.getOrDefault(project, Map.of()));
    }

    private static Map<String, String> emptied(Optional<Home> home, ProjectRow row) {
        return home.map(one -> one.emptied(row)).orElse(Map.of());
    }

    private static List<LeftOut> left(Candidate candidate, Optional<Home> home) {
        return home.map(one -> Stream.concat(candidate.facts().left().stream(), one.computed(candidate.row()).stream())
                        .toList())
                .orElse(candidate.facts().left());
    }

    /** Whether the column is still there and nothing is written in it. */
    private static boolean isEmptied(Candidate candidate, Fact before) {
        var field = Fact.field(before.key());
        return !Field.PROJECT_NAME.code().equals(field)
                && !before.cell().isEmpty()
                && candidate.sheet().columns().stream()
                        .anyMatch(column -> column.field() != null
                                && column.field().code().equals(field)
                                && before.cell().replaceAll("\\d", "").equals(column.column()))
                && candidate.row().readings().stream()
                        .noneMatch(reading -> Fact.field(reading.key()).equals(field));
    }

    private static Difference difference(
            Candidate candidate, Decisions decisions, Fact fact, @Nullable String mine, @Nullable Fact last) {
        var conflict = mine != null && (last == null || !Same.text(mine, last.text()));
        var take = decisions
                .side(candidate.sheet().sheet(), candidate.row().row(), fact.key())
                .orElse(conflict ? Difference.MINE : Difference.FILE);
        return new Difference(
                fact.key(),
                fact.cell(),
                fact.raw(),
                mine,
                fact.text().isEmpty() ? null : fact.text(),
                last == null ? null : last.text(),
                conflict,
                take);
    }

    private List<Intake.Vanished> vanished(KnownProjects known, Set<UUID> meant) {
        return sources.companions(meant).stream()
                .filter(project -> !meant.contains(project))
                .map(project -> new Intake.Vanished(project, known.nameOf(project)))
                .toList();
    }
}
