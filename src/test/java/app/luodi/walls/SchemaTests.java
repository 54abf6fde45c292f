package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The catalogue has no hole, and the search for holes finds each one that is made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTests {
    /** Every table of districts in public, as {@code schema-qualified name}. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
            where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace) order by 1""";

    private final Connection owner = open();

    private static Connection open() {
        try {
            return Scratch.create().owner();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeAll
    void eachBreakIsUndone() throws SQLException {
        owner.setAutoCommit(false);
    }

    @AfterAll
    void close() throws SQLException {
        owner.close();
    }

    @Test
    void theCatalogueHasNoHole() throws SQLException {
        assertThat(Lint.findings(owner)).isEmpty();
    }

    @Test
    void aDroppedPolicyIsFound() throws SQLException {
        eachBreakIsFound("""
                select format('drop policy %I on %s', polname, polrelid::regclass) from pg_policy""");
    }

    @Test
    void aWidenedPolicyIsFound() throws SQLException {
        eachBreakIsFound("""
                select format('alter policy %I on %s using (true)', polname, polrelid::regclass) from pg_policy""");
    }

    @Test
    void aTableThatIsNoLongerForcedIsFound() throws SQLException {
        for (var table : Scratch.ask(owner, TABLES)) {
            isFound("alter table " + table + " no force row level security");
            isFound("alter table " + table + " disable row level security");
        }
    }

    @Test
    void aUniqueKeyWithoutItsDistrictIsFound() throws SQLException {
        eachBreakIsFound("""
                select format('create unique index broken on %s (%s)', i.indrelid::regclass, (
                  select string_agg(quote_ident(a.attname), ', ') from unnest(i.indkey::int[]) k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k and a.attname <> 'district_id'))
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace in ('public'::regnamespace, 'history'::regnamespace) and i.indisunique and i.indnkeyatts > 1
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id')""");
    }

    @Test
    void aForeignKeyWithoutItsDistrictIsFound() throws SQLException {
        for (var key : Scratch.ask(owner, """
                select format('create unique index broken on %1$s (%2$s); alter table %3$s drop constraint %4$I; alter table %3$s add constraint broken_key foreign key (%5$s) references %1$s (%2$s)',
                  k.confrelid::regclass, there.cols, k.conrelid::regclass, k.conname, here.cols)
                from pg_constraint k,
                lateral (select string_agg(quote_ident(a.attname), ', ' order by u.n) cols from unnest(k.conkey) with ordinality u(att, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.att and a.attname <> 'district_id') here,
                lateral (select string_agg(quote_ident(a.attname), ', ' order by u.n) cols from unnest(k.confkey) with ordinality u(att, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.att and a.attname <> 'district_id') there
                where k.contype = 'f' and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'district_id')""")) {
            assertThat(findingsAfter(key)).as(key).anyMatch(finding -> finding.contains("broken_key"));
        }
    }

    @Test
    void holesOfEveryOtherKindAreFound() throws SQLException {
        var broken = new ArrayList<String>(List.of(
                "create table loose (id int)",
                "create table own (district_id text not null default current_setting('luodi.district'), id int, primary key (district_id, id))",
                "create view leaking as select * from project",
                "create view ticking with (security_invoker = true) as select district_id, now() from project",
                "create materialized view stale as select * from project; grant select on stale to luodi_app",
                "create function wide() returns bigint language sql security definer as 'select count(*) from project'",
                "grant truncate on project to luodi_app",
                "grant insert on project to luodi_city",
                "grant select on account to luodi_city",
                "grant update (name) on project to luodi_city",
                "grant select on project to public",
                "grant update on history.project to luodi_app",
                "grant insert on moment to luodi_app",
                "grant update on audit_entry to luodi_app",
                "grant select on audit_entry to luodi_city",
                "alter table audit_entry disable trigger audit_chain",
                "grant create on schema public to luodi_app",
                "alter default privileges grant select on tables to luodi_app",
                "alter table project alter column district_id drop default",
                "alter table project disable trigger history_u",
                "create sequence counter",
                "drop view past.project_facts cascade",
                "comment on table project is null; drop schema history cascade; create schema history"));
        for (var hole : broken) {
            isFound(hole);
        }
    }

    private void eachBreakIsFound(String statements) throws SQLException {
        var breaks = Scratch.ask(owner, statements);
        assertThat(breaks).hasSizeGreaterThan(10);
        for (var one : breaks) {
            isFound(one);
        }
    }

    private void isFound(String hole) throws SQLException {
        assertThat(findingsAfter(hole)).as(hole).isNotEmpty();
    }

    private List<String> findingsAfter(String hole) throws SQLException {
        try {
            Scratch.run(owner, hole);
            return Lint.findings(owner);
        } finally {
            owner.rollback();
        }
    }
}
