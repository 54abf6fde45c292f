package app.luodi.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Three districts that hold the same rows under the same keys in every table there is, made from the catalogue. */
record SameRows(Scratch scratch) {
    static final List<String> DISTRICTS = List.of("east", "west", "south");
    static final String READABLE = """
            select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'v') and has_table_privilege('luodi_app', c.oid, 'select')
              and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace, 'past'::regnamespace)
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id') order by 1""";
    static final String WRITABLE = """
            select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and has_table_privilege('luodi_app', c.oid, 'insert') order by 1""";
    static final String CHANGEABLE = WRITABLE.replace("'insert'", "'update'");

    /** A value for every column that needs one; the same in each district, so that every key collides. */
    private static final String VALUES = """
            select string_agg(quote_ident(a.attname), ', ' order by a.attnum) || '|' || string_agg(case
                when a.attname = 'district_id' then ':district'
                when a.attname = 'recorded_from' then '''-infinity'''
                when a.attname = 'recorded_to' then '''infinity'''
                when a.attname in ('kind', 'stage', 'next_kind', 'due_kind') and exists (select from pg_constraint k where k.confrelid = 'milestone_kind'::regclass and k.conrelid = (select to_regclass('public.' || quote_ident(relname)) from pg_class where oid = a.attrelid)) then '''signed'''
                when t.typcategory = 'A' then '''{}'''
                when t.typname = 'uuid' then ':row'
                when t.typcategory = 'N' then '7'
                when t.typname = 'bool' then 'false'
                when t.typname in ('date', 'timestamptz', 'timestamp') then '''2022-03-07'''
                when t.typname in ('jsonb', 'json') then '''{}'''
                when t.typname = 'bytea' then '''\\x00'''
                else '''same''' end, ', ' order by a.attnum)
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''""";

    static final String SEEDED = "'00000000-0000-7000-8000-000000000001'";
    static final String NEW = "'00000000-0000-7000-8000-000000000002'";

    static SameRows inEveryDistrict() {
        var made = new SameRows(Scratch.create());
        try {
            made.seed();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return made;
    }

    private void seed() throws SQLException {
        try (var root = scratch.superuser()) {
            for (var check : Scratch.ask(root, """
                    select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                    where contype = 'c' and connamespace in ('public'::regnamespace, 'history'::regnamespace)""")) {
                Scratch.run(root, check);
            }
            Scratch.run(
                    root,
                    "insert into district (id, name, kind) values ('east', '东', 'district'), ('west', '西', 'district'), ('south', '南', 'district')");
            Scratch.run(root, "set session_replication_role = replica");
            for (var table : Scratch.ask(root, """
                    select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
                    where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'history'::regnamespace)""")) {
                for (var district : DISTRICTS) {
                    Scratch.run(root, insert(root, table, district, SEEDED));
                }
            }
        }
    }

    static String insert(Connection connection, String table, String district, String row) throws SQLException {
        var parts = Scratch.ask(connection, VALUES.formatted(table)).getFirst().split("\\|", 2);
        return "insert into " + table + " (" + parts[0] + ") values ("
                + parts[1].replace(":district", "'" + district + "'").replace(":row", row) + ")";
    }

    Connection as(String district) throws SQLException {
        var app = scratch.app();
        app.setAutoCommit(false);
        Scratch.run(
                app,
                "select set_config('luodi.district', '" + district
                        + "', true), set_config('luodi.as_of', '2026-01-01T00:00:00Z', true)");
        return app;
    }
}
