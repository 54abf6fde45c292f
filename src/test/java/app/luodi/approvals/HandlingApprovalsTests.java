package app.luodi.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.approvals.ApprovalItem.State;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.pipeline.ProjectPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class HandlingApprovalsTests {
    @Autowired
    LayingApprovals laying;

    @Autowired
    HandlingApprovals handling;

    @Autowired
    ReadingApprovals reading;

    @Autowired
    DecidingTemplates deciding;

    @Autowired
    Templates templates;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @SuppressWarnings("NullAway.Init")
    ApprovalBench bench;

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    UUID project = UUID.randomUUID();
    UUID bureau = project;

    @BeforeEach
    void aProjectWithItsApprovals() {
        district = ApprovalBench.district("approve", founding, jdbc, tx);
        bureau = district.unit("bureau", "自规局");
        bench = new ApprovalBench(district, laying, handling, reading);
        project = bench.laid("甲项目", null);
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(var reasons)
                ? reasons.stream().map(Outcome.Refusal::field).toList()
                : List.of();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(var reasons)
                ? reasons.stream()
                        .map(reason -> reason.key().replace("approvals.refused.", ""))
                        .toList()
                : List.of();
    }

    @Test
    void nothingIsIssuedBeforeTheContractButAFiling() {
        assertThat(bench.records(project, "filing", draft -> draft.issued("2022-03-01")))
                .isInstanceOf(Outcome.Done.class);
        var early = bench.records(project, "land_permit", draft -> draft.issued("2022-11-01"));
        assertThat(fields(early)).containsOnly("issuedOn");
        assertThat(keys(early)).contains("issue.nocontract");
        district.reaches(project, "land_contract", "2022-11-10");
        assertThat(keys(bench.records(project, "land_permit", draft -> draft.issued("2022-11-09"))))
                .contains("issue.contract");
    }

    @Test
    void aPreReviewIsADateOfItsOwnAndNeverTheIssue() {
        var reviewed = bench.records(
                        project,
                        "works_permit",
                        draft -> draft.reviewing("2022-10-10").reviewed("2022-10-12"))
                .orThrow();
        assertThat(reviewed.state()).isEqualTo(State.REVIEWED);
        assertThat(reviewed.handling().issuedOn()).isNull();
        assertThat(reviewed.isDone()).isFalse();
        district.reaches(project, "land_contract", "2022-11-01");
        assertThat(keys(bench.records(project, "scheme", draft -> draft.reviewed("2022-11-08"))))
                .containsExactly("reviewlate");
    }

    @Test
    void aProjectWithoutLandWaitsForNoContract() {
        var workshop = district.project("租厂房项目", null, "1.00");
        bench.as(
                bench.office,
                () -> tx.execute(status -> jdbc.sql(
                                "update milestone set applies = false where project_id = ? and kind = 'land_contract'")
                        .param(workshop)
                        .update()));
        bench.as(bench.office, () -> laying.lay(workshop)).orThrow();
        bench.records(workshop, "filing", draft -> draft.issued("2022-10-20")).orThrow();
        assertThat(bench.records(workshop, "fire", draft -> draft.issued("2022-11-01")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void impossibleDatesAreRefusedAndTheFieldIsNamed() {
        assertThat(fields(bench.records(project, "filing", draft -> draft.issued("2022-11-15"))))
                .containsExactly("issuedOn");
        assertThat(keys(bench.records(
                        project, "filing", draft -> draft.accepted("2022-11-10").issued("2022-11-01"))))
                .containsExactly("order.accepted");
        assertThat(fields(bench.records(
                        project,
                        "scheme",
                        draft -> draft.reviewing("2022-11-10").reviewed("2022-11-01"))))
                .containsExactly("reviewedOn");
        assertThat(keys(bench.records(project, "filing", draft -> draft.reviewed("2022-11-01"))))
                .containsExactly("noreview");
    }

    @Test
    void whatMustBeThereFirstIsAskedForUnlessItIsPromised() {
        district.reaches(project, "land_contract", "2022-11-01");
        var early = bench.records(project, "works_permit", draft -> draft.issued("2022-11-08"));
        assertThat(keys(early)).containsExactly("before", "before");
        assertThat(bench.records(
                        project,
                        "works_permit",
                        draft -> draft.mode(HandlingMode.PROMISE).issued("2022-11-08")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void tolerationNeedsADayUntilWhichPapersFollow() {
        district.reaches(project, "land_contract", "2022-11-01");
        assertThat(fields(bench.records(project, "quality", draft -> draft.accepted("2022-11-02"))))
                .containsExactly("makeGoodBy");
        assertThat(keys(bench.records(
                        project,
                        "filing",
                        draft -> draft.owes("2022-12-01", null).accepted("2022-12-05"))))
                .contains("future");
        assertThat(bench.records(
                        project,
                        "quality",
                        draft -> draft.accepted("2022-11-02").owes("2022-12-02", "2022-11-10")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsNotInvolvedIsSaidWhyAndAPermitIsPutOffTwiceAtMost() {
        assertThat(fields(bench.records(project, "scheme", draft -> draft.mode(HandlingMode.NONE))))
                .containsExactly("remark");
        assertThat(bench.records(
                        project,
                        "scheme",
                        draft -> draft.mode(HandlingMode.NONE).because("小型项目豁免", 0)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(fields(bench.records(project, "construction_permit", draft -> draft.because("", 3))))
                .containsExactly("extensions");
    }

    @Test
    void theClockStandsWhileItIsPausedAndHolidaysAreNotCounted() {
        // 国庆节 2022: 10-01 to 10-07 off, 10-08 and 10-09 (a weekend) worked
        var item = bench.records(project, "heritage", draft -> draft.accepted("2022-09-30"))
                .orThrow();
        var clock = bench.as(bench.office, () -> reading.clock());
        assertThat(clock.held(item, LocalDate.of(2022, 10, 10))).hasValue(3);
        assertThat(item.due().promised()).isEqualTo(LocalDate.of(2022, 11, 2));
        var paused = bench.as(
                        bench.office,
                        () -> handling.pause(project, "heritage", LocalDate.of(2022, 10, 12), "补正材料", item.version()))
                .orThrow();
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.due().promised()).isNull();
        assertThat(clock.held(paused, LocalDate.of(2022, 11, 14))).hasValue(4);
        var resumed = bench.as(
                        bench.office,
                        () -> handling.resume(project, "heritage", LocalDate.of(2022, 10, 18), paused.version()))
                .orThrow();
        assertThat(resumed.due().promised()).isEqualTo(LocalDate.of(2022, 11, 9));
        assertThat(clock.held(resumed, LocalDate.of(2022, 10, 19))).hasValue(5);
    }

    @Test
    void aClockIsPausedOnlyWhileItRuns() {
        assertThat(keys(bench.as(
                        bench.office, () -> handling.pause(project, "filing", LocalDate.of(2022, 11, 1), "补正", 0))))
                .containsExactly("pause.notrunning");
        var item = bench.records(project, "filing", draft -> draft.accepted("2022-11-01"))
                .orThrow();
        assertThat(fields(bench.as(
                        bench.office,
                        () -> handling.pause(project, "filing", LocalDate.of(2022, 10, 1), " ", item.version()))))
                .containsExactly("reason", "from");
    }

    @Test
    void whoSawAnEarlierVersionIsRefused() {
        bench.records(project, "filing", draft -> draft.accepted("2022-11-01")).orThrow();
        var stale = bench.as(
                bench.office,
                () -> handling.record(
                        project, "filing", bench.item(project, "filing").handling(), 0));
        assertThat(stale instanceof Refused<?>(var reasons) ? reasons.getFirst().key() : "")
                .isEqualTo(HandlingApprovals.STALE);
    }

    @Test
    void anAuthorityRecordsWhatItDecidesAndNothingElse() {
        var person = Persona.clerk(district.id(), bureau);
        assertThat(bench.recordsAs(person, project, "scheme", draft -> draft.reviewing("2022-11-01")))
                .isInstanceOf(Outcome.Done.class);
        assertThatThrownBy(() -> bench.recordsAs(person, project, "drawings", draft -> draft.reviewing("2022-11-01")))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> bench.recordsAs(
                        Persona.of(district.id(), Role.LEADER),
                        project,
                        "scheme",
                        draft -> draft.reviewing("2022-11-01")))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void aTemplateChangedInUseChangesNoProjectUntilItIsTakenOver() {
        bench.records(project, "fire", draft -> draft.reviewing("2022-11-01")).orThrow();
        var shipped = bench.as(bench.office, () -> templates.of(ProjectPath.GREENFIELD));
        var steps = new ArrayList<ApprovalStep>();
        shipped.steps().stream()
                .filter(step -> !step.code().equals("fire") && !step.code().equals("contracts"))
                .map(step -> step.code().equals("scheme")
                        ? StepGraphTests.step("scheme", 4, "conditions")
                        : StepGraphTests.withoutMissing(step, List.of("fire", "contracts")))
                .forEach(steps::add);
        steps.add(StepGraphTests.step("greening", 3, "scheme"));
        bench.as(bench.office, () -> deciding.decide(ProjectPath.GREENFIELD, steps, "试点", 0))
                .orThrow();
        assertThat(bench.item(project, "scheme").step().promisedDays()).isEqualTo(8);
        var difference = bench.as(bench.office, () -> laying.difference(project));
        assertThat(difference.lines())
                .anyMatch(line -> line.change() == TemplateDifference.Change.ADDED
                        && line.step().code().equals("greening"))
                .anyMatch(line -> line.change() == TemplateDifference.Change.REMOVED
                        && line.step().code().equals("fire")
                        && line.kept())
                .anyMatch(line -> line.change() == TemplateDifference.Change.REMOVED
                        && line.step().code().equals("contracts")
                        && !line.kept());
        bench.as(bench.office, () -> laying.takeOver(project)).orThrow();
        assertThat(bench.item(project, "scheme").step().promisedDays()).isEqualTo(4);
        assertThat(bench.items(project).stream().map(item -> item.step().code()))
                .contains("greening", "fire")
                .doesNotContain("contracts");
        assertThat(bench.item(project, "fire").handling().reviewFrom()).isEqualTo("2022-11-01");
        assertThat(bench.as(bench.office, () -> laying.difference(project)).isEmpty())
                .isTrue();
        var fresh = bench.laid("乙项目", null);
        assertThat(bench.item(fresh, "scheme").step().promisedDays()).isEqualTo(4);
    }

    @Test
    void aCircleInATemplateIsRefusedAndItsWayIsNamed() {
        var refused = bench.as(
                bench.office,
                () -> deciding.decide(
                        ProjectPath.OFFICE,
                        List.of(StepGraphTests.step("a", 1, "b"), StepGraphTests.step("b", 1, "a")),
                        null,
                        0));
        assertThat(keys(refused)).containsExactly("template.circle");
        assertThat(
                        refused instanceof Refused<?>(var reasons)
                                ? reasons.getFirst().values()
                                : List.of())
                .containsExactly("事项a → 事项b → 事项a");
        assertThat(keys(bench.as(
                        bench.office,
                        () -> deciding.decide(
                                ProjectPath.OFFICE, List.of(StepGraphTests.step("a", 1, "zz")), null, 0))))
                .containsExactly("template.unknown");
        assertThat(keys(bench.as(bench.office, () -> deciding.decide(ProjectPath.OFFICE, List.of(), null, 7))))
                .containsExactly("stale");
    }

    @Test
    void whatWasKnownThenIsReadBack() {
        district.at("2022-11-14T10:00");
        bench.records(project, "filing", draft -> draft.accepted("2022-11-01")).orThrow();
        var before = BuiltDistrict.moment("2022-11-14T09:30");
        assertThat(bench.office.get(() -> new AsOf(before).get(() -> reading.of(project))).stream()
                        .filter(item -> item.step().code().equals("filing"))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void factsSayWhatIsOverdueAndLeaveOutAStandingClock() {
        bench.records(project, "heritage", draft -> draft.accepted("2022-09-30"))
                .orThrow();
        var facts = bench.as(
                bench.office,
                () -> tx.execute(status -> jdbc.sql(
                                "select state || ' ' || overdue_days from approvals_facts where project_id = ? and step = 'heritage'")
                        .param(project)
                        .query(String.class)
                        .single()));
        assertThat(facts).isEqualTo("accepted 12");
    }
}
