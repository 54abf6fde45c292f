package app.luodi.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * One district of 10,000 projects with a year of monthly returns each, and twenty neighbours of 1,000. All of it is two
 * months old; in the large district an ordinary week has passed since.
 */
final class ManyProjects {
    static final String LARGE = "benchlarge";
    private static final int LARGE_SIZE = 10_000;
    private static final int SMALL_SIZE = 1_000;
    private static final int NEIGHBOURS = 20;
    private static final int AT_ONCE = 250;
    private static final int YEARS_MORE = 3;

    private ManyProjects() {}

    /** Nothing is analyzed before the end: what the database keeps by itself must do without. */
    static void live(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            owner.setAutoCommit(false);
            for (var i = 0; i < NEIGHBOURS; i++) {
                district(owner, "benchsmall" + (char) ('a' + i), SMALL_SIZE);
            }
            district(owner, LARGE, LARGE_SIZE);
            grownOld(owner);
            week(owner);
            tidy(owner);
        }
    }

    /** Returns of three years more: with those there were, five years are kept. */
    static void moreYears(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            owner.setAutoCommit(false);
            for (var ago = 2; ago < 2 + YEARS_MORE; ago++) {
                forDistrict(owner, LARGE);
                run(owner, """
                        insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                        select p.id, 'dispatch', extract(year from now()) - %d, m, m * 700000000::bigint, 1, now() - interval '60 days', 'b'
                        from project p cross join generate_series(2, 12) m where p.district_id = '%s'""".formatted(ago, LARGE));
                owner.commit();
            }
            tidy(owner);
        }
    }

    /** What autovacuum does in its own time. */
    private static void tidy(Connection owner) throws SQLException {
        owner.commit();
        owner.setAutoCommit(true);
        for (var table : List.of(
                "project",
                "project_tag",
                "milestone",
                "standing",
                "annual_plan",
                "investment_return",
                "investment_year",
                "history.investment_year",
                "history.standing",
                "history.annual_plan")) {
            run(owner, "vacuum analyze " + table);
        }
        owner.setAutoCommit(false);
        run(owner, "analyze");
        owner.commit();
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
                  1, now(), 'b', now(), 'b'
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
                select p.id, 'dispatch', extract(year from now()) - case when m = 13 then 1 else 0 end, least(m, 12),
                  m * (500000000::bigint + (hashtext(p.id::text) & 63) * 10000000), 1, now(), 'b'
                from added p cross join generate_series(2, 13) m""");
    }

    /** What was written a moment ago was written two months ago. */
    private static void grownOld(Connection owner) throws SQLException {
        for (var table : List.of("milestone", "investment_return", "annual_plan", "project")) {
            run(owner, "alter table " + table + " disable trigger user");
            run(owner, "update " + table + " set changed_at = now() - interval '60 days'");
            run(owner, "alter table " + table + " enable trigger user");
        }
        for (var table : List.of(
                "project",
                "project_tag",
                "milestone",
                "standing",
                "annual_plan",
                "investment_return",
                "investment_year",
                "org_unit",
                "tag")) {
            run(owner, "update history." + table + " set recorded_from = now() - interval '60 days'");
        }
        owner.commit();
    }

    /** 300 returns are corrected, 200 dates move, 40 plans have run out. */
    private static void week(Connection owner) throws SQLException {
        forDistrict(owner, LARGE);
        run(owner, """
                update investment_return r set ytd = ytd + 500000000, version = version + 1, changed_at = now()
                from (select id from project where district_id = '%1$s' order by id limit 300) p
                where r.district_id = '%1$s' and r.project_id = p.id and r.month = 12 and r.year = extract(year from now())""".formatted(LARGE));
        moved(owner, "in_production", 200, "current_date + 90");
        moved(owner, "performing", 40, "current_date - 3");
        owner.commit();
    }

    private static void moved(Connection owner, String milestone, int many, String to) throws SQLException {
        run(owner, """
                update milestone m set plan_to = %3$s, plan_text = (%3$s)::text, version = version + 1, changed_at = now()
                from (select id from project where district_id = '%1$s' order by id limit %4$d) p
                where m.district_id = '%1$s' and m.project_id = p.id and m.kind = '%2$s' and m.actual_to is null""".formatted(LARGE, milestone, to, many));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
