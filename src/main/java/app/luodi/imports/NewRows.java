package app.luodi.imports;

import app.luodi.imports.Decisions.RowAt;
import app.luodi.investment.Draft;
import app.luodi.investment.Parts;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.investment.Return;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.LayingManyTracks;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringManyProjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers new projects with their tracks, plans and returns, many in one statement. */
@Component
class NewRows {
    private final RegisteringManyProjects registering;
    private final LayingManyTracks tracks;
    private final PlanningYear planning;
    private final ReportingInvestment reporting;

    NewRows(
            RegisteringManyProjects registering,
            LayingManyTracks tracks,
            PlanningYear planning,
            ReportingInvestment reporting) {
        this.registering = registering;
        this.tracks = tracks;
        this.planning = planning;
        this.reporting = reporting;
    }

    /** One for each row, so that a part may name the project it is part of. */
    Map<RowAt, UUID> ids(List<Intake.Row> rows) {
        var ids = registering.ids(rows.size());
        var byRow = new HashMap<RowAt, UUID>();
        for (var i = 0; i < rows.size(); i++) {
            byRow.put(new RowAt(rows.get(i).sheet(), rows.get(i).row()), ids.get(i));
        }
        return byRow;
    }

    private static UUID id(Map<RowAt, UUID> ids, Intake.Row row) {
        return java.util.Objects.requireNonNull(ids.get(new RowAt(row.sheet(), row.row())));
    }

    /** @param notes what could not be written of a row that is */
    List<Sources.Source> write(
            Batch batch,
            List<Intake.Row> rows,
            Map<RowAt, UUID> ids,
            FoundingNames.Founded founded,
            List<Map<String, Object>> notes) {
        var drafts = new LinkedHashMap<UUID, ProjectDraft>();
        var laid = new ArrayList<LayingManyTracks.Laid>();
        var plans = new ArrayList<PlanningYear.Entry>();
        var returns = new ArrayList<Entry>();
        var written = new ArrayList<Sources.Source>();
        for (var row : rows) {
            var id = id(ids, row);
            var texts = new LinkedHashMap<String, String>();
            row.facts().forEach((key, fact) -> texts.put(key, founded.in(key, fact.text())));
            var draft = Registered.into(ProjectDraft.empty(), new LinkedHashMap<>(texts));
            var parent = row.parentRow() == null ? null : ids.get(new RowAt(row.sheet(), row.parentRow()));
            if (parent != null && drafts.containsKey(parent)) {
                // the agreement's amount sits on the parent
                draft = draft.with(ProjectField.PARENT, parent).with(ProjectField.AGREEMENT_AMOUNT, null);
            }
            drafts.put(id, draft);
            var told = Told.of(texts);
            laid.add(new LayingManyTracks.Laid(
                    id, draft.needsLand(), told.plans(), told.reached(), WritingImports.evidence(batch, row)));
            told.years()
                    .forEach((year, plan) -> plans.add(new PlanningYear.Entry(
                            id, year, plan.amount(), plan.investedBefore(), plan.content(), false, Return.NONE)));
            told.months().forEach((month, one) -> {
                if (one.isReturn()) {
                    returns.add(new Entry(id, Ledger.DISPATCH, month, draft(one), Return.NONE));
                }
            });
            written.add(new Sources.Source(
                    id,
                    row.sheet(),
                    row.row(),
                    true,
                    row.facts().values().stream()
                            .map(fact -> new Fact(
                                    fact.key(),
                                    founded.in(fact.key(), fact.text()),
                                    fact.sheet(),
                                    fact.cell(),
                                    fact.raw(),
                                    null))
                            .toList()));
        }
        must(registering.register(drafts));
        tracks.lay(laid);
        must(planning.planLedger(plans));
        report(returns, drafts, notes);
        return written;
    }

    private static Draft draft(Told.Month told) {
        var parts = told.parts();
        var whole = parts.isComplete() && told.ytd() != null && parts.sum().equals(told.ytd());
        return new Draft(
                told.ytd(),
                told.ytd() == null ? told.own() : null,
                whole ? parts : Parts.NONE,
                told.sinceStart(),
                told.progress(),
                told.problem(),
                null,
                null,
                false);
    }

    private static <T> void must(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var reasons)) {
            throw new WritingImports.Refused(reasons);
        }
    }

    /** A total since the beginning that does not fit its base goes first; then the return that still breaks a rule. All is told. */
    private void report(List<Entry> entries, Map<UUID, ProjectDraft> drafts, List<Map<String, Object>> notes) {
        var left = entries;
        while (reporting.reportLedger(left)
                instanceof Outcome.Refused<List<ReportingInvestment.Reported>>(var reasons)) {
            left = without(left, reasons, drafts, notes);
        }
    }

    private static List<Entry> without(
            List<Entry> entries,
            List<Refusal> reasons,
            Map<UUID, ProjectDraft> drafts,
            List<Map<String, Object>> notes) {
        var lighter = new HashSet<Integer>();
        var gone = new HashSet<Integer>();
        for (var reason : reasons) {
            var row =
                    Integer.parseInt(reason.field().substring(0, reason.field().indexOf('.')));
            var entry = entries.get(row);
            (reason.field().endsWith(".sinceStart") && entry.draft().sinceStart() != null ? lighter : gone).add(row);
            notes.add(Map.of(
                    "project", entry.project().toString(),
                    "name", name(drafts, entry),
                    "month", entry.month().toString(),
                    "key", reason.key(),
                    "values", reason.values().stream().map(String::valueOf).toList()));
        }
        var rest = new ArrayList<Entry>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!gone.contains(i)) {
                rest.add(
                        lighter.contains(i)
                                ? new Entry(
                                        entry.project(),
                                        entry.ledger(),
                                        entry.month(),
                                        entry.draft().withSinceStart(null),
                                        entry.seenVersion())
                                : entry);
            }
        }
        return rest;
    }

    private static String name(Map<UUID, ProjectDraft> drafts, Entry entry) {
        var draft = drafts.get(entry.project());
        return draft == null ? "" : java.util.Objects.requireNonNullElse(draft.get(ProjectField.NAME), "");
    }

    void takeBack(List<UUID> projects) {
        registering.takeBack(projects);
    }
}
