package app.luodi.meetings.api;

import app.luodi.identity.api.When;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.meetings.Week;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weekly board as JSON: money in 元, dates with their words, lights and milestones by their codes. */
record WeekAnswer(
        Meeting meeting,
        Figures figures,
        Changes changes,
        List<Project> projects,
        Due overdue,
        Due due,
        List<Stage> stages) {
    record Meeting(LocalDate date, int year, int number, boolean held, Instant asOf, Instant since) {}

    record Figures(
            Signed signed,
            Reached started,
            Reached completed,
            @Nullable Progress investment,
            FixedAssets fixedAssets,
            Map<String, Integer> lights,
            Map<String, Integer> lightsBefore) {}

    record Signed(int projects, Money amount, int withoutAmount, int sinceLastMeeting) {}

    record Reached(int projects, int planned, int sinceLastMeeting) {}

    record Progress(
            String ledger,
            int year,
            int month,
            Money planned,
            Money done,
            BigDecimal completion,
            BigDecimal pace,
            BigDecimal ahead) {}

    record FixedAssets(
            String ledger,
            int year,
            @Nullable Integer month,
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable Money targetAmount,
            @Nullable BigDecimal targetGrowth,
            @Nullable String qualifier) {}

    record Changes(List<Entered> entered, List<Slipped> slipped, Added added, List<Change> lights) {}

    record Entered(
            UUID project,
            String name,
            String milestone,
            @Nullable When on) {}

    record Slipped(
            UUID project,
            String name,
            String milestone,
            @Nullable When was,
            @Nullable When now,
            long days) {}

    record Added(Money total, int projects, List<Week.AddedBy> first) {}

    record Change(UUID project, String name, String was, String now) {}

    record Project(
            UUID project,
            String name,
            String light,
            @Nullable String lightBefore,
            @Nullable String cause,
            int overdueDays,
            @Nullable String overdueMilestone,
            @Nullable BigDecimal behindPoints,
            @Nullable Money totalInvestment,
            @Nullable String leader,
            @Nullable String unit,
            @Nullable String office,
            String stage,
            @Nullable String next,
            @Nullable When nextExpected) {}

    record Due(int count, List<Milestone> first) {}

    record Milestone(
            UUID project,
            String name,
            String milestone,
            @Nullable When on,
            @Nullable String leader,
            @Nullable String unit) {}

    record Stage(String stage, int projects, Map<String, Integer> lights) {}

    static WeekAnswer of(Week week) {
        return new WeekAnswer(
                new Meeting(
                        week.occasion().day(),
                        week.occasion().day().getYear(),
                        week.occasion().number(),
                        week.occasion().held(),
                        week.occasion().asOf(),
                        week.occasion().since()),
                figures(week.figures()),
                changes(week.changes()),
                week.lit().stream().map(WeekAnswer::project).toList(),
                due(week.overdue()),
                due(week.due()),
                week.stages().stream()
                        .map(stage -> new Stage(stage.stage(), stage.projects(), codes(stage.lights())))
                        .toList());
    }

    private static Figures figures(Week.Figures figures) {
        var signed = figures.signed();
        var assets = figures.fixedAssets();
        return new Figures(
                new Signed(signed.count(), signed.amount(), signed.unknown(), signed.since()),
                reached(figures.started()),
                reached(figures.completed()),
                figures.investment().map(WeekAnswer::progress).orElse(null),
                new FixedAssets(
                        "statistical",
                        assets.year(),
                        assets.month() == 0 ? null : assets.month(),
                        assets.amount(),
                        assets.growth(),
                        assets.targetAmount(),
                        assets.targetGrowth(),
                        assets.qualifier()),
                codes(figures.lights()),
                codes(figures.lightsBefore()));
    }

    private static Progress progress(Week.Progress one) {
        return new Progress(
                "dispatch",
                one.year(),
                one.month(),
                one.planned(),
                one.done(),
                one.completion(),
                one.pace(),
                one.ahead());
    }

    private static Reached reached(Week.Reached reached) {
        return new Reached(reached.count(), reached.planned(), reached.since());
    }

    private static Changes changes(Week.Changes changes) {
        return new Changes(
                changes.entered().stream()
                        .map(one -> new Entered(one.project(), one.name(), one.milestone(), When.day(one.on())))
                        .toList(),
                changes.slipped().stream()
                        .map(one -> new Slipped(
                                one.project(),
                                one.name(),
                                one.milestone(),
                                When.day(one.was()),
                                written(one.text(), one.now()),
                                one.days()))
                        .toList(),
                new Added(
                        changes.added().total(),
                        changes.added().count(),
                        changes.added().first()),
                changes.lights().stream()
                        .map(one -> new Change(
                                one.project(),
                                one.name(),
                                one.was().code(),
                                one.now().code()))
                        .toList());
    }

    private static Project project(Week.LitProject one) {
        var before = one.before();
        var next = one.next();
        return new Project(
                one.project(),
                one.name(),
                one.light().code(),
                before == null ? null : before.code(),
                one.reason().cause(),
                one.reason().overdueDays(),
                one.reason().milestone(),
                one.reason().behind(),
                one.total(),
                one.responsible().leader(),
                one.responsible().unit(),
                one.responsible().office(),
                one.stage(),
                next == null ? null : next.milestone(),
                next == null ? null : written(next.text(), next.on()));
    }

    private static Due due(Week.Due due) {
        return new Due(
                due.count(),
                due.first().stream()
                        .map(one -> new Milestone(
                                one.project(),
                                one.name(),
                                one.milestone(),
                                When.day(one.on()),
                                one.responsible().leader(),
                                one.responsible().unit()))
                        .toList());
    }

    private static @Nullable When written(@Nullable String text, @Nullable LocalDate last) {
        return text == null ? When.day(last) : new When(text, null, last);
    }

    private static Map<String, Integer> codes(Map<Light, Integer> lights) {
        var codes = new TreeMap<String, Integer>();
        lights.forEach((light, count) -> codes.put(light.code(), count));
        return codes;
    }
}
