package app.luodi.demo;

import app.luodi.meetings.HoldingMeetings;
import app.luodi.projects.ProjectField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The history of each demo district, from its opening to the eve of the demo's today. */
@Component
class Story {
    private static final LocalTime FIRST = LocalTime.of(8, 30);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    /** 春节, 劳动节 and 国庆节 of 2022 fell on these Mondays. */
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2022, 1, 31), LocalDate.of(2022, 5, 2), LocalDate.of(2022, 10, 3));

    /** From this Monday on 郑东新区 judges by published rules. */
    private static final LocalDate JUDGED = LocalDate.of(2022, 11, 7);

    /** When a backward plan without a day to spare was accepted, and two that hold. */
    private static final LocalDate TIGHT = LocalDate.of(2022, 9, 1);

    private static final LocalDate PLANNED = LocalDate.of(2022, 11, 3);
    private static final LocalTime LATE = LocalTime.of(17, 30);
    private static final LocalDate LATELY = LocalDate.of(2022, 10, 28);
    private static final LocalDate EVE = LocalDate.of(2022, 11, 11);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int YEAR = 2022;
    private static final Set<String> PUBLIC_WORKS = Set.of("infrastructure", "livelihood");
    private static final List<String> OF_FACTORIES = List.of("in_production", "performing");

    private final Telling telling;
    private final ProjectActs projects;
    private final DistrictActs district;
    private final LandActs land;
    private final HoldingMeetings meetings;
    private final LightActs lights;
    private final PlanActs plans;
    private final ApprovalActs approvals;
    private final MoneyActs money;

    Story(
            Telling telling,
            ProjectActs projects,
            LandActs land,
            DistrictActs district,
            HoldingMeetings meetings,
            LightActs lights,
            PlanActs plans,
            ApprovalActs approvals,
            MoneyActs money) {
        this.money = money;
        this.telling = telling;
        this.projects = projects;
        this.land = land;
        this.district = district;
        this.meetings = meetings;
        this.lights = lights;
        this.plans = plans;
        this.approvals = approvals;
    }

    Script gaoxin() {
        var script = opening("gaoxin", GaoxinProjects.OPENING);
        var invented = GaoxinProjects.invented();
        var clerks = clerks("gaoxin");
        telling.lives(script, GaoxinProjects.published(), clerks);
        telling.lives(script, invented, clerks);
        telling.figures(script, Returns.read("gaoxin-example-returns.tsv"), invented, clerks);
        script.at(EVE, NOON, "keyoffice", () -> money.tell(invented));
        invented.stream()
                .filter(life ->
                        life.draft().get(ProjectField.TAGS, Set.of()).stream().anyMatch(PUBLIC_WORKS::contains))
                .forEach(life -> script.at(
                        life.registeredOn().plusDays(1),
                        FIRST,
                        "keyoffice",
                        () -> projects.leaveOut(life.name(), OF_FACTORIES)));
        var january = LocalDate.of(YEAR, 1, 10);
        invented.forEach(life -> life.listedIn(YEAR)
                .ifPresent(as -> script.at(
                        life.registeredOn().isBefore(january) ? january : life.registeredOn(),
                        NOON,
                        "keyoffice",
                        () -> projects.listing().list(life.name(), YEAR, as))));
        parcels(script, invented);
        Table.read("gaoxin-example-forecasts.tsv").rows().forEach(row -> {
            var on = LocalDate.parse(row.text("on"));
            script.at(
                    Biography.workday(on),
                    MORNING,
                    "keyoffice",
                    () -> projects.expect(
                            row.text("project"),
                            row.text("kind"),
                            Objects.requireNonNull(GaoxinProjects.when(row.text("forecast"), on)),
                            row.text("reason")));
        });
        script.at(TIGHT, LATE, "keyoffice", () -> plans.acceptEarliest("恒远智能传感器总部基地项目", LocalDate.of(2024, 5, 31)));
        script.at(PLANNED, LATE, "keyoffice", () -> plans.accept("锦程节能环保装备生产线建设项目", LocalDate.of(2023, 8, 31)));
        script.at(PLANNED, LATE, "keyoffice", () -> plans.accept("凌云精密仪器生产基地项目", LocalDate.of(2024, 2, 29)));
        approvals.tell(script, GaoxinProjects.OPENING);
        return script;
    }

    /** Land is recorded as its contract is signed; what came of it some weeks ago, so that it is no news of this week. */
    private void parcels(Script script, List<Biography> invented) {
        Table.read("gaoxin-example-parcels.tsv").rows().forEach(row -> {
            var life = invented.stream()
                    .filter(one -> one.name().equals(row.text("project")))
                    .findFirst()
                    .orElseThrow();
            var contract =
                    Objects.requireNonNull(LandActs.day(life, "land_contract")).plusDays(4);
            var known = life.registeredOn().plusDays(1);
            var day = Biography.workday(contract.isBefore(known) ? known : contract);
            script.at(day, NOON, "keyoffice", () -> land.contract(row, life));
            script.at(LATELY, NOON, "keyoffice", () -> land.lately(row, life, LATELY));
            if (LandActs.day(life, "started") != null) {
                script.at(EVE, EVENING, "keyoffice", () -> land.path(life.name()));
            }
        });
    }

    Script zhengdong() {
        var script = opening("zhengdong", ZhengdongProjects.OPENING);
        var invented = ZhengdongProjects.invented();
        telling.lives(script, invented, clerks("zhengdong"));
        telling.figures(script, Returns.read("zhengdong-example-returns.tsv"), invented, clerks("zhengdong"));
        script.at(JUDGED, FIRST, "keyoffice", lights::adopt);
        var exempted = JUDGED.plusDays(4);
        script.at(exempted, LATE, "keyoffice", lights::ask);
        script.at(exempted, LATE.plusMinutes(5), "leader", lights::approve);
        script.at(exempted, LATE.plusMinutes(10), "keyoffice", lights::explain);
        return script;
    }

    /** What any district has: tags and curves on the first day, targets and figures as they came out, the meetings. */
    private Script opening(String name, LocalDate day) {
        var script = new Script();
        script.at(
                day,
                FIRST,
                "keyoffice",
                () -> district.customs().defineTags(Table.read("tags.tsv").of(name)));
        script.at(LocalDate.of(YEAR, 1, 10), FIRST, "keyoffice", () -> {
            district.customs().classify();
            district.customs().score();
            district.customs().report();
        });
        script.at(day, FIRST, "keyoffice", () -> district.drawCurves(Table.read("curves.tsv")));
        Table.read("targets.tsv")
                .of(name)
                .rows()
                .forEach(row -> script.at(
                        after(row, LocalDate.of(row.integer("year"), 8, 2)),
                        MORNING,
                        "keyoffice",
                        () -> district.setTarget(row)));
        Table.read("published.tsv")
                .of(name)
                .rows()
                .forEach(row -> script.at(after(row, day), MORNING, "statistics", () -> district.publish(row)));
        Telling.mondays(YEAR, HOLIDAYS).stream()
                .filter(monday -> monday.isAfter(day))
                .forEach(monday -> script.at(
                        monday,
                        Telling.MEETING,
                        "keyoffice",
                        () -> meetings.hold().orThrow()));
        return script;
    }

    private static LocalDate after(Table.Row row, LocalDate otherwise) {
        var published = DistrictActs.day(row, "source_on");
        return Biography.workday((published == null ? otherwise : published).plusDays(1));
    }

    /** The 办事处 whose clerk is among the demo people. */
    private static String clerks(String name) {
        return Table.read("people.tsv").of(name).rows().stream()
                .filter(row -> row.text("role").equals("office"))
                .findFirst()
                .orElseThrow()
                .text("unit");
    }
}
