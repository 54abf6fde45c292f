package app.luodi.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One district of 10,000 projects with a year of monthly returns each, and twenty neighbours of 1,000. */
final class ManyProjects {
    static final String LARGE = "benchlarge";
    private static final int LARGE_SIZE = 10_000;
    private static final int SMALL_SIZE = 1_000;
    private static final int NEIGHBOURS = 20;
    private static final int AT_ONCE = 250;
    private static final int GROWN = 1_000;

    private ManyProjects() {}

    static void live(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            owner.setAutoCommit(false);
            for (var i = 0; i < NEIGHBOURS; i++) {
                district(owner, "benchsmall" + (char) ('a' + i), SMALL_SIZE);
            }
            district(owner, LARGE, LARGE_SIZE);
        }
    }

    private static void district(Connection owner, String id, int size) throws SQLException {
        run(owner, "insert into district (id, name, kind) values ('" + id + "', '" + id + "', 'district')");
        forDistrict(owner, id);
        run(owner, """
                insert into org_unit (kind, name, short_name, position, version) select 'office', '办事处' || n, '办' || n, n, 0 from generate_series(1, 5) n""");
        run(owner, """
                insert into tag (code, name, kind, position)
                values ('industry', '工业', 'category', 1), ('people', '民生', 'category', 2), ('base', '基础设施', 'category', 3)""");
        owner.commit();
        for (var first = 1; first <= size; first += AT_ONCE) {
            forDistrict(owner, id);
            projects(owner, first, first + AT_ONCE - 1);
            owner.commit();
            if (first == 1 || first % GROWN == 1) {
                run(owner, "analyze");
                owner.commit();
            }
        }
    }

    private static void forDistrict(Connection owner, String id) throws SQLException {
        run(owner, "select set_config('luodi.district', '" + id + "', true)");
    }

    /** 12 returns a project: eleven months of this year (there is no January) and the last one of the year before. */
    private static void projects(Connection owner, int first, int last) throws SQLException {
        run(owner, """
                insert into project (name, search, total_investment, office_id, version, created_at, created_by, changed_at, changed_by)
                select '项目' || n, 'xm' || n, 100000000000 + n, (select id from org_unit where district_id = current_setting('luodi.district') and position = 1 + n %% 5),
                  0, now(), 'b', now(), 'b'
                from generate_series(%d, %d) n""".formatted(first, last));
        run(
                owner,
                "create temporary table added on commit drop as select id from project where district_id = current_setting('luodi.district') and created_at = now()");
        run(
                owner,
                "insert into project_tag (project_id, tag) select id, (array['industry', 'people', 'base'])[1 + (hashtext(id::text) & 65535) % 3] from added");
        run(owner, """
                insert into milestone (project_id, kind, plan_text, plan_from, plan_to, actual_text, actual_from, actual_to, version, changed_at, changed_by)
                select p.id, k.code, (current_date + 60)::text, current_date + 60, current_date + 60, d.day::text, d.day, d.day, 0, now(), 'b'
                from added p cross join milestone_kind k cross join lateral (
                  select case when k.on_track <= 1 + hashtext(p.id::text) & 7 then current_date - 100 + k.on_track::int end as day) d
                where k.on_track is not null""");
        run(owner, """
                insert into annual_plan (project_id, year, amount, version, changed_at, changed_by)
                select id, extract(year from now()), 10000000000, 0, now(), 'b' from added""");
        run(owner, """
                insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                select p.id, 'dispatch', extract(year from now()) - case when m = 13 then 1 else 0 end, least(m, 12), m * 700000000::bigint, 0, now(), 'b'
                from added p cross join generate_series(2, 13) m""");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
