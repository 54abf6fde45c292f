package app.luodi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class StandingTests {
    private static final String HERE = "standingtests";
    private static final String LARGE = "standinglarge";

    @Autowired
    MovingProjects moving;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    Milestones milestones;

    @Autowired
    Backbone backbone;

    @Autowired
    PipelineBench bench;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private Persona keyOffice;

    @BeforeEach
    void theDistrictStands() {
        keyOffice = bench.keyOffice(HERE);
    }

    /** The one definition is the view; the kept table must never differ from it, whatever people do. */
    @Test
    void whatIsKeptIsWhatFollowsFromTheMilestones() {
        var random = new Random(20221114);
        var projects = new ArrayList<UUID>();
        for (var i = 0; i < 12; i++) {
            projects.add(bench.signed(keyOffice, "项目" + i, LocalDate.of(2021, 1, 1 + i), i % 3 != 0, null));
        }
        for (var act = 0; act < 300; act++) {
            var project = projects.get(random.nextInt(projects.size()));
            keyOffice.does(() -> something(project, random));
        }
        assertThat(differences()).isZero();
    }

    private void something(UUID project, Random random) {
        var track = milestones.of(project);
        var day = WhenText.day(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(600)));
        var kind = backbone.track().get(random.nextInt(11)).code();
        switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                track.next().ifPresent(next -> moving.move(project, next.kind().code(), day, "凭据", null, null));
            case 3 ->
                track.furthest()
                        .ifPresent(last -> moving.withdraw(project, last.kind().code(), "报错"));
            case 4 -> planning.plan(project, kind, day, "调整");
            default -> planning.applies(project, kind, random.nextBoolean(), "试");
        }
    }

    private long differences() {
        return keyOffice.get(
                () -> tx.execute(s -> jdbc.sql("""
                        select count(*) from (
                          (select * from standing except select * from standing_derived) union all
                          (select * from standing_derived except select * from standing)) x""").query(Long.class).single()));
    }

    @Test
    void anImportIsStandingInSeconds() {
        var person = bench.keyOffice(LARGE);
        var seconds = seconds(() -> person.does(() -> tx.executeWithoutResult(s -> {
            jdbc.sql("""
                    insert into project (name, search, version, created_at, created_by, changed_at, changed_by)
                    select 'P' || n, 'p', 0, now(), 'x', now(), 'x' from generate_series(1, 1000) n""").update();
            jdbc.sql("""
                    insert into milestone (project_id, kind, actual_text, actual_from, actual_to, version, changed_at, changed_by)
                    select p.id, k.code, '2022-01-01', case when k.position < 9 then date '2022-01-01' end, case when k.position < 9 then date '2022-01-01' end, 0, now(), 'x'
                    from project p cross join milestone_kind k where k.on_track is not null""").update();
        })));
        var stood = person.get(
                () -> tx.execute(s -> jdbc.sql("select count(*) from pipeline_facts where stage = 'land_won'")
                        .query(Long.class)
                        .single()));
        assertThat(stood).isEqualTo(1_000);
        assertThat(seconds).isLessThan(30);
    }

    @Test
    void fortyMovesTakeAMoment() {
        var projects = new ArrayList<UUID>();
        for (var i = 0; i < 240; i++) {
            projects.add(bench.signed(keyOffice, "快" + i, LocalDate.of(2021, 1, 1), true, null));
        }
        projects.subList(0, 200).forEach(project -> bench.moves(keyOffice, project, "registered", "2021-02-01"));
        var seconds = seconds(() -> projects.subList(200, 240)
                .forEach(project -> bench.moves(keyOffice, project, "registered", "2021-02-01")
                        .orThrow()));
        assertThat(seconds).isLessThan(4);
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
