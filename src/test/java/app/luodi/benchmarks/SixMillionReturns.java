package app.luodi.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A hundred districts of 1,000 projects and one of 10,000, each project with 60 returns: five years of the dispatch ledger
 * (there is no January) and five months of the statistical one. Written in bulk, with the triggers of the returns asleep;
 * the project-years are then built by what an operator would call.
 */
final class SixMillionReturns {
    static final String LARGE = "sixlarge";
    static final String CITY = "sixcity";
    private static final int DISTRICTS = 100;
    private static final int PROJECTS = 1_000;
    private static final int LARGE_PROJECTS = 10_000;
    private static final int AT_ONCE = 500;
    private static final int YEARS = 5;
    private static final int STATISTICAL = 6;

    private final Connection owner;
    private final int smaller;

    /** @param smaller by what everything is divided, for a look while developing */
    private SixMillionReturns(Connection owner, int smaller) {
        this.owner = owner;
        this.smaller = smaller;
    }

    static void live(String url, String user, String password, int smaller) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            owner.setAutoCommit(false);
            new SixMillionReturns(owner, smaller).all();
        }
    }

    private void all() throws SQLException {
        run("insert into district (id, name, kind) values ('" + CITY + "', '市', 'city')");
        for (var n = 0; n < DISTRICTS; n++) {
            var id = "six%03d".formatted(n);
            district(id, PROJECTS / smaller);
            run("insert into city_reads (city, reads) values ('" + CITY + "', '" + id + "')");
            owner.commit();
        }
        district(LARGE, LARGE_PROJECTS / smaller);
        returns();
    }

    private void district(String id, int size) throws SQLException {
        run("insert into district (id, name, kind) values ('" + id + "', '" + id + "', 'district')");
        forDistrict(id);
        run(
                "insert into org_unit (kind, name, short_name, position, version) select 'office', '办事处' || n, '办' || n, n, 0 from generate_series(1, 8) n");
        run(
                "insert into tag (code, name, kind, position) select 'c' || n, '类' || n, 'category', n from generate_series(1, 6) n");
        owner.commit();
        for (var first = 1; first <= size; first += AT_ONCE) {
            forDistrict(id);
            projects(first, Math.min(size, first + AT_ONCE - 1));
            owner.commit();
        }
    }

    private void projects(int first, int last) throws SQLException {
        run("""
                insert into project (name, search, total_investment, agreement_amount, office_id, leader, version, created_at, created_by, changed_at, changed_by)
                select '项目' || n, 'xm' || n, 100000000000 + n, 90000000000 + n, (select id from org_unit where district_id = current_setting('luodi.district') and position = 1 + n %% 8),
                  '领导' || n %% 12, 1, now(), 'b', now(), 'b'
                from generate_series(%d, %d) n""".formatted(first, last));
        run(
                "create temporary table added on commit drop as select id from project where district_id = current_setting('luodi.district') and created_at = now()");
        run("""
                insert into project_tag (project_id, tag)
                select distinct id, 'c' || 1 + (hashtext(id::text || n) & 65535) % 6 from added cross join generate_series(1, 2) n""");
        run("""
                insert into milestone (project_id, kind, plan_text, plan_from, plan_to, actual_text, actual_from, actual_to, version, changed_at, changed_by)
                select p.id, k.code, (current_date + 60)::text, current_date + 60, current_date + 60, d.day::text, d.day, d.day, 0, now(), 'b'
                from added p cross join milestone_kind k cross join lateral (
                  select case when k.on_track <= 1 + hashtext(p.id::text) & 7 then current_date - 100 + k.on_track::int end as day) d
                where k.code in ('signed', 'filed', 'land_won', 'started')""");
        run("""
                insert into annual_plan (project_id, year, amount, version, changed_at, changed_by)
                select id, extract(year from now()), 10000000000, 0, now(), 'b' from added""");
    }

    /** In the order of the key. Foreign keys are checked once for all. */
    private void returns() throws SQLException {
        run("alter table investment_return disable trigger user");
        run("alter table investment_return drop constraint investment_return_district_id_project_id_fkey");
        owner.commit();
        run("""
                insert into investment_return (district_id, project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                select p.district_id, p.id, l.ledger, extract(year from now()) - l.ago, l.month,
                  l.month * (500000000::bigint + (hashtext(p.id::text) & 63) * 10000000), 1, now() - interval '60 days', 'b'
                from (select district_id, id from project where district_id like 'six%%' order by 1, 2) p
                cross join (
                  select 'dispatch' as ledger, ago, month from generate_series(0, %d) ago cross join generate_series(2, 12) month
                  union all select 'statistical', 0, month from generate_series(2, %d) month) l""".formatted(YEARS - 1, STATISTICAL));
        owner.commit();
        run(
                "alter table investment_return add foreign key (district_id, project_id) references project on delete cascade");
        run("alter table investment_return enable trigger user");
        owner.commit();
        run("""
                insert into history.investment_return (district_id, project_id, ledger, year, month, ytd, version, changed_at, changed_by, example, recorded_from, recorded_to)
                select district_id, project_id, ledger, year, month, ytd, version, changed_at, changed_by, example, now() - interval '60 days', 'infinity'
                from investment_return where district_id like 'six%'""");
        owner.commit();
    }

    /** What autovacuum does in its own time. */
    static void tidy(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password);
                var statement = owner.createStatement()) {
            for (var table : List.of(
                    "project",
                    "project_tag",
                    "milestone",
                    "standing",
                    "annual_plan",
                    "investment_return",
                    "investment_year")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private void forDistrict(String id) throws SQLException {
        run("select set_config('luodi.district', '" + id + "', true)");
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
