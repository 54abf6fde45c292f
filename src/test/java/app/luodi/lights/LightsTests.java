package app.luodi.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.lights.Dimension.Unit;
import app.luodi.pipeline.LightAfterMove;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class LightsTests {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);

    @Autowired
    Lights lights;

    @Autowired
    AdoptingRules adopting;

    @Autowired
    LightAfterMove tried;

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

    /** A district of its own for every test: a rule that was set stays in its past. */
    @BeforeEach
    void theDistrictStandsOnMonday() {
        here = "lightstests" + DISTRICTS.incrementAndGet();
        keyOffice = bench.keyOffice(here);
        founding.replays(here);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Today.ZONE).toInstant();
    }

    private UUID project() {
        return Today.replay(
                noon(LocalDate.of(2022, 1, 4)),
                () -> bench.signed(keyOffice, "清智机器人", LocalDate.of(2021, 12, 1), true, null));
    }

    private void plans(UUID project, String kind, LocalDate when) {
        Today.replay(
                noon(LocalDate.of(2022, 1, 5)),
                () -> keyOffice
                        .get(() -> planning.plan(project, kind, WhenText.day(when), "排定"))
                        .orThrow());
    }

    /** The default rules with other limits. */
    private static LightRules byDefault(
            String overdue,
            String overdueRed,
            String behind,
            String behindRed,
            int cutOff,
            @Nullable List<BigDecimal> pace) {
        return new LightRules(
                "default",
                null,
                cutOff,
                30,
                pace,
                false,
                List.of(
                        DimensionRule.of(Dimension.NODES, Unit.DAYS, overdue, overdueRed),
                        DimensionRule.of(Dimension.INVESTMENT, Unit.POINTS, behind, behindRed)));
    }

    private ProjectLight lightOn(LocalDate day, UUID project) {
        return Today.replay(
                noon(day), () -> keyOffice.get(() -> lights.of(project).orElseThrow()));
    }

    private void sql(String district, String statement, Object... values) {
        Persona.of(district, Role.KEYOFFICE)
                .does(() -> tx.executeWithoutResult(
                        s -> jdbc.sql(statement).params(values).update()));
    }

    /** Amounts in 万元: planned for 2022, and what was done by the end of the month. */
    private void invests(UUID project, long planned, int month, long done) {
        sql(
                here,
                "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) values (?, 2022, ?, 0, now(), 'x')",
                project,
                planned * 1_000_000);
        if (month > 0) {
            sql(
                    here,
                    "insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by) values (?, 'dispatch', 2022, ?, ?, 0, now(), 'x')",
                    project,
                    month,
                    done * 1_000_000);
        }
    }

    @Test
    void aProjectWithoutPlansIsNotRated() {
        var light = lightOn(TODAY, project());
        assertThat(light.light()).isEqualTo(Light.NONE);
        assertThat(light.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "1, YELLOW", "30, YELLOW", "31, RED", "45, RED"})
    void aMilestoneOverdueIsYellowFromTheFirstDayAndRedAfterThirty(int days, Light expected) {
        var project = project();
        plans(project, "registered", TODAY.minusDays(days));
        var light = lightOn(TODAY, project);
        assertThat(light.light()).isEqualTo(expected);
        assertThat(light.reason()).isEqualTo(days == 0 ? "" : "注册逾期 " + days + " 天");
    }

    /** Ten months of twelve are due: pace 83.3 percent of 1,000 万元. */
    @ParameterizedTest
    @CsvSource({
        "834, GREEN, ''",
        "734, GREEN, ''",
        "733, YELLOW, 10.0",
        "534, YELLOW, 29.9",
        "533, YELLOW, 30.0",
        "532, RED, 30.1",
        "0, RED, 83.3"
    })
    void investmentBehindPaceIsYellowFromTenPointsAndRedAboveThirty(long done, Light expected, String points) {
        var project = project();
        invests(project, 1000, 10, done);
        var light = lightOn(TODAY, project);
        assertThat(light.light()).isEqualTo(expected);
        assertThat(light.reason()).isEqualTo(points.isEmpty() ? "" : "投资低于时序 " + points + " 点");
    }

    @Test
    void theReturnOfTheMonthBeforeCountsFromTheCutOffDayOn() {
        var project = project();
        invests(project, 1000, 9, 740);
        assertThat(lightOn(LocalDate.of(2022, 11, 9), project).light()).isEqualTo(Light.GREEN);
        assertThat(lightOn(LocalDate.of(2022, 11, 9), project).month()).isEqualTo(9);
        assertThat(lightOn(LocalDate.of(2022, 11, 10), project).month()).isEqualTo(10);
        // nothing new was reported in October: what was done by September is still done
        assertThat(lightOn(LocalDate.of(2022, 11, 10), project).completion()).isEqualByComparingTo("74");
    }

    @Test
    void januaryIsNotReportedAndNotRated() {
        var project = project();
        invests(project, 1000, 0, 0);
        assertThat(lightOn(LocalDate.of(2022, 2, 15), project).light()).isEqualTo(Light.NONE);
        assertThat(lightOn(LocalDate.of(2022, 3, 15), project).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void theWorseOfTheTwoCounts() {
        var project = project();
        plans(project, "registered", TODAY.minusDays(5));
        invests(project, 1000, 10, 500);
        assertThat(lightOn(TODAY, project).light()).isEqualTo(Light.RED);
        assertThat(lightOn(TODAY, project).reason()).isEqualTo("投资低于时序 33.3 点");
    }

    @Test
    void whatIsReachedIsNoLongerOverdue() {
        var project = project();
        plans(project, "registered", TODAY.minusDays(45));
        Today.replay(
                noon(TODAY.minusDays(2)),
                () -> bench.moves(keyOffice, project, "registered", "2022-11-10")
                        .orThrow());
        assertThat(lightOn(TODAY, project).light()).isEqualTo(Light.NONE);
    }

    @Test
    void theLightAfterAMoveIsShownBeforeItIsWritten() {
        var project = project();
        plans(project, "registered", TODAY.minusDays(45));
        plans(project, "filed", TODAY.plusDays(10));
        Today.replay(
                noon(TODAY),
                () -> keyOffice.does(() -> {
                    var change = tried.ifReached(project, List.of("registered"), WhenText.day(TODAY))
                            .orElseThrow();
                    assertThat(change.now().light()).isEqualTo(Light.RED);
                    assertThat(change.after().light()).isEqualTo(Light.GREEN);
                    assertThat(lights.of(project).orElseThrow().light()).isEqualTo(Light.RED);
                }));
    }

    @Test
    void aDistrictSetsItsOwnRuleAndCurve() {
        var project = project();
        invests(project, 1000, 10, 600);
        assertThat(lightOn(TODAY, project).light()).isEqualTo(Light.YELLOW);
        var late = new java.util.ArrayList<>(Collections.nCopies(11, new BigDecimal("60")));
        late.add(BigDecimal.valueOf(100));
        var admin = Persona.of(here, Role.ADMIN);
        Today.replay(
                noon(TODAY),
                () -> admin.get(() -> adopting.adopt(byDefault("3", "10", "5", "20", 10, late), TODAY, "曲线后移", 0))
                        .orThrow());
        assertThat(lightOn(TODAY, project).light()).isEqualTo(Light.GREEN);
        assertThat(lightOn(TODAY, project).pace()).isEqualByComparingTo("60");
    }

    @Test
    void anEarlierMomentKeepsItsOwnRule() {
        var project = project();
        plans(project, "registered", LocalDate.of(2022, 10, 30));
        var admin = Persona.of(here, Role.ADMIN);
        Today.replay(
                noon(LocalDate.of(2022, 11, 20)),
                () -> admin.get(() -> adopting.adopt(
                                byDefault("1", "5", "10", "30", 10, null), LocalDate.of(2022, 11, 20), "从严", 0))
                        .orThrow());
        assertThat(lightOn(LocalDate.of(2022, 11, 21), project).light()).isEqualTo(Light.RED);
        var then = new AsOf(noon(TODAY))
                .get(() -> keyOffice.get(() -> lights.of(project).orElseThrow()));
        assertThat(then.light()).isEqualTo(Light.YELLOW);
        assertThat(then.overdueDays()).isEqualTo(15);
    }

    @Test
    void aRuleThatContradictsItselfIsRefused() {
        var admin = Persona.of(here, Role.ADMIN);
        var falling = List.of(new BigDecimal("90"), new BigDecimal("80"));
        assertThat(PipelineBench.keys(
                        admin.get(() -> adopting.adopt(byDefault("0", "0", "0", "0", 31, falling), TODAY, "", 0))))
                .containsExactly(
                        "lights.refused.positive",
                        "lights.refused.redAfterYellow",
                        "lights.refused.positive",
                        "lights.refused.redAfterYellow",
                        "lights.refused.cutOff",
                        "lights.refused.pace",
                        "lights.refused.past",
                        "lights.refused.reason");
    }

    @Test
    void ofTwoWhoSetTheRuleTheSecondIsTold() {
        var admin = Persona.of(here, Role.ADMIN);
        var today = LocalDate.now(Today.ZONE);
        assertThat(PipelineBench.keys(
                        admin.get(() -> adopting.adopt(LightTemplates.DEFAULT, today.plusDays(1), "一", 0))))
                .containsExactly("done");
        assertThat(PipelineBench.keys(
                        admin.get(() -> adopting.adopt(LightTemplates.DEFAULT, today.plusDays(1), "二", 0))))
                .containsExactly("lights.refused.overtaken");
    }

    @Test
    void whoMayNotSetTheRulesIsStopped() {
        var promotion = Persona.of(here, Role.PROMOTION);
        assertThatThrownBy(() -> promotion.get(() -> adopting.adopt(LightTemplates.DEFAULT, TODAY, "宽一些", 0)))
                .isInstanceOf(NoRight.class);
    }
}
