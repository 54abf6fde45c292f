package app.luodi.imports;

import app.luodi.investment.AnnualPlan;
import app.luodi.investment.Draft;
import app.luodi.investment.Parts;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.Return;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.LayingManyTracks;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes values into a project that stands, each where it belongs; a null takes a value back. */
@Component
class ApplyingChanges {
    private static final Map<String, String> PLANS = Map.of("plan_start", "started", "plan_finish", "completed");
    private static final Map<String, String> REACHED = Map.of(
            "signed_date", "signed", "land_date", "land_won", "actual_start", "started", "actual_finish", "completed");

    private final RegisteringProjects registering;
    private final LayingManyTracks tracks;
    private final ProjectInvestment investment;
    private final PlanningYear planning;
    private final ReportingInvestment reporting;

    ApplyingChanges(
            RegisteringProjects registering,
            LayingManyTracks tracks,
            ProjectInvestment investment,
            PlanningYear planning,
            ReportingInvestment reporting) {
        this.registering = registering;
        this.tracks = tracks;
        this.investment = investment;
        this.planning = planning;
        this.reporting = reporting;
    }

    /** @return why a value could not be written; the caller takes everything back where it must be whole */
    List<Refusal> apply(Project project, Map<String, @Nullable String> changes, String evidence) {
        var refusals = new ArrayList<Refusal>();
        var draft = Registered.into(project.content(), changes);
        if (!draft.equals(project.content())) {
            switch (registering.edit(project.id(), project.version(), draft)) {
                case Outcome.Done<RegisteringProjects.Edit>(RegisteringProjects.Saved saved) -> {}
                case Outcome.Done<RegisteringProjects.Edit>(RegisteringProjects.Conflict conflict) ->
                    refusals.add(Refusal.of("version", "imports.refused.overtaken"));
                case Outcome.Refused<RegisteringProjects.Edit>(var reasons) -> refusals.addAll(reasons);
            }
        }
        var reached = dates(changes, REACHED);
        var told = reached.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> java.util.Objects.requireNonNull(one.getValue())));
        refusals.addAll(tracks.refusals(told));
        if (refusals.isEmpty()) {
            tracks.set(project.id(), draft.get(ProjectField.OFFICE), dates(changes, PLANS), reached, evidence);
            money(project.id(), changes, refusals);
        }
        return refusals;
    }

    private static Map<String, @Nullable WhenText> dates(
            Map<String, @Nullable String> changes, Map<String, String> kinds) {
        var dates = new LinkedHashMap<String, @Nullable WhenText>();
        kinds.forEach((key, kind) -> {
            if (changes.containsKey(key)) {
                var text = changes.get(key);
                dates.put(kind, text == null ? null : Told.when(text));
            }
        });
        return dates;
    }

    private void money(UUID project, Map<String, @Nullable String> changes, List<Refusal> refusals) {
        var years = new TreeSet<Integer>();
        var months = new TreeSet<StatisticsMonth>();
        for (var key : changes.keySet()) {
            var field = Fact.field(key);
            if (Set.of("annual_plan", "invest_to_last_year", "annual_plan_content")
                    .contains(field)) {
                years.add(Integer.valueOf(Fact.period(key)));
            } else {
                StatisticsMonths.read(Fact.period(key)).ifPresent(months::add);
            }
        }
        if (years.isEmpty() && months.isEmpty()) {
            return;
        }
        var known = investment.of(project);
        keep(
                planning.planAll(years.stream()
                        .map(year -> plan(project, year, known.plan(year).orElse(null), changes))
                        .toList()),
                refusals);
        var entries = new ArrayList<ReportingInvestment.Entry>();
        var gone = new ArrayList<StatisticsMonth>();
        for (var month : months) {
            var stands = known.returns().stream()
                    .filter(one ->
                            one.ledger() == Ledger.DISPATCH && one.month().equals(month))
                    .findFirst()
                    .orElse(null);
            var draft = draft(month, stands, changes);
            if (draft.ytd() != null || draft.month() != null) {
                entries.add(new ReportingInvestment.Entry(
                        project, Ledger.DISPATCH, month, draft, stands == null ? Return.NONE : stands.version()));
            } else if (stands != null) {
                gone.add(month);
            }
        }
        keep(reporting.reportAll(entries), refusals);
        if (!gone.isEmpty()) {
            reporting.takeBack(project, Ledger.DISPATCH, gone);
        }
    }

    private static <T> void keep(Outcome<T> outcome, List<Refusal> refusals) {
        if (outcome instanceof Outcome.Refused<T>(var reasons)) {
            refusals.addAll(reasons);
        }
    }

    private static PlanningYear.Entry plan(
            UUID project, int year, @Nullable AnnualPlan stands, Map<String, @Nullable String> changes) {
        var at = Fact.PERIOD + year;
        return new PlanningYear.Entry(
                project,
                year,
                money(changes, "annual_plan" + at, stands == null ? null : stands.amount()),
                money(changes, "invest_to_last_year" + at, stands == null ? null : stands.investedBefore()),
                text(changes, "annual_plan_content" + at, stands == null ? null : stands.content()),
                stands != null && stands.example(),
                stands == null ? Return.NONE : stands.version());
    }

    private static Draft draft(StatisticsMonth month, @Nullable Return stands, Map<String, @Nullable String> changes) {
        var at = Fact.PERIOD + month;
        var parts = stands == null ? Parts.NONE : stands.parts();
        var ytd = money(changes, "ytd_done" + at, stands == null ? null : stands.ytd());
        var told = new Parts(
                money(changes, "composition.construction" + at, parts.construction()),
                money(changes, "composition.installation" + at, parts.installation()),
                money(changes, "composition.equipment" + at, parts.equipment()),
                money(changes, "composition.other" + at, parts.other()));
        return new Draft(
                ytd,
                ytd == null ? money(changes, "month_done" + at, null) : null,
                told.isComplete() && ytd != null && told.sum().equals(ytd) ? told : Parts.NONE,
                money(changes, "total_done" + at, null),
                text(changes, "image_progress" + at, stands == null ? null : stands.progress()),
                text(changes, "problem" + at, stands == null ? null : stands.problem()),
                stands == null ? null : stands.correction(),
                stands == null ? null : stands.explanation(),
                stands != null && stands.example());
    }

    private static @Nullable Money money(Map<String, @Nullable String> changes, String key, @Nullable Money otherwise) {
        return changes.containsKey(key) ? Told.money(changes.get(key)) : otherwise;
    }

    private static @Nullable String text(
            Map<String, @Nullable String> changes, String key, @Nullable String otherwise) {
        return changes.containsKey(key) ? changes.get(key) : otherwise;
    }
}
