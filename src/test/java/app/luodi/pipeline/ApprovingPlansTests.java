package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.day;
import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.identity.settings.DistrictSettings;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class ApprovingPlansTests {
    @Autowired
    ApprovingPlans approving;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    WaitingPlans waiting;

    @Autowired
    Milestones milestones;

    @Autowired
    DistrictSettings settings;

    @Autowired
    PipelineBench bench;

    private String here = "";
    private Persona planner = Persona.of("approvingplans", Role.KEYOFFICE);
    private Persona colleague = Persona.of("approvingplans", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aDistrictThatApprovesItsPlans() {
        here = "approvingplans" + UUID.randomUUID().toString().substring(0, 8);
        planner = bench.keyOffice(here);
        colleague = Persona.of(here, Role.KEYOFFICE);
        project = bench.signed(planner, "新开普智慧教育研发产业基地", LocalDate.of(2022, 3, 18), true, null);
        planner.does(() ->
                settings.decide(PipelineSettings.APPROVED_BASELINE, "true", 0).orThrow());
    }

    private Milestone started() {
        return planner.get(() -> milestones.of(project)).find("started").orElseThrow();
    }

    private void plans(String on, String reason) {
        planner.does(() -> planning.plan(project, "started", day(on), reason).orThrow());
    }

    @Test
    void aFirstPlanIsNoBaselineBeforeSomebodyElseApprovesIt() {
        plans("2022-09-01", "");
        plans("2022-10-01", "土地手续顺延");
        assertThat(started().baseline()).isNull();
        assertThat(keys(planner.get(() -> approving.approve(project, null))))
                .containsExactly("pipeline.refused.approval.same");
        assertThat(started().baseline()).isNull();
        colleague.does(() -> approving.approve(project, "专题会同意").orThrow());
        assertThat(started().baseline()).hasToString("2022-10-01");
        assertThat(planner.get(() -> waiting.of(project))).isEmpty();
    }

    @Test
    void anApprovedBaselineStaysWhateverIsPlannedLater() {
        plans("2022-09-01", "");
        colleague.does(() -> approving.approve(project, null).orThrow());
        plans("2022-12-01", "设计变更");
        assertThat(started().baseline()).hasToString("2022-09-01");
        assertThat(started().plan()).hasToString("2022-12-01");
        assertThat(keys(colleague.get(() -> approving.approve(project, null))))
                .containsExactly("pipeline.refused.approval.none");
    }

    @Test
    void whoMayNotVerifyMayNotApprove() {
        plans("2022-09-01", "");
        Persona.clerk(here, null)
                .does(() -> assertThatThrownBy(() -> approving.approve(project, null))
                        .isInstanceOf(NoRight.class));
    }

    @Test
    void whereNoApprovalIsNeededTheFirstPlanIsTheBaselineAtOnce() {
        planner.does(() ->
                settings.decide(PipelineSettings.APPROVED_BASELINE, "false", 1).orThrow());
        plans("2022-09-01", "");
        assertThat(started().baseline()).hasToString("2022-09-01");
    }
}
