package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.Persona;
import app.luodi.Postgres;
import app.luodi.identity.Role;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.lights.AdoptingRules;
import app.luodi.lights.Dimension;
import app.luodi.lights.Dimension.Unit;
import app.luodi.lights.DimensionRule;
import app.luodi.lights.LightTemplates;
import app.luodi.lights.Lights;
import app.luodi.lights.TryingRules;
import app.luodi.pipeline.MovingProjects;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 10,000 projects × 24 milestones × 20 approvals: all lights after a change of rules, and one move with everything it brings. */
@Tag("bench")
@SpringBootTest
@Import(Postgres.class)
class LightFiguresTests {
    private static final double AIM_RULES = 5_000;
    private static final double AIM_MOVE = 20;
    private static final double NANOS = 1e6;
    private static final int MOVES = 200;
    private static final int WARM_UP = 50;
    private static final int PARTS = 40;
    private static final Persona KEY_OFFICE = Persona.of(ManyProjects.LARGE, Role.KEYOFFICE);

    @Autowired
    AdoptingRules adopting;

    @Autowired
    TryingRules trying;

    @Autowired
    Lights lights;

    @Autowired
    MovingProjects moving;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    Environment environment;

    private record Move(UUID project, String kind) {}

    private static double millis(Supplier<?> work) {
        var begun = System.nanoTime();
        KEY_OFFICE.get(work::get);
        return (System.nanoTime() - begun) / NANOS;
    }

    @Test
    void aChangeOfRulesAndAMove() throws SQLException {
        ManyProjects.live(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"));
        whole();
        var today = LocalDate.now(Today.ZONE);
        var all = LightTemplates.YINCHUAN.with(List.of(
                DimensionRule.of(Dimension.START, Unit.MONTHS, "1", "3"),
                DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "31")
                        .inARow(2)
                        .madeGoodStaysYellow(31),
                DimensionRule.of(Dimension.APPROVALS, Unit.DAYS, "1", "15"),
                DimensionRule.of(Dimension.ADMISSION, Unit.MONTHS, "1", "2"),
                DimensionRule.of(Dimension.INVESTMENT, Unit.POINTS, "10", "30").inARow(2),
                DimensionRule.of(Dimension.FUNDS, Unit.OF_NEED, "100", "80"),
                DimensionRule.of(Dimension.FRESHNESS, Unit.MONTHS, "1", "2")));
        var plain = millis(lights::counts);
        var trial = millis(() -> trying.of(all).orThrow());
        var first = millis(() -> {
            adopting.adopt(all, today, "各方面", 0).orThrow();
            return lights.counts();
        });
        var again = millis(() -> {
            adopting.adopt(LightTemplates.YINCHUAN, today, "银川", 1).orThrow();
            return lights.counts();
        });
        var back = millis(() -> {
            adopting.adopt(all, today, "各方面", 2).orThrow();
            return lights.counts();
        });
        var moves = moves();
        System.out.printf(
                "| all lights of 10,000 projects by the default, ms | %.0f |%n| the first rules of seven dimensions adopted and all lights read | %.0f |%n| other rules | %.0f, %.0f |%n| a trial with its list | %.0f |%n| one move with stage, pool, light, log and summary, median | %.1f (p10 %.1f) |%n",
                plain, first, again, back, trial, moves[MOVES / 2], moves[MOVES / 10]);
        assertThat(first).isLessThan(AIM_RULES);
        assertThat(again).isLessThan(AIM_RULES);
        assertThat(moves[MOVES / 2]).isLessThan(AIM_MOVE);
    }

    /** Reports the next milestone of a project and reads what its page then shows. */
    private double[] moves() {
        var next = KEY_OFFICE.get(() -> tx.execute(s -> jdbc.sql(
                        "select project_id, next_kind from standing where next_kind is not null order by project_id desc limit ?")
                .param(MOVES + WARM_UP)
                .query((row, n) -> new Move(row.getObject(1, UUID.class), row.getString(2)))
                .list()));
        var today = LocalDate.now(Today.ZONE);
        var taken = new ArrayList<Double>();
        for (var one : next == null ? List.<Move>of() : next) {
            taken.add(millis(() -> {
                var moved = moving.move(one.project(), one.kind(), WhenText.day(today), "示例", null, null);
                assertThat(moved).isInstanceOf(Outcome.Done.class);
                return lights.of(one.project());
            }));
        }
        var counted = taken.subList(WARM_UP, taken.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(counted);
        return counted;
    }

    /** The milestones that are not on the track, and twenty approvals a project, one of them late in every fifth. */
    private void whole() throws SQLException {
        // a connection of its own after the first: what triggers plan on an empty table they keep
        approvals(1, 1);
        approvals(2, PARTS);
    }

    private void approvals(int first, int last) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.liquibase.url"),
                        environment.getRequiredProperty("spring.liquibase.user"),
                        environment.getRequiredProperty("spring.liquibase.password"));
                var statement = owner.createStatement()) {
            statement.execute("select set_config('luodi.district', '" + ManyProjects.LARGE + "', false)");
            for (var part = first; part <= last; part++) {
                var some =
                        " from project p %s where p.district_id = current_setting('luodi.district') and (hashtext(p.id::text) & 65535) %% "
                                + PARTS + " = " + (part - 1);
                statement.execute(
                        "insert into milestone (project_id, kind, version, changed_at, changed_by) select p.id, k.code, 0, now(), 'b'"
                                + some.formatted("cross join milestone_kind k") + " and k.on_track is null");
                statement.execute(
                        "insert into approval_plan (project_id, path, edition, changed_at, changed_by) select id, 'greenfield', 0, now(), 'b'"
                                + some.formatted(""));
                statement.execute("""
                        insert into approval_item (project_id, step, position, name, phase, authority, day_type, before_contract, pre_review, issue_days,
                          after, mode, accepted_on, promised_due, version, changed_at, changed_by)
                        select p.id, 's' || n, n, '事项' || n, 'works', '自规局', 'working', false, false, 5, '{}', 'normal', current_date - 20,
                          case when n = 1 and hashtext(p.id::text) %% 5 = 0 then current_date - 3 else current_date + 30 end, 1, now(), 'b'
                        """.formatted() + some.formatted("cross join generate_series(1, 20) n"));
            }
            statement.execute("analyze");
        }
    }
}
