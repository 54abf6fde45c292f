package app.luodi.demo;

import app.luodi.demo.Biography.Chapter;
import app.luodi.demo.InvestmentActs.Figure;
import app.luodi.investment.admission.Paper;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ProjectField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns what is known of projects and their figures into the days on which the demo people said so. */
@Component
class Telling {
    static final LocalDate TODAY = LocalDate.of(2022, 11, 14);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    static final LocalTime MEETING = LocalTime.of(15, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    private static final int LAST_DAY_FOR_RETURNS = 10;
    private static final int IN_ONE_SCENE = 60;
    private static final int CLOSES_ON = 17;
    private static final int STILL_WAITS = 7;
    private static final LocalDate EVE = LocalDate.of(2022, 11, 11);
    private static final String SENT_BACK = "累计与上月进度照片不一致，请核对设备购置一项（示例）";

    private final ProjectActs projects;
    private final InvestmentActs investment;
    private final Names names;

    Telling(ProjectActs projects, InvestmentActs investment, Names names) {
        this.projects = projects;
        this.investment = investment;
        this.names = names;
    }

    /**
     * The lives of projects; many that begin on one day begin minute by minute.
     *
     * @param clerks the name of the 办事处 whose clerk reports its own projects
     */
    void lives(Script script, List<Biography> lives, String clerks) {
        var sofar = new HashMap<LocalDate, Integer>();
        for (var life : lives) {
            var day = life.registeredOn();
            var minute = sofar.merge(day, 1, Integer::sum) / IN_ONE_SCENE;
            var time = MORNING.plusMinutes(minute);
            script.at(day, time, life.isAgreed() ? "promotion" : "keyoffice", () -> register(life));
            script.at(day, time, "keyoffice", () -> projects.plan(life));
            if (!life.before().isEmpty()) {
                script.at(day, time, "keyoffice", () -> projects.reach(life, life.before()));
            }
            var reporter = clerks.equals(life.office()) ? "office" : "keyoffice";
            life.after().forEach(chapter -> later(script, life, chapter, reporter));
        }
    }

    private void later(Script script, Biography life, Chapter chapter, String reporter) {
        script.at(chapter.reportedOn().orElseThrow(), NOON, reporter, () -> projects.reach(life, List.of(chapter)));
    }

    /** Units have their ids only when the district stands. */
    private void register(Biography life) {
        var draft = life.draft();
        for (var place : life.places().entrySet()) {
            draft = draft.with(place.getKey(), names.unit(place.getValue()));
        }
        projects.register(draft.with(
                ProjectField.FURTHER_LEAD_UNITS,
                life.furtherUnits().stream().map(names::unit).toList()));
    }

    /** Plans at the opening of each year, or when the projects are there; returns by the tenth of the month after. */
    void figures(Script script, Returns returns, List<Biography> lives, String clerks) {
        var since = lives.stream().collect(Collectors.toMap(Biography::name, Biography::registeredOn));
        var own = lives.stream()
                .filter(life -> clerks.equals(life.office()))
                .map(Biography::name)
                .collect(Collectors.toSet());
        var opening = lives.stream()
                .map(Biography::registeredOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        returns.plans()
                .forEach((year, plans) -> plans.forEach((project, amount) -> {
                    var january = LocalDate.of(year, 1, LAST_DAY_FOR_RETURNS);
                    var registered = since.getOrDefault(project, january);
                    var day = Biography.workday(january.isBefore(registered) ? registered : january);
                    script.at(
                            day,
                            NOON.minusMinutes(1),
                            "keyoffice",
                            () -> investment.plan(year, Map.of(project, amount)));
                }));
        returns.months()
                .forEach((ledger, months) -> months.forEach((month, figures) -> byDay(month, figures, opening)
                        .forEach((day, those) -> report(script, day, ledger, month, those, own))));
        admissions(script, returns, since);
        review(script, returns.months().getOrDefault(Ledger.DISPATCH, Map.of()), opening, own);
    }

    /** What has statistical figures was admitted before them; of the others most were this year, some still wait. */
    private void admissions(Script script, Returns returns, Map<String, LocalDate> since) {
        var first = new TreeMap<String, StatisticsMonth>();
        returns.months()
                .getOrDefault(Ledger.STATISTICAL, Map.of())
                .forEach((month, figures) -> figures.forEach(
                        figure -> first.merge(figure.project(), month, (a, b) -> a.compareTo(b) < 0 ? a : b)));
        first.forEach((project, month) -> script.at(
                since.getOrDefault(project, TODAY),
                NOON,
                "statistics",
                () -> investment.admit(project, LocalDate.of(month.year() - 1, 12, 8))));
        var others = returns.months().getOrDefault(Ledger.DISPATCH, Map.of()).values().stream()
                .flatMap(List::stream)
                .map(Figure::project)
                .distinct()
                .filter(project -> !first.containsKey(project))
                .sorted()
                .toList();
        for (var at = 0; at < others.size(); at++) {
            var project = others.get(at);
            if (at % STILL_WAITS == 0) {
                script.at(
                        EVE,
                        NOON,
                        "keyoffice",
                        at % 2 == 0
                                ? () -> investment.hold(project, Paper.CONTENT, Paper.FILING, Paper.PHOTOS)
                                : () -> investment.hold(project, Paper.FILING, Paper.CONTRACT));
            } else {
                var on = LocalDate.of(TODAY.getYear(), 3 + at % 7, 20);
                script.at(EVE, NOON, "statistics", () -> investment.admit(project, on));
            }
        }
    }

    /** Each month is closed two days after its cut-off; of the last one a part has been looked at, one came back. */
    private void review(Script script, Map<StatisticsMonth, List<Figure>> months, LocalDate opening, Set<String> own) {
        months.forEach((month, figures) -> {
            var after = month.lastDay().plusDays(CLOSES_ON);
            var day = Biography.workday(after.isBefore(opening) ? opening.plusDays(1) : after);
            if (day.isBefore(TODAY)) {
                script.at(day, MEETING, "keyoffice", () -> investment.close(month));
                return;
            }
            var names = figures.stream().map(Figure::project).toList();
            var back = names.stream().filter(own::contains).skip(1).findFirst();
            var seen = names.subList(0, names.size() / 2).stream()
                    .filter(name -> back.filter(name::equals).isEmpty())
                    .toList();
            script.at(EVE, MORNING, "keyoffice", () -> investment.accept(month, seen));
            back.ifPresent(
                    name -> script.at(EVE, MORNING, "keyoffice", () -> investment.sendBack(month, name, SENT_BACK)));
        });
    }

    private void report(
            Script script, LocalDate day, Ledger ledger, StatisticsMonth month, List<Figure> figures, Set<String> own) {
        if (ledger == Ledger.STATISTICAL) {
            script.at(day, AFTERNOON, "statistics", () -> investment.report(ledger, month, figures));
            return;
        }
        var byOwner = figures.stream().collect(Collectors.partitioningBy(figure -> own.contains(figure.project())));
        byOwner.forEach((isOwn, those) -> {
            if (!those.isEmpty()) {
                script.at(
                        day, AFTERNOON, isOwn ? "office" : "keyoffice", () -> investment.report(ledger, month, those));
            }
        });
    }

    /** What was before the opening is entered with it; of the last month a part comes in each day. */
    private static Map<LocalDate, List<Figure>> byDay(StatisticsMonth month, List<Figure> figures, LocalDate opening) {
        var begins = month.lastDay().plusDays(1);
        if (begins.isBefore(opening)) {
            return Map.of(opening, figures);
        }
        var recent = begins.plusMonths(1).isAfter(TODAY);
        return IntStream.range(0, figures.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        at -> Biography.workday(begins.plusDays(recent ? at % (LAST_DAY_FOR_RETURNS - 1) : 7)),
                        java.util.TreeMap::new,
                        Collectors.mapping(figures::get, Collectors.toList())));
    }

    /** Mondays of a year at three in the afternoon, without the holidays. */
    static List<LocalDate> mondays(int year, Set<LocalDate> holidays) {
        return LocalDate.of(year, 1, 1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .datesUntil(TODAY, java.time.Period.ofWeeks(1))
                .filter(day -> !holidays.contains(day))
                .toList();
    }
}
