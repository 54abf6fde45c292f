package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.pipeline.HaltingProjects.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class HaltingProjectsTests {
    private static final String HERE = "haltingprojects";
    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 18);
    private static final LocalDate SINCE = LocalDate.of(2022, 11, 1);

    @Autowired
    HaltingProjects halting;

    @Autowired
    Halts halts;

    @Autowired
    MovingProjects moving;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    Milestones milestones;

    @Autowired
    StageLog log;

    @Autowired
    PipelineBench bench;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void anOverdueProject() {
        keyOffice = bench.keyOffice(HERE);
        project = bench.signed(keyOffice, "示例停建项目", SIGNED, true, null);
        keyOffice
                .get(() -> planning.plan(project, "registered", PipelineBench.day("2022-04-30"), null))
                .orThrow();
    }

    private Outcome<Halt> stops(Halt.State state, String reason, @Nullable String approval) {
        return keyOffice.get(() -> halting.halt(project, new Wish(state, SINCE, reason, approval, null)));
    }

    private String facts() {
        return Objects.requireNonNull(keyOffice.get(() -> tx.execute(
                status -> jdbc.sql("""
                        select concat_ws(' ', f.stage, coalesce(f.due_kind, '-'), f.overdue_days is not null and f.overdue_days > 0, l.light)
                        from pipeline_facts f join light_facts l on l.district_id = f.district_id and l.project_id = f.project_id
                        where f.project_id = ?""").param(project).query(String.class).single())));
    }

    @Test
    void ofAPausedProjectNothingIsDueAndItsLightSaysSo() {
        assertThat(facts()).isEqualTo("signed registered t red");
        stops(Halt.State.PAUSED, "资金未到位", null).orThrow();
        assertThat(facts()).isEqualTo("signed - f paused");
        keyOffice.get(() -> halting.resume(project, "资金到位")).orThrow();
        assertThat(facts()).isEqualTo("signed registered t red");
        assertThat(keyOffice.get(() -> log.of(project)).stream()
                        .map(StageEvent::act)
                        .limit(2))
                .containsExactly(StageEvent.Act.RESUMED, StageEvent.Act.PAUSED);
    }

    @Test
    void aTerminatedProjectKeepsItsStageAndItsPlaceInTheDenominator() {
        stops(Halt.State.TERMINATED, "投资方退出", "周例会纪要〔2022〕44号").orThrow();
        assertThat(facts()).isEqualTo("signed - f none");
        List<UUID> signedThen = keyOffice.get(
                () -> tx.execute(status -> jdbc.sql("select project_id from pipeline_facts where signed_on = ?")
                        .param(SIGNED)
                        .query(UUID.class)
                        .list()));
        assertThat(signedThen).contains(project);
    }

    @Test
    void whatDoesNotGoOnIsNotMoved() {
        stops(Halt.State.PAUSED, "资金未到位", null).orThrow();
        assertThat(keys(bench.moves(keyOffice, project, "registered", "2022-04-08")))
                .containsExactly("pipeline.refused.halted.paused");
        stops(Halt.State.TERMINATED, "投资方退出", "会议纪要").orThrow();
        assertThat(keys(bench.moves(keyOffice, project, "registered", "2022-04-08")))
                .containsExactly("pipeline.refused.halted.terminated");
    }

    @Test
    void anEndNeedsAReasonAndAnApproval() {
        assertThat(keys(stops(Halt.State.TERMINATED, " ", " ")))
                .containsExactly("pipeline.refused.reason", "pipeline.refused.halt.approval");
        assertThat(keys(keyOffice.get(() -> halting.halt(
                        project, new Wish(Halt.State.PAUSED, today.today().plusDays(1), "明天停", null, null)))))
                .containsExactly("pipeline.refused.halt.future");
        assertThat(keys(keyOffice.get(
                        () -> halting.halt(project, new Wish(Halt.State.PAUSED, SINCE, "停", null, SINCE)))))
                .containsExactly("pipeline.refused.halt.expected");
    }

    @Test
    void onlyAnAgreementThatNobodyFollowedIsInvalid() {
        stops(Halt.State.INVALID, "只有框架协议", "会议纪要").orThrow();
        keyOffice.get(() -> halting.resume(project, "补签正式协议")).orThrow();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(keys(stops(Halt.State.INVALID, "只有框架协议", "会议纪要"))).containsExactly("pipeline.refused.halt.valid");
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        stops(Halt.State.TRANSFERRED, "调往荥阳", "市里文件").orThrow();
        assertThat(keys(stops(Halt.State.TRANSFERRED, "调往荥阳", "市里文件")))
                .containsExactly("pipeline.refused.halt.already");
        assertThat(keys(stops(Halt.State.TERMINATED, "退出", "会议"))).containsExactly("pipeline.refused.halt.ended");
        keyOffice.get(() -> halting.resume(project, "退回本区")).orThrow();
        assertThat(keys(keyOffice.get(() -> halting.resume(project, "再来"))))
                .containsExactly("pipeline.refused.halt.goeson");
    }

    @Test
    void aClerkDoesNotStopProjects() {
        var clerk = Persona.of(HERE, Role.PROMOTION);
        assertThatThrownBy(() ->
                        clerk.does(() -> halting.halt(project, new Wish(Halt.State.PAUSED, SINCE, "停", null, null))))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void asOfAnEarlierMomentItStillWentOn() {
        var before = Instant.now();
        stops(Halt.State.TERMINATED, "投资方退出", "会议纪要").orThrow();
        assertThat(AsOf.maybe(Optional.of(before), () -> keyOffice.get(() -> halts.of(project))))
                .isEmpty();
        assertThat(AsOf.maybe(Optional.of(before), this::facts)).isEqualTo("signed registered t red");
        assertThat(keyOffice.get(() -> halts.of(project))).isPresent();
    }

    @Test
    void ofTwoWhoMoveOneProjectAtOnceOneIsToldThatItIsDone() {
        var people = List.of(keyOffice, Persona.of(HERE, Role.KEYOFFICE), Persona.of(HERE, Role.PROMOTION));
        var answers = IntStream.range(0, people.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> keys(bench.moves(people.get(i), project, "registered", "2022-04-0" + (i + 1)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(List.of("done")::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(List.of("pipeline.refused.reached")::equals)
                .hasSize(2);
        assertThat(keyOffice.get(() -> log.of(project)).stream()
                        .filter(event -> event.act() == StageEvent.Act.REACHED
                                && event.kind().code().equals("registered")))
                .hasSize(1);
    }
}
