package app.luodi.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.calendar.DayType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepGraphTests {
    static ApprovalStep step(String code, int days, String... after) {
        return new ApprovalStep(
                code,
                "事项" + code,
                Phase.WORKS,
                "自规局",
                null,
                days,
                DayType.WORKING,
                HandlingMode.NORMAL,
                false,
                true,
                0,
                null,
                null,
                List.of(after),
                null);
    }

    /** The same, not waiting for some that are gone. */
    static ApprovalStep withoutMissing(ApprovalStep step, List<String> gone) {
        return new ApprovalStep(
                step.code(),
                step.name(),
                step.phase(),
                step.authority(),
                step.legalDays(),
                step.promisedDays(),
                step.dayType(),
                step.mode(),
                step.beforeContract(),
                step.preReview(),
                step.issueDays(),
                step.validMonths(),
                step.milestone(),
                step.after().stream().filter(code -> !gone.contains(code)).toList(),
                step.source());
    }

    @Test
    void aCircleIsNamedFromItsFirstToItsLast() {
        var graph = new StepGraph(
                List.of(step("a", 1), step("b", 1, "a", "d"), step("c", 1, "b"), step("d", 1, "c"), step("e", 1, "d")));
        assertThat(graph.circle().stream().map(ApprovalStep::code))
                .startsWith("b")
                .endsWith("b")
                .containsExactlyInAnyOrder("b", "c", "d", "b");
    }

    @Test
    void whoWaitsForItselfIsACircle() {
        assertThat(new StepGraph(List.of(step("a", 1, "a"))).circle().stream().map(ApprovalStep::code))
                .containsExactly("a", "a");
    }

    @Test
    void parallelWaysThatJoinAreNoCircle() {
        var graph = new StepGraph(List.of(step("d", 1, "b", "c"), step("b", 1, "a"), step("c", 1, "a"), step("a", 1)));
        assertThat(graph.circle()).isEmpty();
        assertThat(graph.inOrder().stream().map(ApprovalStep::code)).containsExactly("a", "b", "c", "d");
        assertThat(graph.depths()).containsEntry("a", 0).containsEntry("c", 1).containsEntry("d", 2);
    }

    @Test
    void aStepThatThePathDoesNotHaveIsWaitedForByNobody() {
        assertThat(new StepGraph(List.of(step("b", 1, "gone"))).before(step("b", 1, "gone")))
                .isEmpty();
    }
}
