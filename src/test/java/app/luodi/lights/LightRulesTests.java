package app.luodi.lights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Light;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.lights.Dimension.Unit;
import app.luodi.lights.ExemptingProjects.Wish;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Rules are tried, adopted, contradicted; projects are exempted and explained. */
@LuodiTest
class LightRulesTests {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);

    @Autowired
    Lights lights;

    @Autowired
    AdoptingRules adopting;

    @Autowired
    TryingRules trying;

    @Autowired
    ExemptingProjects exempting;

    @Autowired
    ExplainingReds explaining;

    @Autowired
    ReadingDerivation deriving;

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
    private Persona leader = keyOffice;

    @BeforeEach
    void theDistrictStandsOnMonday() {
        here = "lightrulestests" + DISTRICTS.incrementAndGet();
        keyOffice = bench.keyOffice(here);
        leader = Persona.of(here, Role.LEADER);
        founding.replays(here);
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        return Today.replay(day.atTime(12, 0).atZone(Today.ZONE).toInstant(), work);
    }

    /** Registered by the day, as planned in January. */
    private UUID planned(String name, LocalDate registered) {
        return on(LocalDate.of(2022, 1, 5), () -> {
            var project = bench.signed(keyOffice, name, LocalDate.of(2021, 12, 1), true, null);
            keyOffice
                    .get(() -> planning.plan(project, "registered", WhenText.day(registered), "排定"))
                    .orThrow();
            return project;
        });
    }

    private Light light(LocalDate day, UUID project) {
        return on(day, () -> keyOffice.get(() -> lights.of(project).orElseThrow()))
                .light();
    }

    private List<String> adopting(LightRules rules) {
        return on(
                TODAY,
                () -> PipelineBench.keys(keyOffice.get(() -> adopting.adopt(rules, TODAY, "例会决定", adopting.latest()))));
    }

    private static LightRules judging(DimensionRule... rules) {
        return LightRules.worstOf("default", rules);
    }

    @Test
    void aTrialSaysWhichLightsWouldChangeAndLeavesNothing() {
        var late = planned("迟的", TODAY.minusDays(5));
        planned("准时的", TODAY.plusDays(5));
        var trial = on(
                TODAY,
                () -> keyOffice.get(() -> trying.of(LightTemplates.OUHAI)).orThrow());
        assertThat(trial.changed())
                .singleElement()
                .isEqualTo(new TryingRules.Changed(late, "迟的", Light.YELLOW, Light.RED, "注册逾期 5 天"));
        assertThat(trial.before()).containsEntry(Light.YELLOW, 1).containsEntry(Light.GREEN, 1);
        assertThat(trial.after()).containsEntry(Light.RED, 1);
        assertThat(on(TODAY, () -> keyOffice.get(() -> adopting.versions()))).isEmpty();
        assertThat(light(TODAY, late)).isEqualTo(Light.YELLOW);
        assertThat(rows("light_basis")).isZero();
    }

    @Test
    void whoSeesNoProjectsTriesByNumberAlone() {
        planned("迟的", TODAY.minusDays(5));
        var admin = Persona.of(here, Role.ADMIN);
        assertThat(on(
                                TODAY,
                                () -> admin.get(() -> trying.of(LightTemplates.OUHAI))
                                        .orThrow())
                        .changed())
                .singleElement()
                .satisfies(one -> assertThat(one.name() + one.reason()).isEmpty());
    }

    @Test
    void limitsInTheWrongOrderAreRefused() {
        assertThat(adopting(judging(DimensionRule.of(Dimension.NODES, Unit.DAYS, "31", "1"))))
                .containsExactly("lights.refused.redAfterYellow");
        assertThat(adopting(judging(DimensionRule.of(Dimension.INVESTMENT, Unit.OF_PACE, "60", "80"))))
                .containsExactly("lights.refused.redBelowYellow");
        assertThat(adopting(judging(DimensionRule.of(Dimension.FUNDS, Unit.OF_NEED, null, null))))
                .containsExactly("lights.refused.noThreshold");
    }

    @Test
    void aDimensionIsMeasuredInItsOwnUnitAndStandsOnce() {
        assertThat(adopting(judging(DimensionRule.of(Dimension.NODES, Unit.OF_PACE, "80", "60"))))
                .containsExactly("lights.refused.unit");
        assertThat(adopting(judging(
                        DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "2"),
                        DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "2"))))
                .containsExactly("lights.refused.twice");
        assertThat(adopting(judging())).containsExactly("lights.refused.none");
        assertThat(adopting(judging(DimensionRule.of(Dimension.ADMISSION, Unit.MONTHS, "1", "2")
                        .inARow(2))))
                .containsExactly("lights.refused.periods");
        assertThat(Dimension.find("moon")).isEmpty();
    }

    @Test
    void weightsMustAddUpToAHundred() {
        assertThat(adopting(weighed("60", "30"))).containsExactly("lights.refused.weights");
        assertThat(adopting(weighed("100", "0"))).containsExactly("lights.refused.weights");
        assertThat(adopting(weighed("60", "40"))).containsExactly("done");
    }

    private static LightRules weighed(String nodes, String freshness) {
        return new LightRules(
                "default",
                new LightRules.Weighing(new BigDecimal("80"), new BigDecimal("50")),
                10,
                30,
                null,
                false,
                List.of(
                        DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "31").weighing(nodes),
                        DimensionRule.of(Dimension.FRESHNESS, Unit.DAYS, "60", "400")
                                .weighing(freshness)));
    }

    /** Milestones yellow (50 × 60 %) and nothing heard for ten months yellow (50 × 40 %) are 50 points; milestones alone 70. */
    @Test
    void dimensionsAreWeighed() {
        var silent = planned("久未更新", TODAY.minusDays(5));
        assertThat(adopting(weighed("60", "40"))).containsExactly("done");
        assertThat(light(TODAY, silent)).isEqualTo(Light.YELLOW);
        assertThat(points(silent)).isEqualByComparingTo("50");
        on(
                TODAY,
                () -> keyOffice
                        .get(() -> planning.forecast(silent, "registered", WhenText.day(TODAY.plusDays(3)), "补材料"))
                        .orThrow());
        assertThat(points(silent)).isEqualByComparingTo("70");
        assertThat(light(TODAY.plusDays(40), silent)).isEqualTo(Light.RED);
    }

    private BigDecimal points(UUID project) {
        return on(
                TODAY,
                () -> keyOffice.get(
                        () -> tx.execute(s -> jdbc.sql("select points from light_facts where project_id = ?")
                                .param(project)
                                .query(BigDecimal.class)
                                .single())));
    }

    @Test
    void everyDimensionSaysItsValueItsRuleAndSinceWhen() {
        var project = planned("迟的", TODAY.minusDays(5));
        assertThat(adopting(LightTemplates.DEFAULT)).containsExactly("done");
        var found = on(TODAY, () -> keyOffice.get(() -> deriving.of(project).orElseThrow()));
        assertThat(found.steps())
                .extracting(
                        Derivation.Step::dimension,
                        Derivation.Step::light,
                        Derivation.Step::value,
                        Derivation.Step::rule,
                        Derivation.Step::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Dimension.NODES,
                                Light.YELLOW,
                                "注册计划 2022-11-09，逾期 5 天",
                                "节点逾期 1 天起亮黄灯；节点逾期 31 天起亮红灯。",
                                LocalDate.of(2022, 11, 10)),
                        org.assertj.core.groups.Tuple.tuple(
                                Dimension.INVESTMENT,
                                Light.NONE,
                                "本年没有投资计划",
                                "低于时序 10 个百分点及以上亮黄灯；低于时序超过 30 个百分点亮红灯。",
                                null));
    }

    private static Wish wish(LocalDate until, Dimension... dimensions) {
        return new Wish(List.of(dimensions), "考古发掘", TODAY, until);
    }

    private Outcome<Exemption> asks(UUID project, Wish wish) {
        return on(TODAY, () -> keyOffice.get(() -> exempting.ask(project, wish)));
    }

    @Test
    void anExemptionHoldsOnceAnotherPersonApprovedItAndEndsByItself() {
        var project = planned("迟的", TODAY.minusDays(40));
        asks(project, wish(TODAY.plusDays(10))).orThrow();
        assertThat(light(TODAY, project)).isEqualTo(Light.RED);
        on(
                TODAY,
                () -> leader.get(() -> exempting.decide(project, 1, true, null)).orThrow());
        var exempt = on(TODAY, () -> keyOffice.get(() -> lights.of(project).orElseThrow()));
        assertThat(exempt.light()).isEqualTo(Light.EXEMPT);
        assertThat(exempt.reason()).isEqualTo("至 2022-11-24");
        assertThat(light(TODAY.plusDays(10), project)).isEqualTo(Light.EXEMPT);
        assertThat(light(TODAY.plusDays(11), project)).isEqualTo(Light.RED);
    }

    @Test
    void anExemptionOfOneDimensionLeavesTheOthers() {
        var project = planned("迟的", TODAY.minusDays(40));
        asks(project, wish(TODAY.plusDays(10), Dimension.NODES)).orThrow();
        on(
                TODAY,
                () -> leader.get(() -> exempting.decide(project, 1, true, null)).orThrow());
        assertThat(light(TODAY, project)).isEqualTo(Light.NONE);
        on(TODAY, () -> leader.get(() -> exempting.end(project, 2, "已结束")).orThrow());
        assertThat(light(TODAY, project)).isEqualTo(Light.RED);
    }

    @Test
    void anExemptionWithoutEndOrReasonIsRefusedAndSoIsASecondOne() {
        var project = planned("迟的", TODAY.minusDays(40));
        assertThat(PipelineBench.keys(asks(project, new Wish(List.of(), " ", TODAY, null))))
                .containsExactly("lights.refused.reason", "lights.refused.exemption.until");
        assertThat(PipelineBench.keys(asks(project, wish(TODAY.minusDays(1)))))
                .containsExactly("lights.refused.exemption.over");
        asks(project, wish(TODAY.plusDays(10))).orThrow();
        assertThat(PipelineBench.keys(asks(project, wish(TODAY.plusDays(20)))))
                .containsExactly("lights.refused.exemption.stands");
    }

    @Test
    void whoAskedCannotApprove() {
        var project = planned("迟的", TODAY.minusDays(40));
        asks(project, wish(TODAY.plusDays(10))).orThrow();
        assertThat(PipelineBench.keys(on(TODAY, () -> keyOffice.get(() -> exempting.decide(project, 1, true, null)))))
                .containsExactly("lights.refused.exemption.own");
        assertThatThrownBy(() -> Persona.of(here, Role.PROMOTION).get(() -> exempting.decide(project, 1, true, null)))
                .isInstanceOf(NoRight.class);
        assertThat(PipelineBench.keys(on(TODAY, () -> leader.get(() -> exempting.decide(project, 1, false, " ")))))
                .containsExactly("lights.refused.reason");
    }

    @Test
    void aRedIsToBeExplainedAgainWhenItsCauseChanges() {
        var project = planned("迟的", TODAY.minusDays(40));
        assertThat(unexplained()).containsExactly("迟的");
        on(
                TODAY,
                () -> keyOffice
                        .get(() -> explaining.explain(project, "投资方变更登记"))
                        .orThrow());
        assertThat(unexplained()).isEmpty();
        on(TODAY, () -> {
            bench.moves(keyOffice, project, "registered", "2022-11-14").orThrow();
            return keyOffice
                    .get(() -> planning.plan(project, "filed", WhenText.day(LocalDate.of(2022, 10, 1)), "补排"))
                    .orThrow();
        });
        assertThat(unexplained()).containsExactly("迟的");
        assertThat(PipelineBench.keys(on(TODAY, () -> keyOffice.get(() -> explaining.explain(project, " ")))))
                .containsExactly("lights.refused.reason");
    }

    private List<String> unexplained() {
        return on(TODAY, () -> keyOffice.get(() -> explaining.unexplained())).stream()
                .map(ExplainingReds.Unexplained::name)
                .toList();
    }

    @Test
    void whatIsKeptOfAProjectIsWhatIsDerivedFromIt() {
        var before = planned("早有的", TODAY.minusDays(5));
        assertThat(adopting(LightTemplates.YINCHUAN)).containsExactly("done");
        var after = planned("后来的", TODAY.minusDays(3));
        on(TODAY, () -> {
            bench.moves(keyOffice, before, "registered", "2022-11-14").orThrow();
            return keyOffice
                    .get(() -> planning.plan(after, "started", WhenText.day(TODAY.plusDays(9)), "排期"))
                    .orThrow();
        });
        keyOffice.does(() -> tx.executeWithoutResult(s -> jdbc.sql(
                        "insert into fund (project_id, kind, in_place, version, changed_at, changed_by) values (?, 'own', 5, 1, now(), 'x')")
                .param(after)
                .update()));
        assertThat(rows("light_basis")).isEqualTo(2);
        assertThat(torn()).isZero();
    }

    /** Who moves while rules are adopted is waited for, so that nothing of it is missed. */
    @Test
    void rulesAdoptedWhileAProjectMovesSeeTheMove() throws Exception {
        var project = planned("在动的", TODAY.minusDays(5));
        var moved = new CountDownLatch(1);
        var mover = CompletableFuture.runAsync(() -> on(
                TODAY,
                () -> keyOffice.get(() -> tx.execute(s -> {
                    jdbc.sql(
                                    "update milestone set plan_to = date '2022-12-31' where project_id = ? and kind = 'registered'")
                            .param(project)
                            .update();
                    moved.countDown();
                    awaitsSomebody();
                    return true;
                }))));
        assertThat(moved.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(adopting(LightTemplates.YINCHUAN)).containsExactly("done");
        mover.get(1, TimeUnit.MINUTES);
        assertThat(torn()).isZero();
    }

    /** Until the one who adopts stands before the lock, or for as long as anybody would wait. */
    private void awaitsSomebody() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end
                && !jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
    }

    private int rows(String table) {
        return keyOffice.get(() -> tx.execute(s ->
                jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    private int torn() {
        return keyOffice.get(
                () -> tx.execute(s -> jdbc.sql("""
                        select count(*) from light_basis b join light_basis_derived x using (district_id, project_id)
                        where (b.start_plan, b.unadmitted_since, b.late_kind, b.late_plan, b.late_actual, b.in_place, b.touched_on, b.approvals, b.exempt_until)
                          is distinct from (x.start_plan, x.unadmitted_since, x.late_kind, x.late_plan, x.late_actual, x.in_place, x.touched_on, x.approvals, x.exempt_until)""").query(Integer.class).single()));
    }
}
