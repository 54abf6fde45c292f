package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.approvals.LayingApprovals;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Today;
import app.luodi.pipeline.ChoosingPath;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.ProjectPath;
import app.luodi.planning.Aim;
import app.luodi.planning.PlanningBackward;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The backward plan of one project, from the rows of its milestones and approvals to the schedule. */
@Tag("bench")
@LuodiTest
class PlanFiguresTests {
    private static final double AIM_PLAN = 50;
    private static final double NANOS = 1e6;
    private static final int PLANS = 200;
    private static final int WARM_UP = 50;

    @Autowired
    PipelineBench bench;

    @Autowired
    ChoosingPath choosing;

    @Autowired
    LayingApprovals laying;

    @Autowired
    PlanningBackward planning;

    @Autowired
    FoundingDistricts founding;

    @Test
    void oneProjectIsPlannedBackInTime() {
        var keyOffice = bench.keyOffice("planbench");
        founding.replays("planbench");
        var moment = LocalDate.of(2022, 11, 14)
                .atTime(LocalTime.NOON)
                .atZone(Today.ZONE)
                .toInstant();
        Today.replay(
                moment,
                () -> keyOffice.does(() -> {
                    var project = bench.signed(keyOffice, "倒排基准项目", LocalDate.of(2022, 3, 18), true, null);
                    choosing.choose(project, ProjectPath.GREENFIELD, null).orThrow();
                    laying.lay(project).orThrow();
                    var aim = Aim.at("in_production", LocalDate.of(2025, 6, 30));
                    var times = new double[PLANS];
                    for (var i = -WARM_UP; i < PLANS; i++) {
                        var from = System.nanoTime();
                        var plan = planning.preview(project, aim).orThrow();
                        if (i >= 0) {
                            times[i] = (System.nanoTime() - from) / NANOS;
                        }
                        assertThat(plan.isFeasible()).isTrue();
                    }
                    Arrays.sort(times);
                    System.out.printf(
                            "backward plan of one project: median %.1f ms, 95%% %.1f ms (aim %.0f)%n",
                            times[PLANS / 2], times[PLANS * 95 / 100], AIM_PLAN);
                    assertThat(times[PLANS / 2]).isLessThan(AIM_PLAN);
                }));
    }
}
