package app.luodi.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holes of row-level security that were found by running them (reliability.md 1), each as a question to the catalogue. */
final class Lint {
    /** Tables that belong to no district: which districts there are, the backbone of milestones, the migrations. */
    private static final String SHARED =
            "('district', 'city_reads', 'replay_district', 'milestone_kind', 'databasechangelog', 'databasechangeloglock')";

    /**
     * The only functions that run with their owner's rights: the keepers of history, the closing of a moment, and the
     * counting of rows for the planner, which tells nobody anything.
     */
    private static final String DEFINERS =
            "(n.nspname = 'history' and p.proname like '%\\_keep' or p.proname in ('luodi_close', 'import_statistics'))";

    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'";

    /** Every table that belongs to districts, the kept versions included. */
    private static final String DISTRICT_TABLE = """
            with district_table as (
              select c.oid, c.oid::regclass::text as name, c.relname, n.nspname, c.relrowsecurity, c.relforcerowsecurity
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id' and not a.attisdropped
              where c.relkind in ('r', 'p') and %s)
            """.formatted(OURS);

    private static final Map<String, String> RULES = new TreeMap<>();

    static {
        RULES.put("a table is neither of a district nor in the short list of shared ones", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'f') and %s and not (n.nspname = 'public' and c.relname in %s)
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'district_id' and not a.attisdropped)
                """.formatted(OURS, SHARED));
        RULES.put("row-level security is not enabled and forced", DISTRICT_TABLE + """
                select name from district_table where not (relrowsecurity and relforcerowsecurity)""");
        RULES.put("the column district_id may be empty, or does not come from the transaction", DISTRICT_TABLE + """
                select name from district_table t join pg_attribute a on a.attrelid = t.oid and a.attname = 'district_id'
                left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
                where nspname = 'public' and (not a.attnotnull or pg_get_expr(d.adbin, d.adrelid) is distinct from 'current_setting(''luodi.district''::text)')""");
        RULES.put("the district's policy is missing", DISTRICT_TABLE + """
                select name from district_table t where not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'district')""");
        RULES.put("the city's policy is missing where the city may read", DISTRICT_TABLE + """
                select name from district_table t where has_table_privilege('luodi_city', t.oid, 'select')
                  and not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'city')""");
        RULES.put("a policy says something else than the two walls", DISTRICT_TABLE + """
                select t.name || ' ' || p.polname from district_table t join pg_policy p on p.polrelid = t.oid
                where not (
                  p.polname = 'district' and p.polroles = array['luodi_app'::regrole::oid] and p.polcmd = '*' and p.polpermissive
                    and pg_get_expr(p.polqual, p.polrelid) = '(district_id = current_setting(''luodi.district''::text, true))'
                    and (t.nspname = 'history' or pg_get_expr(p.polwithcheck, p.polrelid)
                      = '((district_id = current_setting(''luodi.district''::text, true)) AND (district_id <> ''''::text))')
                  or p.polname = 'city' and p.polroles = array['luodi_city'::regrole::oid] and p.polcmd = 'r' and p.polpermissive
                    and pg_get_expr(p.polqual, p.polrelid) = '(district_id = ANY (string_to_array(current_setting(''luodi.sees''::text, true), '',''::text)))')""");
        RULES.put("a view reads with its owner's rights", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s and not coalesce(c.reloptions @> array['security_invoker=true'], false)""".formatted(OURS));
        RULES.put("a view reads a clock that cannot be set", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and %s and pg_get_viewdef(c.oid) ~* '\\m(now\\(|current_date|current_timestamp|localtimestamp|clock_timestamp|transaction_timestamp|statement_timestamp)'""".formatted(OURS));
        RULES.put("a function that views use names a schema, and would not follow into the past", """
                select distinct p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                join pg_depend d on d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and d.classid = 'pg_rewrite'::regclass
                where %s and p.prosrc ~ '\\mpublic\\.'""".formatted(OURS));
        RULES.put("a view has no past", """
                select c.relname from pg_class c where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
                  and to_regclass('past.' || quote_ident(c.relname)) is null""");
        RULES.put("a facts view reads a table without history", DISTRICT_TABLE + """
                select distinct v.relname || ' reads ' || t.name from district_table t
                join pg_depend d on d.refobjid = t.oid and d.refclassid = 'pg_class'::regclass and d.classid = 'pg_rewrite'::regclass
                join pg_rewrite r on r.oid = d.objid join pg_class v on v.oid = r.ev_class and v.relname like '%\\_facts' and v.relnamespace = 'public'::regnamespace
                where t.nspname = 'public' and to_regclass('history.' || quote_ident(t.relname)) is null
                  and to_regclass('public.' || quote_ident(t.relname || '_calculated')) is null""");
        RULES.put("a kept table has lost a keeper", DISTRICT_TABLE + """
                select name from district_table t where nspname = 'public' and obj_description(t.oid, 'pg_class') like '@history%'
                  and (select count(*) from pg_trigger g where g.tgrelid = t.oid and g.tgname in ('history_i', 'history_u', 'history_d') and g.tgenabled = 'O') < 3""");
        RULES.put("a materialised view, a foreign table or a partition can be read directly", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (c.relkind in ('m', 'f') or c.relispartition)
                  and (has_table_privilege('luodi_app', c.oid, 'select,insert,update,delete') or has_table_privilege('luodi_city', c.oid, 'select,insert,update,delete'))""".formatted(OURS));
        RULES.put(
                "a function runs with its owner's rights and is not in the allow-list", """
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and %s and not (%s and p.proconfig::text like '%%search_path=pg_catalog, pg_temp%%')""".formatted(OURS, DEFINERS));
        RULES.put("a unique key does not begin with the district", DISTRICT_TABLE + """
                select t.name || ' ' || i.indexrelid::regclass from district_table t join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion)
                where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'district_id' and a.attnum = i.indkey[0])""");
        RULES.put("a foreign key between tables of districts leaves the district out", DISTRICT_TABLE + """
                select t.name || ' ' || k.conname from district_table t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
                join district_table r on r.oid = k.confrelid
                where not exists (select from unnest(k.conkey, k.confkey) u(here, there)
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.here and a.attname = 'district_id'
                  join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.there and b.attname = 'district_id')""");
        RULES.put("a shared table points into a district", DISTRICT_TABLE + """
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k join district_table r on r.oid = k.confrelid
                where k.contype = 'f' and k.conrelid not in (select oid from district_table)""");
        RULES.put("the application owns something", """
                select c.oid::regclass::text from pg_class c where c.relowner in ('luodi_app'::regrole, 'luodi_city'::regrole)
                union all select p.oid::regprocedure::text from pg_proc p where p.proowner in ('luodi_app'::regrole, 'luodi_city'::regrole)
                union all select n.nspname from pg_namespace n where n.nspowner in ('luodi_app'::regrole, 'luodi_city'::regrole)
                union all select d.datname from pg_database d where d.datdba in ('luodi_app'::regrole, 'luodi_city'::regrole)""");
        RULES.put("the application's roles have a power that walls do not stop", """
                with recursive tree as (
                  select 'luodi_app'::regrole::oid as role union select 'luodi_city'::regrole::oid
                  union select m.roleid from pg_auth_members m join tree on m.member = tree.role)
                select r.rolname from tree join pg_roles r on r.oid = tree.role
                where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolname not in ('luodi_app', 'luodi_city')""");
        RULES.put("a right is granted that no wall looks at", """
                select c.oid::regclass || ' ' || x.privilege_type || ' to ' || case when x.grantee = 0 then 'everybody' else x.grantee::regrole::text end
                from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
                where %s and x.grantee <> c.relowner and not (
                  x.grantee = 'luodi_app'::regrole and (x.privilege_type = 'SELECT'
                    or n.nspname = 'public' and c.relkind = 'r' and c.relname not in %s and c.relname <> 'moment' and x.privilege_type in ('INSERT', 'UPDATE', 'DELETE'))
                  or x.grantee = 'luodi_city'::regrole and x.privilege_type = 'SELECT')
                union all
                select a.attrelid::regclass || '.' || a.attname || ' is granted by itself' from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace where %s and a.attacl is not null""".formatted(OURS, SHARED, OURS));
        RULES.put("people and their secrets are open to a city", """
                select t from unnest(array['account', 'membership', 'audit_entry', 'list_seal']) t where has_table_privilege('luodi_city', 'public.' || t, 'select')""");
        RULES.put("the trail of what was done can be changed by the application", """
                select 'public.audit_entry' where has_table_privilege('luodi_app', 'public.audit_entry', 'update,delete,truncate')
                union all select 'its chain is not made by the database' where not exists (select from pg_trigger
                  where tgrelid = 'public.audit_entry'::regclass and tgname = 'audit_chain' and tgenabled = 'O')""");
        RULES.put("the application may create things", """
                select n.nspname from pg_namespace n where %s and (has_schema_privilege('luodi_app', n.oid, 'create') or has_schema_privilege('luodi_city', n.oid, 'create'))""".formatted(OURS));
        RULES.put("rights are granted in advance", "select defaclnamespace::text from pg_default_acl");
        RULES.put("a number counts across districts", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and %s""".formatted(OURS));
    }

    private Lint() {}

    /** What it finds: the rule and the thing that breaks it. */
    static List<String> findings(Connection connection) throws SQLException {
        var findings = new ArrayList<String>();
        for (var rule : RULES.entrySet()) {
            for (var thing : Scratch.ask(connection, rule.getValue())) {
                findings.add(rule.getKey() + ": " + thing);
            }
        }
        return findings;
    }
}
