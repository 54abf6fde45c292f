package app.luodi.walls;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People at work, at random: the same tables, the same triggers, several writers, some of them changing their mind. */
final class RandomActs {
    private static final List<String> KINDS = List.of(
            "signed",
            "registered",
            "filed",
            "land_won",
            "construction_permit",
            "started",
            "completed",
            "in_production");

    private final JdbcClient jdbc;
    private final List<UUID> projects = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    RandomActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int done() {
        return done.get();
    }

    void prepare() {
        jdbc.sql(
                        "insert into tag (code, name, kind) values ('industry', '工业', 'category'), ('people', '民生', 'category')")
                .update();
        for (var i = 0; i < 12; i++) {
            register(i);
        }
    }

    /** So many transactions of one to three acts; one in eight is rolled back, and losing a race is no accident. */
    void many(int seed, int count, TransactionOperations tx) {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) {
            try {
                tx.executeWithoutResult(status -> {
                    for (var acts = random.nextInt(3); acts >= 0; acts--) {
                        one(random);
                    }
                    if (random.nextInt(8) == 0) {
                        status.setRollbackOnly();
                    }
                });
                done.incrementAndGet();
            } catch (DataAccessException lostARace) {
                // a project deleted by another writer, or a deadlock that the database resolved
            }
        }
    }

    private void one(Random random) {
        var project = projects.get(random.nextInt(projects.size()));
        var year = 2021 + random.nextInt(2);
        var month = 2 + random.nextInt(11);
        switch (random.nextInt(12)) {
            case 0 -> register(random.nextInt());
            case 1 ->
                update(
                        "update project set total_investment = ?, version = version + 1, changed_at = now() where id = ?",
                        random.nextInt(1_000_000),
                        project);
            case 2, 3 -> milestone(project, random);
            case 4 ->
                update(
                        "delete from milestone where project_id = ? and kind = ?",
                        project,
                        KINDS.get(random.nextInt(KINDS.size())));
            case 5, 6, 7 ->
                update(
                        """
                    insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                    values (?, ?, ?, ?, ?, 1, now(), 'w') on conflict (district_id, project_id, ledger, year, month)
                    do update set ytd = excluded.ytd, version = investment_return.version + 1""",
                        project,
                        random.nextBoolean() ? "dispatch" : "statistical",
                        year,
                        month,
                        random.nextInt(100_000));
            case 8 ->
                update(
                        "delete from investment_return where project_id = ? and year = ? and month > ?",
                        project,
                        year,
                        month);
            case 9 -> update("""
                    insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) values (?, ?, ?, 1, now(), 'w')
                    on conflict (district_id, year, project_id) do update set amount = excluded.amount""", project, year, random.nextInt(500_000));
            case 10 -> tag(project, random);
            default -> seldom(project, random);
        }
    }

    private void register(int number) {
        var id = UUID.randomUUID();
        update("""
                insert into project (id, name, search, version, created_at, created_by, changed_at, changed_by)
                values (?, ?, '', 0, now(), 'w', now(), 'w')""", id, "项目 " + number);
        update(
                "insert into milestone (project_id, kind, plan_text, plan_to, version, changed_at, changed_by) select ?, code, '', '2022-06-30', 0, now(), 'w' from milestone_kind where on_track is not null",
                id);
        projects.add(id);
    }

    private void milestone(UUID project, Random random) {
        var day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(600));
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        update("""
                insert into milestone (project_id, kind, actual_text, actual_to, version, changed_at, changed_by) values (?, ?, '', ?, 1, now(), 'w')
                on conflict (district_id, project_id, kind) do update set actual_to = case when milestone.actual_to is null then excluded.actual_to end, plan_to = excluded.actual_to""", project, kind, day);
        update(
                "insert into stage_event (project_id, kind, act, on_day, recorded_at, recorded_by) values (?, ?, 'reached', ?, clock_timestamp(), 'w')",
                project,
                kind,
                day);
    }

    private void tag(UUID project, Random random) {
        if (random.nextBoolean()) {
            update(
                    "insert into project_tag (project_id, tag) values (?, ?) on conflict do nothing",
                    project,
                    random.nextBoolean() ? "industry" : "people");
        } else {
            update("delete from project_tag where project_id = ?", project);
        }
    }

    private void seldom(UUID project, Random random) {
        if (random.nextInt(4) == 0) {
            update("delete from project where id = ?", project);
        } else {
            update(
                    "update project set name = name || '*', version = version + 1 where id = ? or total_investment < ?",
                    project,
                    random.nextInt(200_000));
        }
    }

    private void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
