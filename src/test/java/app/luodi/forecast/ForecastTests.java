package app.luodi.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.forecast.YearForecast.Need;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.targets.Pace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ForecastTests {
    private static final int YEAR = 2020;

    @Autowired
    Forecasting forecasting;

    @Autowired
    KeepingScenarios keeping;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    Persona leader = Persona.of("none", Role.LEADER);

    @BeforeEach
    void aDistrict() {
        var id = "forecast" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        district = new BuiltDistrict(id, id, founding, jdbc, tx);
        leader = Persona.of(id, Role.LEADER);
    }

    @Test
    void aProjectUnderWayIsSeenByItsPlanAndByItsOwnPace() {
        var outlook = october().of(subject("100", "60", LocalDate.of(2020, 3, 1)), Pace.LINEAR, Optional.empty());
        assertThat(outlook.bases())
                .extracting(Outlook.Basis::way)
                .containsExactly(Outlook.Way.PLAN, Outlook.Way.OWN_PACE);
        assertThat(outlook.high().yi()).isEqualByComparingTo("76.667");
        assertThat(outlook.low().yi().setScale(1, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("72.0");
        assertThat(outlook.middle()).isBetween(outlook.low(), outlook.high());
    }

    @Test
    void nothingFallsBelowWhatIsDoneNorPassesWhatIsLeftOfTheTotal() {
        var one = subject("100", "95", LocalDate.of(2020, 3, 1));
        assertThat(october().of(one, Pace.LINEAR, Optional.empty()).high()).isEqualTo(Money.ofYi("100"));
        var completed = new Subject(
                one.project(),
                "竣工",
                null,
                null,
                null,
                null,
                one.total(),
                one.plan(),
                null,
                one.done(),
                one.done(),
                one.started(),
                LocalDate.of(2020, 9, 1),
                null,
                null,
                null);
        assertThat(october().of(completed, Pace.LINEAR, Optional.empty()).middle())
                .isEqualTo(Money.ofYi("95"));
    }

    @Test
    void aStartThatSlipsLeavesFewerMonths() {
        var one = notStarted("60", LocalDate.of(2020, 7, 1), LocalDate.of(2020, 11, 1));
        var outlook = october().of(one, Pace.LINEAR, Optional.empty());
        assertThat(outlook.middle()).isEqualTo(Money.ofYi("20"));
        assertThat(outlook.low()).isEqualTo(Money.ZERO);
        assertThat(outlook.from()).isEqualTo(11);
        assertThat(october()
                        .of(
                                notStarted("60", LocalDate.of(2020, 7, 1), LocalDate.of(2021, 1, 1)),
                                Pace.LINEAR,
                                Optional.empty())
                        .middle())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void earlyInTheYearARatioSaysNothing() {
        var outlook =
                new Foresight(YEAR, 1).of(subject("100", "5", LocalDate.of(2019, 3, 1)), Pace.LINEAR, Optional.empty());
        assertThat(outlook.bases()).extracting(Outlook.Basis::way).containsExactly(Outlook.Way.PLAN);
    }

    @Test
    void theSumStandsAgainstTheTargetAndTheLineEndsAtTheSum() {
        reported("甲", "100", "60");
        reported("乙", "50", "45");
        district.target(YEAR, "total", null, "130", null);
        var forecast = forecast(List.of());
        assertThat(forecast.months()).hasSize(11);
        assertThat(forecast.months().get(8)).isEqualTo(Money.ofYi("105"));
        var sum = forecast.lines().stream().map(line -> line.outlook().middle()).reduce(Money.ZERO, Money::plus);
        assertThat(forecast.expected()).isEqualTo(sum);
        assertThat(forecast.gap()).contains(Money.ofYi("130").minus(sum));
        assertThat(forecast.low()).isLessThanOrEqualTo(forecast.expected());
        assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.expected());
    }

    @Test
    void withoutATargetInMoneyThereIsNoGap() {
        reported("甲", "100", "60");
        district.target(YEAR, "total", null, null, "20");
        assertThat(forecast(List.of()).gap()).isEmpty();
    }

    @Test
    void whatCouldCloseTheGapNamesWhatItNeedsAndByWhen() {
        reported("落后", "100", "60");
        var unstarted = district.project("未开工", null, "80");
        district.plansYear(unstarted, YEAR, "40");
        district.plans(unstarted, "started", "2020-06-30");
        var ways = forecast(List.of()).ways();
        assertThat(ways).extracting(way -> way.subject().name()).contains("落后", "未开工");
        assertThat(ways).extracting(YearForecast.WayOut::need).contains(Need.CATCH_UP, Need.START);
        assertThat(ways)
                .isSortedAccordingTo(java.util.Comparator.comparing(YearForecast.WayOut::brings)
                        .reversed());
        assertThat(ways).allSatisfy(way -> assertThat(way.by()).isAfter(LocalDate.of(2020, 10, 31)));
    }

    @Test
    void droppingAProjectKeepsWhatItDid() {
        var project = reported("甲", "100", "60");
        var dropped = forecast(List.of(new Change.Drop(project)));
        assertThat(dropped.expected()).isEqualTo(Money.ofYi("60"));
        assertThat(dropped.expected()).isLessThan(forecast(List.of()).expected());
    }

    @Test
    void aSignedProjectIsTakenInAndAStartIsMoved() {
        reported("甲", "100", "60");
        var signed = district.project("新签", null, "30");
        district.reaches(signed, "signed", "2020-09-01");
        assertThat(leader.get(() -> forecasting.signedWithoutPlan(YEAR)))
                .extracting(entry -> entry.getKey())
                .contains(signed);
        var before = forecast(List.of()).expected();
        var with = forecast(List.of(new Change.Add(signed, Money.ofYi("6"), LocalDate.of(2020, 11, 1))));
        assertThat(with.expected()).isEqualTo(before.plus(Money.ofYi("6")));
        var later = forecast(List.of(
                new Change.Add(signed, Money.ofYi("6"), LocalDate.of(2020, 11, 1)),
                new Change.Move(signed, LocalDate.of(2020, 12, 1))));
        assertThat(later.expected()).isEqualTo(before.plus(Money.ofYi("3")));
    }

    @Test
    void aScenarioIsKeptOnlyWhenAskedAndReadAsItWas() {
        var project = reported("甲", "100", "60");
        List<Change> changes = List.of(new Change.Drop(project));
        assertThat(reasons(leader.get(() -> keeping.keep(YEAR, Ledger.STATISTICAL, "没有改动", List.of()))))
                .containsExactly("forecast.rule.unchanged");
        var kept = leader.get(() -> keeping.keep(YEAR, Ledger.STATISTICAL, "甲退出", changes))
                .orThrow();
        assertThat(leader.get(() -> keeping.find(kept.id())).orElseThrow().changes())
                .isEqualTo(changes);
        assertThat(reasons(leader.get(() -> keeping.keep(YEAR, Ledger.STATISTICAL, "甲退出", changes))))
                .containsExactly("forecast.rule.taken");
        leader.get(() -> keeping.forget(kept.id())).orThrow();
        assertThat(leader.get(() -> keeping.of(YEAR, Ledger.STATISTICAL))).isEmpty();
    }

    @Test
    void aChangeIsWrittenInAnAddressAndABadOneIsNoFailure() {
        var project = UUID.randomUUID();
        List<Change> all = List.of(
                new Change.Move(project, LocalDate.of(2022, 12, 1)),
                new Change.Drop(project),
                new Change.Add(project, Money.ofYi("3.2"), LocalDate.of(2022, 12, 1)),
                new Change.Curve(project, project));
        assertThat(all)
                .allSatisfy(change -> assertThat(Change.read(change.text())).contains(change));
        assertThat(List.of("", "move", "move:x:y", "drop:1", "add:a:b:c", "sing:a"))
                .allSatisfy(text -> assertThat(Change.read(text)).isEmpty());
    }

    private UUID reported(String name, String plan, String done) {
        var project = district.project(name, null, plan);
        district.plansYear(project, YEAR, plan);
        district.reaches(project, "started", "2020-02-01");
        district.reports(project, "statistical", YEAR, 10, done);
        return project;
    }

    private YearForecast forecast(List<Change> changes) {
        return leader.get(() -> forecasting.of(YEAR, Ledger.STATISTICAL, changes));
    }

    private static Foresight october() {
        return new Foresight(YEAR, 10);
    }

    private static Subject subject(String plan, String done, LocalDate started) {
        return build(plan, done, started, null, null);
    }

    private static Subject notStarted(String plan, LocalDate planned, LocalDate expected) {
        return build(plan, "0", null, planned, expected);
    }

    private static Subject build(
            String plan,
            String done,
            @Nullable LocalDate started,
            @Nullable LocalDate planned,
            @Nullable LocalDate expected) {
        return new Subject(
                UUID.randomUUID(),
                "项目",
                null,
                null,
                null,
                null,
                Money.ofYi("100"),
                Money.ofYi(plan),
                null,
                Money.ofYi(done),
                Money.ofYi(done),
                started,
                null,
                null,
                planned,
                expected);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }

    @Test
    void aYearOpensInTheLedgerThatSaysAnything() {
        var project = district.project("两本账都有数的厂", null, "30");
        district.reports(project, "dispatch", YEAR, 2, "2");
        assertThat(leader.get(() -> forecasting.opensWith(YEAR))).isEqualTo(Ledger.DISPATCH);
        district.reports(project, "statistical", YEAR, 2, "1");
        assertThat(leader.get(() -> forecasting.opensWith(YEAR))).isEqualTo(Ledger.STATISTICAL);
    }
}
