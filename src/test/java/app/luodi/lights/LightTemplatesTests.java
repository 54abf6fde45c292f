package app.luodi.lights;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rules that places have published, with their thresholds (domain.md 4.4; 瓯海: ux.md). */
@LuodiTest
class LightTemplatesTests {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);

    @Autowired
    Lights lights;

    @Autowired
    AdoptingRules adopting;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    PipelineBench bench;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";
    private Persona keyOffice = Persona.of("nowhere", Role.KEYOFFICE);
    private UUID project = new UUID(0, 0);

    @BeforeEach
    void aProjectSignedInDecember() {
        here = "templatetests" + DISTRICTS.incrementAndGet();
        keyOffice = bench.keyOffice(here);
        founding.replays(here);
        project = on(
                LocalDate.of(2022, 1, 4),
                () -> bench.signed(keyOffice, "清智机器人", LocalDate.of(2021, 12, 1), true, null));
    }

    private static <T> T on(LocalDate day, java.util.function.Supplier<T> work) {
        return Today.replay(noon(day), work);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Today.ZONE).toInstant();
    }

    private void adopts(LightRules rules) {
        adopts(rules, LocalDate.of(2022, 1, 6));
    }

    private void adopts(LightRules rules, LocalDate day) {
        on(
                day,
                () -> keyOffice
                        .get(() -> adopting.adopt(rules, day, "采用 " + rules.template(), adopting.latest()))
                        .orThrow());
    }

    private void plans(String kind, LocalDate when) {
        on(
                LocalDate.of(2022, 1, 7),
                () -> keyOffice
                        .get(() -> planning.plan(project, kind, WhenText.day(when), "排定"))
                        .orThrow());
    }

    private void reaches(String kind, LocalDate day) {
        on(day, () -> bench.moves(keyOffice, project, kind, day.toString()).orThrow());
    }

    private void sql(String statement, Object... values) {
        keyOffice.does(() ->
                tx.executeWithoutResult(s -> jdbc.sql(statement).params(values).update()));
    }

    /** 万元: planned for 2022, and done by the end of September and of October. */
    private void invests(long planned, long september, long october) {
        sql(
                "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) values (?, 2022, ?, 0, now(), 'x')",
                project,
                planned * 1_000_000);
        sql(
                "insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by) values (?, 'dispatch', 2022, 9, ?, 0, now(), 'x'), (?, 'dispatch', 2022, 10, ?, 0, now(), 'x')",
                project,
                september * 1_000_000,
                project,
                october * 1_000_000);
    }

    private ProjectLight light(LocalDate day) {
        return on(day, () -> keyOffice.get(() -> lights.of(project).orElseThrow()));
    }

    private void isSaid(LocalDate day, Light expected, String reason) {
        assertThat(light(day))
                .extracting(ProjectLight::light, ProjectLight::reason)
                .containsExactly(expected, reason);
    }

    @Test
    void yinchuanIsYellowInTheMonthTheStartWasDueAndRedInTheThird() {
        adopts(LightTemplates.YINCHUAN);
        plans("started", LocalDate.of(2022, 9, 10));
        assertThat(light(LocalDate.of(2022, 9, 10)).light()).isEqualTo(Light.GREEN);
        isSaid(LocalDate.of(2022, 9, 11), Light.YELLOW, "计划开工后第 1 个月未开工");
        isSaid(LocalDate.of(2022, 10, 31), Light.YELLOW, "计划开工后第 2 个月未开工");
        isSaid(LocalDate.of(2022, 11, 1), Light.RED, "计划开工后第 3 个月未开工");
    }

    @Test
    void yinchuanIsYellowAMonthAfterTheStartWithoutAdmissionAndRedAfterTwo() {
        adopts(LightTemplates.YINCHUAN);
        for (var kind : java.util.List.of(
                "registered", "filed", "land_won", "land_contract", "construction_permit", "started")) {
            reaches(kind, LocalDate.of(2022, 8, 1));
        }
        assertThat(light(LocalDate.of(2022, 9, 1)).light()).isEqualTo(Light.GREEN);
        isSaid(LocalDate.of(2022, 9, 2), Light.YELLOW, "开工 32 天未入库");
        assertThat(light(LocalDate.of(2022, 10, 1)).light()).isEqualTo(Light.YELLOW);
        isSaid(LocalDate.of(2022, 10, 2), Light.RED, "开工 62 天未入库");
        reaches("in_statistics", LocalDate.of(2022, 10, 3));
        assertThat(light(LocalDate.of(2022, 10, 4)).light()).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"734, GREEN", "733, YELLOW", "533, YELLOW", "532, RED"})
    void yinchuanCountsPointsBelowPace(long done, Light expected) {
        adopts(LightTemplates.YINCHUAN);
        invests(1000, 500, done);
        assertThat(light(TODAY).light()).isEqualTo(expected);
    }

    @Test
    void yinchuanIsRedWhereFundsAreBelowWhatIsNeededByNow() {
        adopts(LightTemplates.YINCHUAN);
        invests(1200, 900, 1000);
        sql(
                "insert into fund (project_id, kind, planned, in_place, version, changed_at, changed_by) values (?, 'own', 0, ?, 1, now(), 'x')",
                project,
                1000_000_000L);
        assertThat(light(TODAY).light()).isEqualTo(Light.GREEN);
        sql("update fund set in_place = 900000000 where project_id = ?", project);
        isSaid(TODAY, Light.RED, "资金到位仅为应到位的 90.0%");
    }

    /** Pace 83.3 percent of 1,200 万元 is 1,000 万元. */
    @ParameterizedTest
    @CsvSource({"800, GREEN, ''", "799, YELLOW, 投资仅为时序的 79.9%", "600, YELLOW, 投资仅为时序的 60.0%", "599, RED, 投资仅为时序的 59.9%"
    })
    void wuhanCountsPercentOfPace(long done, Light expected, String reason) {
        adopts(LightTemplates.WUHAN);
        invests(1200, 500, done);
        isSaid(TODAY, expected, reason);
    }

    @Test
    void jiangdongIsYellowWhenExpectedLateAndRedAtTheSecondReport() {
        adopts(LightTemplates.JIANGDONG);
        plans("registered", LocalDate.of(2022, 11, 30));
        on(
                LocalDate.of(2022, 11, 1),
                () -> keyOffice
                        .get(() -> planning.forecast(
                                project, "registered", WhenText.day(LocalDate.of(2022, 12, 10)), "材料未齐"))
                        .orThrow());
        isSaid(LocalDate.of(2022, 11, 1), Light.YELLOW, "注册预计晚于计划 10 天");
        assertThat(light(LocalDate.of(2022, 11, 3)).light()).isEqualTo(Light.YELLOW);
        assertThat(light(LocalDate.of(2022, 11, 4)).light()).isEqualTo(Light.RED);
    }

    @Test
    void jiangdongTurnsTwoYellowsInARowRed() {
        adopts(LightTemplates.JIANGDONG);
        plans("registered", LocalDate.of(2022, 11, 10));
        assertThat(light(LocalDate.of(2022, 11, 10)).light()).isEqualTo(Light.GREEN);
        isSaid(LocalDate.of(2022, 11, 11), Light.YELLOW, "注册逾期 1 天");
        assertThat(light(LocalDate.of(2022, 11, 13)).light()).isEqualTo(Light.YELLOW);
        isSaid(LocalDate.of(2022, 11, 14), Light.RED, "注册逾期 4 天");
    }

    @Test
    void ouhaiIsRedWhenMissedAndYellowWhenMadeGoodLater() {
        adopts(LightTemplates.OUHAI);
        plans("registered", LocalDate.of(2022, 10, 31));
        assertThat(light(LocalDate.of(2022, 10, 31)).light()).isEqualTo(Light.GREEN);
        isSaid(LocalDate.of(2022, 11, 1), Light.RED, "注册逾期 1 天");
        reaches("registered", LocalDate.of(2022, 11, 8));
        isSaid(LocalDate.of(2022, 11, 8), Light.YELLOW, "注册晚 8 天补上");
        assertThat(light(LocalDate.of(2022, 12, 9)).light()).isEqualTo(Light.YELLOW);
        assertThat(light(LocalDate.of(2022, 12, 10)).light()).isNotEqualTo(Light.YELLOW);
    }

    @Test
    void ouhaiIsYellowWhereLastMonthsInvestmentWasMadeGood() {
        adopts(LightTemplates.OUHAI);
        invests(1200, 850, 1000);
        isSaid(TODAY, Light.YELLOW, "上月投资未达时序，本月已补上");
    }

    @Test
    void ouhaiIsRedBelowPaceAndGreenAtIt() {
        adopts(LightTemplates.OUHAI);
        invests(1200, 900, 1000);
        isSaid(TODAY, Light.GREEN, "");
        sql("update investment_return set ytd = 990000000 where project_id = ? and month = 10", project);
        isSaid(TODAY, Light.RED, "投资低于时序 0.8 点");
    }

    @Test
    void otherRulesNeverRecolourThePast() {
        plans("started", LocalDate.of(2022, 8, 10));
        adopts(LightTemplates.WUHAN, LocalDate.of(2022, 11, 10));
        assertThat(light(LocalDate.of(2022, 11, 11)).light()).isEqualTo(Light.NONE);
        var before = new AsOf(noon(LocalDate.of(2022, 11, 9)))
                .get(() -> keyOffice.get(() -> lights.of(project).orElseThrow()));
        assertThat(before.light()).isEqualTo(Light.RED);
        adopts(LightTemplates.YINCHUAN, LocalDate.of(2022, 11, 12));
        assertThat(new AsOf(noon(LocalDate.of(2022, 11, 11)))
                        .get(() -> keyOffice.get(() -> lights.of(project).orElseThrow()))
                        .light())
                .isEqualTo(Light.NONE);
    }

    @Test
    void rulesOfALaterDayWaitForIt() {
        plans("started", LocalDate.of(2022, 11, 10));
        on(
                TODAY,
                () -> keyOffice
                        .get(() -> adopting.adopt(LightTemplates.YINCHUAN, TODAY.plusDays(7), "下周起", 0))
                        .orThrow());
        isSaid(TODAY, Light.YELLOW, "开工逾期 4 天");
        isSaid(TODAY.plusDays(7), Light.YELLOW, "计划开工后第 1 个月未开工");
        assertThat(on(TODAY, () -> keyOffice.get(() -> adopting.withdraw(1)).orThrow()))
                .isOne();
        isSaid(TODAY.plusDays(7), Light.YELLOW, "开工逾期 11 天");
    }
}
