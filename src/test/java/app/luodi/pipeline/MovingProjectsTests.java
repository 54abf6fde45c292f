package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.day;
import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.pipeline.MovingProjects.Step;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class MovingProjectsTests {
    private static final String HERE = "movingprojects";
    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 18);

    @Autowired
    MovingProjects moving;

    @Autowired
    Milestones milestones;

    @Autowired
    StageLog log;

    @Autowired
    VerifyingMilestones verifying;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    PipelineBench bench;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private Persona keyOffice;

    @BeforeEach
    void theDistrictStands() {
        keyOffice = bench.keyOffice(HERE);
    }

    private UUID project() {
        return bench.signed(keyOffice, "上海重塑燃料电池产业化基地", SIGNED, true, null);
    }

    private Track track(UUID project) {
        return keyOffice.get(() -> milestones.of(project));
    }

    @Test
    void aRegisteredProjectStandsAtItsSigning() {
        var project = project();
        assertThat(track(project).nodes()).hasSize(11);
        assertThat(track(project).stage()).isEqualTo("signed");
        assertThat(track(project).stageOn()).isEqualTo(SIGNED);
        assertThat(keyOffice.get(() -> log.of(project))).singleElement().satisfies(event -> {
            assertThat(event.fromStage()).isEqualTo("none");
            assertThat(event.toStage()).isEqualTo("signed");
            assertThat(event.recordedBy()).isEqualTo("keyoffice");
        });
    }

    @Test
    void aProjectWithoutAnAgreementStandsNowhereYet() {
        var project = bench.signed(keyOffice, "在谈项目", null, true, null);
        assertThat(track(project).stage()).isEqualTo("none");
        assertThat(keyOffice.get(() -> log.of(project))).isEmpty();
    }

    @Test
    void aMoveIsWrittenWithItsDateEvidenceAndLine() {
        var project = project();
        var moved = bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(moved.fromStage()).isEqualTo("signed");
        assertThat(moved.toStage()).isEqualTo("registered");
        var milestone = track(project).find("registered").orElseThrow();
        assertThat(milestone.actual()).isEqualTo(day("2022-04-08"));
        assertThat(milestone.evidence()).isEqualTo("凭据");
        assertThat(keyOffice.get(() -> log.of(project)).getFirst().onDay()).isEqualTo(LocalDate.of(2022, 4, 8));
        assertThat(facts(project)).isEqualTo("registered reserve ddooooooooo filed");
    }

    @Test
    void aDateAsItWasWrittenIsKept() {
        var project = project();
        var when = WhenText.parse("2022年4月底", LocalDate.of(2022, 11, 14)).orThrow();
        keyOffice
                .get(() -> moving.move(project, "registered", when, null, null, null))
                .orThrow();
        assertThat(track(project).find("registered").orElseThrow().actual()).isEqualTo(when);
    }

    @Test
    void aDateInTheFutureIsRefused() {
        var tomorrow = today.today().plusDays(1);
        assertThat(keys(bench.moves(keyOffice, project(), "registered", tomorrow.toString())))
                .containsExactly("pipeline.refused.future");
        assertThat(keys(bench.moves(
                        keyOffice, project(), "registered", today.today().toString())))
                .containsExactly("done");
    }

    @Test
    void aMonthThatHasNotEndedIsNoActualDate() {
        var project = project();
        var thisYear = WhenText.parse("年内", today.today()).orThrow();
        assertThat(keys(keyOffice.get(() -> moving.move(project, "registered", thisYear, "x", null, null))))
                .containsExactly("pipeline.refused.unfinished");
    }

    @Test
    void aDateBeforeItsPredecessorIsRefused() {
        assertThat(keys(bench.moves(keyOffice, project(), "registered", "2022-03-17")))
                .containsExactly("pipeline.refused.before");
        assertThat(keys(bench.moves(keyOffice, project(), "registered", "2022-03-18")))
                .containsExactly("done");
    }

    @Test
    void aMonthThatMayLieAfterItsPredecessorIsAccepted() {
        var project = project();
        var march = WhenText.parse("2022.3", LocalDate.of(2022, 11, 14)).orThrow();
        keyOffice
                .get(() -> moving.move(project, "registered", march, null, null, null))
                .orThrow();
        assertThat(keys(bench.moves(keyOffice, project, "filed", "2022-03-20"))).containsExactly("done");
    }

    @Test
    void eachMissingPredecessorIsNamed() {
        var refused = bench.moves(keyOffice, project(), "land_won", "2022-06-21");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Refused.class,
                        reasons -> assertThat(((Refused<?>) reasons).reasons())
                                .extracting(reason -> reason.field() + " " + reason.key())
                                .containsExactly(
                                        "registered pipeline.refused.missing", "filed pipeline.refused.missing"));
    }

    @Test
    void severalMilestonesAreReportedAtOnceInTheOrderOfTheTrack() {
        var project = project();
        var moved = keyOffice
                .get(() -> moving.move(
                        project,
                        List.of(
                                new Step("land_won", day("2022-06-21"), "成交确认书"),
                                new Step("registered", day("2022-04-08"), null),
                                new Step("filed", day("2022-05-06"), "备案证明")),
                        "补报"))
                .orThrow();
        assertThat(moved.kinds()).containsExactly("registered", "filed", "land_won");
        assertThat(track(project).stage()).isEqualTo("land_won");
        assertThat(keyOffice.get(() -> log.of(project))).hasSize(4);
    }

    @Test
    void ofSeveralMilestonesAllOrNoneAreReported() {
        var project = project();
        var refused = keyOffice.get(() -> moving.move(
                project,
                List.of(new Step("registered", day("2022-04-08"), null), new Step("filed", day("2022-04-01"), "备案证明")),
                null));
        assertThat(keys(refused)).containsExactly("pipeline.refused.before");
        assertThat(track(project).stage()).isEqualTo("signed");
    }

    @Test
    void evidenceIsAskedForWhereTheKindWantsIt() {
        var project = project();
        assertThat(keys(keyOffice.get(() -> moving.move(project, "registered", day("2022-04-08"), null, null, null))))
                .containsExactly("done");
        assertThat(keys(keyOffice.get(() -> moving.move(project, "filed", day("2022-05-06"), " ", null, null))))
                .containsExactly("pipeline.refused.evidence");
    }

    @Test
    void aProjectWithoutLandSkipsTheLandMilestones() {
        var project = bench.signed(keyOffice, "软件研发中心", SIGNED, false, null);
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        bench.moves(keyOffice, project, "filed", "2022-05-06").orThrow();
        assertThat(keys(bench.moves(keyOffice, project, "land_won", "2022-06-01")))
                .containsExactly("pipeline.refused.noland");
        assertThat(keys(bench.moves(keyOffice, project, "construction_permit", "2022-06-01")))
                .containsExactly("done");
        assertThat(facts(project)).isEqualTo("construction_permit reserve dddssdooooo started");
    }

    @Test
    void whatIsReachedIsNotReportedTwice() {
        var project = project();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(keys(bench.moves(keyOffice, project, "registered", "2022-04-09")))
                .containsExactly("pipeline.refused.reached");
    }

    @Test
    void whoLooksAtAnOlderVersionIsTold() {
        var project = project();
        keyOffice
                .get(() -> planning.plan(project, "registered", day("2022-04-30"), null))
                .orThrow();
        assertThat(keys(keyOffice.get(() -> moving.move(project, "registered", day("2022-04-08"), null, null, 0))))
                .containsExactly("pipeline.refused.overtaken");
        assertThat(keys(keyOffice.get(() -> moving.move(project, "registered", day("2022-04-08"), null, null, 1))))
                .containsExactly("done");
    }

    @Test
    void ofTwoWhoReportTheSameAtOnceOneIsRefused() {
        var project = project();
        var one = CompletableFuture.supplyAsync(() -> bench.moves(keyOffice, project, "registered", "2022-04-08"));
        var two = CompletableFuture.supplyAsync(() -> bench.moves(keyOffice, project, "registered", "2022-04-09"));
        assertThat(List.of(keys(one.join()), keys(two.join())))
                .containsExactlyInAnyOrder(List.of("done"), List.of("pipeline.refused.reached"));
    }

    @Test
    void whoMayNotMoveIsStopped() {
        var project = project();
        for (var role : List.of(Role.LEADER, Role.STATISTICS, Role.AUDITOR, Role.ADMIN)) {
            assertThatThrownBy(() -> bench.moves(Persona.of(HERE, role), project, "registered", "2022-04-08"))
                    .isInstanceOf(NoRight.class);
        }
    }

    @Test
    void thePromotionBureauMovesUpToTheRegisteredCompanyAndNoFurther() {
        var project = project();
        var promotion = Persona.of(HERE, Role.PROMOTION);
        assertThat(keys(bench.moves(promotion, project, "registered", "2022-04-08")))
                .containsExactly("done");
        assertThatThrownBy(() -> bench.moves(promotion, project, "filed", "2022-05-06"))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void aClerkMovesTheProjectsOfTheOwnAreaOnly() {
        var mine = bench.office(HERE, "石佛");
        var other = bench.office(HERE, "沟赵");
        var project = bench.signed(keyOffice, "中部智慧港", SIGNED, true, mine);
        assertThatThrownBy(() -> bench.moves(Persona.clerk(HERE, other), project, "registered", "2022-04-08"))
                .isInstanceOf(NoRight.class);
        assertThat(keys(bench.moves(Persona.clerk(HERE, mine), project, "registered", "2022-04-08")))
                .containsExactly("done");
    }

    @Test
    void aProjectOfAnotherDistrictIsUnknown() {
        var project = project();
        var neighbour = bench.keyOffice("movingprojectsnext");
        assertThatThrownBy(() -> bench.moves(neighbour, project, "registered", "2022-04-08"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theLastMoveIsTakenBackWithItsReason() {
        var project = project();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(keys(keyOffice.get(() -> moving.withdraw(project, "signed", "错了"))))
                .containsExactly("pipeline.refused.notlast");
        assertThat(keys(keyOffice.get(() -> moving.withdraw(project, "registered", " "))))
                .containsExactly("pipeline.refused.reason");
        Moved back = keyOffice
                .get(() -> moving.withdraw(project, "registered", "日期报错"))
                .orThrow();
        assertThat(back.toStage()).isEqualTo("signed");
        assertThat(facts(project)).isEqualTo("signed reserve doooooooooo registered");
        assertThat(keyOffice.get(() -> log.of(project)).getFirst()).satisfies(event -> {
            assertThat(event.act()).isEqualTo(StageEvent.Act.WITHDRAWN);
            assertThat(event.was()).isEqualTo("2022-04-08");
            assertThat(event.reason()).isEqualTo("日期报错");
        });
    }

    @Test
    void whatIsVerifiedIsNotTakenBackByAClerk() {
        var office = bench.office(HERE, "枫杨");
        var project = bench.signed(keyOffice, "新开普", SIGNED, true, office);
        var clerk = Persona.clerk(HERE, office);
        bench.moves(clerk, project, "registered", "2022-04-08").orThrow();
        keyOffice.get(() -> verifying.verify(project, "registered", null)).orThrow();
        assertThatThrownBy(() -> clerk.get(() -> moving.withdraw(project, "registered", "错了")))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void nobodyVerifiesWhatTheyReported() {
        var project = project();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(keys(keyOffice.get(() -> verifying.verify(project, "registered", null))))
                .containsExactly("pipeline.refused.sameperson");
        var colleague = Persona.of(HERE, Role.KEYOFFICE);
        colleague.get(() -> verifying.verify(project, "registered", null)).orThrow();
        assertThat(track(project).find("registered").orElseThrow().verified()).isPresent();
        assertThat(keys(colleague.get(() -> verifying.verify(project, "filed", null))))
                .containsExactly("pipeline.refused.open");
        assertThatThrownBy(
                        () -> Persona.of(HERE, Role.PROMOTION).get(() -> verifying.verify(project, "registered", null)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void theFirstPlanStaysAsTheBaseline() {
        var project = project();
        keyOffice
                .get(() -> planning.plan(project, "started", day("2022-07-05"), null))
                .orThrow();
        assertThat(keys(keyOffice.get(() -> planning.plan(project, "started", day("2022-08-05"), null))))
                .containsExactly("pipeline.refused.planreason");
        keyOffice
                .get(() -> planning.plan(project, "started", day("2022-08-05"), "用地指标未到"))
                .orThrow();
        var milestone = track(project).find("started").orElseThrow();
        assertThat(milestone.baseline()).isEqualTo(day("2022-07-05"));
        assertThat(milestone.plan()).isEqualTo(day("2022-08-05"));
        assertThat(milestone.reason()).isEqualTo("用地指标未到");
        assertThat(keyOffice.get(() -> log.of(project)).getFirst())
                .satisfies(event ->
                        assertThat(List.of(event.was(), event.became())).containsExactly("2022-07-05", "2022-08-05"));
    }

    @Test
    void aForecastHasADeviationAndDoesNotTouchThePlan() {
        var project = project();
        keyOffice
                .get(() -> planning.plan(project, "started", day("2027-07-05"), null))
                .orThrow();
        assertThat(keys(keyOffice.get(() -> planning.forecast(project, "started", day("2022-01-01"), null))))
                .containsExactly("pipeline.refused.forecastpast");
        keyOffice
                .get(() -> planning.forecast(project, "started", day("2027-07-25"), "审图"))
                .orThrow();
        assertThat(track(project).find("started").orElseThrow().deviation()).hasValue(20);
    }

    @Test
    void whatIsDoneKeepsItsPlan() {
        var project = project();
        keyOffice
                .get(() -> planning.plan(project, "registered", day("2022-04-01"), null))
                .orThrow();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(keys(keyOffice.get(() -> planning.plan(project, "registered", day("2022-04-30"), "晚了"))))
                .containsExactly("pipeline.refused.done");
        assertThat(track(project).find("registered").orElseThrow().deviation()).hasValue(7);
    }

    @Test
    void whoMayNotPlanIsStopped() {
        var project = project();
        assertThatThrownBy(() -> Persona.of(HERE, Role.PROMOTION)
                        .get(() -> planning.plan(project, "started", day("2022-07-05"), null)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void theTrackFollowsWhenAProjectTurnsOutToNeedNoLand() {
        var project = project();
        edits(project, false);
        assertThat(facts(project)).isEqualTo("signed reserve doossoooooo registered");
        edits(project, true);
        assertThat(facts(project)).isEqualTo("signed reserve doooooooooo registered");
        assertThat(keyOffice.get(() -> log.of(project)))
                .extracting(StageEvent::act)
                .contains(StageEvent.Act.SKIPPED, StageEvent.Act.RESTORED);
    }

    private void edits(UUID project, boolean needsLand) {
        keyOffice.does(() -> {
            var version = tx.execute(s -> jdbc.sql("select version from project where id = ?")
                    .param(project)
                    .query(Integer.class)
                    .single());
            registering
                    .edit(
                            project,
                            version,
                            ProjectDraft.named("上海重塑燃料电池产业化基地")
                                    .with(ProjectField.AGREEMENT_ON, SIGNED)
                                    .with(ProjectField.NEEDS_LAND, needsLand))
                    .orThrow();
        });
    }

    @Test
    void theTrackOfAnEarlierMomentIsWhatWasKnownThen() {
        var project = project();
        var before = today.now();
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        assertThat(track(project).stage()).isEqualTo("registered");
        assertThat(new AsOf(before).get(() -> track(project).stage())).isEqualTo("signed");
        assertThat(new AsOf(before).<List<StageEvent>>get(() -> keyOffice.get(() -> log.of(project))))
                .hasSize(1);
    }

    private String facts(UUID project) {
        return keyOffice.get(() ->
                tx.execute(s -> jdbc.sql("""
                        select concat_ws(' ', stage, pool, track, next_kind) from pipeline_facts where project_id = ?""").param(project).query(String.class).single()));
    }
}
