package app.luodi.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A district filled by plain SQL with the owner's connection, triggers and history at work: projects with the eleven
 * milestones of the track, an annual plan and eleven monthly returns in each of the given years, and one in the year
 * after.
 */
record FilledDistrict(String id, int projects, int firstYear, int lastYear) {
    private static final String PEOPLE = """
            insert into org_unit (kind, name, short_name, position, version)
              select 'office', '办事处' || g, '办事处' || g, g, 0 from generate_series(1, 5) g
              union all select 'bureau', '部门' || g, '部门' || g, g, 0 from generate_series(1, 10) g;
            insert into tag (code, name, kind, position) values
              ('industry', '工业', 'category', 1), ('infrastructure', '基建', 'category', 2), ('livelihood', '民生', 'category', 3)""";
    private static final String PROJECTS = """
            insert into project (name, search, agreement_on, agreement_amount, total_investment, office_id, lead_unit_id, leader,
                needs_land, version, created_at, created_by, changed_at, changed_by)
              select '项目' || lpad(g::text, 5, '0'), '项目' || lpad(g::text, 5, '0') || ' xiangmu xm', date '2020-01-01' + g % 900,
                (g % 97 + 1) * 1000000000::bigint, (g % 97 + 1) * 1000000000::bigint,
                (select id from org_unit where kind = 'office' and district_id = current_setting('luodi.district') and position = g % 5 + 1),
                (select id from org_unit where kind = 'bureau' and district_id = current_setting('luodi.district') and position = g % 10 + 1),
                '领导' || g % 12, true, 1, now(), '基准', now(), '基准'
              from generate_series(1, {projects}) g;
            insert into project_tag (project_id, tag)
              select id, (array['industry', 'infrastructure', 'livelihood'])[1 + abs(hashtext(name)) % 3] from project where district_id = current_setting('luodi.district');
            insert into project_tag (project_id, tag)
              select id, 'livelihood' from project where district_id = current_setting('luodi.district') and abs(hashtext(name)) % 10 = 0 on conflict do nothing""";
    private static final String MILESTONES = """
            insert into milestone (project_id, kind, plan_text, plan_from, plan_to, actual_text, actual_from, actual_to, version, changed_at, changed_by)
              select p.id, k.code, d::text, d, d, case when done then d::text end, case when done then d end, case when done then d end, 1, now(), '基准'
              from project p join milestone_kind k on k.on_track is not null,
                lateral (select p.agreement_on + 60 * (k.on_track - 1) as d, k.on_track <= 1 + abs(hashtext(p.name)) % 11 as done) x
              where p.district_id = current_setting('luodi.district')""";
    private static final String YEAR = """
            insert into annual_plan (project_id, year, amount, version, changed_at, changed_by)
              select id, {year}, 1200000000 + abs(hashtext(name)) % 1000 * 1000000::bigint, 1, now(), '基准' from project where district_id = current_setting('luodi.district');
            insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
              select id, 'dispatch', {year}, m, m * (80000000 + abs(hashtext(name)) % 1000 * 50000::bigint), 1, now(), '基准'
              from project, generate_series(2, {month}) m where district_id = current_setting('luodi.district')""";
    private static final String TARGETS = """
            insert into target (year, ledger, indicator, scope, amount, version, changed_at, changed_by)
              values ({year}, 'dispatch', 'fixed_asset', 'total', 10000000000000, 1, now(), '基准');
            insert into target (year, ledger, indicator, scope, category, amount, version, changed_at, changed_by)
              select {year}, 'dispatch', 'fixed_asset', 'category', code, 4000000000000, 1, now(), '基准' from tag where district_id = current_setting('luodi.district');
            insert into target (year, ledger, indicator, scope, unit_id, amount, version, changed_at, changed_by)
              select {year}, 'dispatch', 'fixed_asset', 'office', id, 2000000000000, 1, now(), '基准' from org_unit where kind = 'office' and district_id = current_setting('luodi.district')""";

    void fill(String url, String owner, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('luodi.district', '" + id + "', false)");
            run(connection, PEOPLE);
            run(connection, PROJECTS.replace("{projects}", String.valueOf(projects)));
            run(connection, MILESTONES);
            addYears(connection, firstYear, lastYear);
            run(connection, year(YEAR, lastYear + 1, 2));
            run(connection, year(TARGETS, lastYear, 12));
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "vacuum analyze");
        }
    }

    /** More years of the same projects: what a district keeps that has been here for long. */
    void addYears(Connection connection, int from, int to) throws SQLException {
        for (var year = from; year <= to; year++) {
            run(connection, year(YEAR, year, 12));
        }
    }

    void addYears(String url, String owner, String password, int from, int to) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            run(connection, "select set_config('luodi.district', '" + id + "', false)");
            addYears(connection, from, to);
            run(connection, "vacuum analyze");
        }
    }

    private static String year(String sql, int year, int month) {
        return sql.replace("{year}", String.valueOf(year)).replace("{month}", String.valueOf(month));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
