package app.luodi.planning;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.approvals.LayingApprovals;
import app.luodi.calendar.DayType;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.ProjectPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class AcceptingPlansTests {
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);
    private static final Aim COMPLETION = Aim.at("completed", LocalDate.of(2024, 12, 31));

    @Autowired
    PlanningBackward planning;

    @Autowired
    AcceptingPlans accepting;

    @Autowired
    DecidingDurations deciding;

    @Autowired
    LayingApprovals laying;

    @Autowired
    Milestones milestones;

    @Autowired
    PipelineBench bench;

    @Autowired
    FoundingDistricts founding;

    private String here = "";
    private Persona keyOffice = Persona.of("none", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aProjectSignedInSpring() {
        here = "plan" + UUID.randomUUID().toString().substring(0, 8);
        keyOffice = bench.keyOffice(here);
        founding.replays(here);
        project = today(() -> bench.signed(keyOffice, "倒排测试项目", LocalDate.of(2022, 3, 18), true, null));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        return Today.replay(day.atTime(LocalTime.NOON).atZone(Today.ZONE).toInstant(), work);
    }

    private static <T> T today(Supplier<T> work) {
        return on(TODAY, work);
    }

    private Outcome<ProjectPlan> accepts(Aim aim, String reason, int seen) {
        return today(() -> keyOffice.get(() -> accepting.accept(project, aim, reason, seen)));
    }

    private ProjectPlan plan() {
        return today(() -> keyOffice.get(() -> planning.of(project)));
    }

    private Milestone milestone(String kind) {
        return today(() -> keyOffice.get(() -> milestones.of(project)))
                .find(kind)
                .orElseThrow();
    }

    @Test
    void anAcceptedPlanIsThePlanOfTheMilestonesAndItsHistoryKeepsTheReason() {
        var accepted = accepts(COMPLETION, "", 0).orThrow();
        assertThat(accepted.held().orElseThrow().isFeasible()).isTrue();
        assertThat(milestone("completed").plan()).isEqualTo(WhenText.day(COMPLETION.day()));
        assertThat(milestone("completed").baseline()).isEqualTo(WhenText.day(COMPLETION.day()));
        // 90 days for equipment to completion, 60 from the topping out to the equipment
        assertThat(milestone("topped_out").plan())
                .isEqualTo(WhenText.day(COMPLETION.day().minusDays(150)));
        assertThat(milestone("started").plan())
                .isEqualTo(WhenText.day(COMPLETION.day().minusDays(330)));
        var sooner = COMPLETION.on(LocalDate.of(2024, 10, 31));
        assertThat(keys(accepts(sooner, " ", 1))).containsExactly("pipeline.refused.planreason");
        assertThat(accepts(sooner, "省重点项目提前竣工", 1)
                        .orThrow()
                        .accepted()
                        .orElseThrow()
                        .reason())
                .isEqualTo("省重点项目提前竣工");
        assertThat(milestone("completed").baseline()).isEqualTo(WhenText.day(COMPLETION.day()));
        assertThat(milestone("completed").reason()).isEqualTo("省重点项目提前竣工");
    }

    @Test
    void whatWasAcceptedIsReadBackAsOfBefore() {
        accepts(COMPLETION, "", 0).orThrow();
        var before =
                TODAY.minusDays(1).atTime(LocalTime.NOON).atZone(Today.ZONE).toInstant();
        assertThat(keyOffice
                        .get(() -> new AsOf(before).get(() -> planning.of(project)))
                        .accepted())
                .isEmpty();
        var after = TODAY.plusDays(1).atTime(LocalTime.NOON).atZone(Today.ZONE).toInstant();
        assertThat(keyOffice
                        .get(() -> new AsOf(after).get(() -> planning.of(project)))
                        .accepted())
                .isPresent();
    }

    @Test
    void aPlanThatCannotBeHeldIsRefusedWithItsDaysAndItsPlace() {
        var outcome = accepts(Aim.at("completed", LocalDate.of(2023, 3, 31)), "", 0);
        assertThat(keys(outcome)).containsExactly("planning.refused.infeasible");
        assertThat(plan().accepted()).isEmpty();
        assertThat(milestone("completed").plan()).isNull();
    }

    @Test
    void anAcceptedPlanThatSlipsSaysHowManyDaysAreMissing() {
        var tight = today(() -> keyOffice.get(() -> planning.preview(project, COMPLETION)))
                .orThrow();
        accepts(COMPLETION.on(tight.earliest().orElseThrow()), "", 0).orThrow();
        var later = on(TODAY.plusDays(30), () -> keyOffice.get(() -> planning.of(project)));
        assertThat(later.held().orElseThrow().isFeasible()).isFalse();
        assertThat(later.held().orElseThrow().margin().orElseThrow()).isBetween(-40L, -20L);
        assertThat(later.held().orElseThrow().missing()).isNotEmpty();
    }

    @Test
    void inAYearNobodyHasKeptNothingIsAccepted() {
        var far = Aim.at("started", LocalDate.of(2027, 3, 1));
        assertThat(keys(accepts(far, "", 0))).containsExactly("planning.refused.unmaintained");
    }

    @Test
    void aTemplateChangedLaterChangesNoAcceptedPlan() {
        accepts(COMPLETION, "", 0).orThrow();
        var template = keyOffice.get(() -> deciding.of(ProjectPath.GREENFIELD));
        var slower = template.with(template.find("topped_out").orElseThrow().taking(300, DayType.CALENDAR));
        var kept = today(() -> keyOffice.get(() -> deciding.decide(slower))).orThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(keys(today(() -> keyOffice.get(() -> deciding.decide(slower)))))
                .containsExactly("planning.refused.overtaken");
        var plan = plan();
        assertThat(plan.isTemplateNewer()).isTrue();
        assertThat(plan.held()
                        .orElseThrow()
                        .slot("topped_out")
                        .orElseThrow()
                        .step()
                        .days())
                .isEqualTo(180);
        var again = today(() -> keyOffice.get(() -> planning.preview(project, COMPLETION)))
                .orThrow();
        assertThat(again.slot("topped_out").orElseThrow().step().days()).isEqualTo(300);
    }

    @Test
    void aMilestoneBeforeItsPredecessorIsRefusedByName() {
        var template = keyOffice.get(() -> deciding.of(ProjectPath.GREENFIELD));
        var wrong = template.with(template.find("started").orElseThrow().after(List.of("completed")))
                .with(template.find("filed").orElseThrow().taking(-1, DayType.WORKING));
        var outcome = keyOffice.get(() -> deciding.decide(wrong));
        assertThat(keys(outcome)).containsExactlyInAnyOrder("planning.refused.order", "planning.refused.days");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("开工", "竣工验收"));
    }

    @Test
    void approvalsStandBetweenTheMilestonesAndArePreReviewedBeforeTheContract() {
        today(() -> keyOffice.get(() -> laying.lay(project))).orThrow();
        var drawn = today(() -> keyOffice.get(() -> planning.preview(project, COMPLETION)))
                .orThrow();
        var review = drawn.slot("a:works_permit:review").orElseThrow();
        var issue = drawn.slot("a:works_permit").orElseThrow();
        var contract = drawn.slot("land_contract").orElseThrow();
        assertThat(review.earliestFinish()).isBefore(contract.earliestFinish());
        assertThat(issue.earliestFinish()).isAfterOrEqualTo(contract.earliestFinish());
        assertThat(drawn.slot("construction_permit").orElseThrow().step().days())
                .isZero();
        assertThat(drawn.slot("started").orElseThrow().earliestFinish())
                .isAfter(drawn.slot("a:construction_permit").orElseThrow().earliestFinish());
        assertThat(drawn.isFeasible()).isTrue();
    }

    @Test
    void whoMayNotPlanIsTurnedAway() {
        var leader = Persona.of(here, Role.LEADER);
        assertThat(today(() -> leader.get(() -> planning.preview(project, COMPLETION)))
                        .orThrow()
                        .isFeasible())
                .isTrue();
        assertThatThrownBy(() -> today(() -> leader.get(() -> accepting.accept(project, COMPLETION, "", 0))))
                .isInstanceOf(NoRight.class);
    }
}
