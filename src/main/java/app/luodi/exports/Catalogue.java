package app.luodi.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a district as the database itself knows them, each after those it points to. */
@Repository
class Catalogue {
    /** People's secrets and what is sealed with them: they never leave. */
    static final Set<String> SECRET = Set.of("list_seal");
    /** They leave to be read, and do not come back: people are invited anew, and a trail is of one installation. */
    static final Set<String> ONLY_LEAVE = Set.of("account", "membership", "audit_entry", "demo_progress");
    /** What of an account is nobody's business. */
    static final Set<String> SECRET_COLUMNS =
            Set.of("password_hash", "failed_attempts", "locked_until", "provider", "subject");

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param columns with their types; none that are calculated
     * @param key the primary key
     * @param past whether its earlier versions are kept
     * @param follows whether the database itself writes into it as others are filled, and it holds more than that
     */
    record Table(
            String name,
            Map<String, String> columns,
            List<String> key,
            boolean past,
            boolean follows,
            boolean pointsToItself) {
        boolean comesBack() {
            return !ONLY_LEAVE.contains(name);
        }
    }

    /** In the order in which they can be filled. Tables that are derived from others are not here: they follow by themselves. */
    List<Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        var points = new HashMap<String, Set<String>>();
        var columns = columns();
        jdbc.sql("""
                        select c.relname, to_regclass('history.' || quote_ident(c.relname)) is not null as past,
                          to_regclass('public.' || quote_ident(c.relname || '_derived')) is not null as follows,
                          (select string_agg(a.attname, ',' order by k.n) from pg_index i, unnest(i.indkey::int[]) with ordinality k(att, n), pg_attribute a
                             where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.att) as key,
                          coalesce((select string_agg(distinct r.relname, ',') from pg_constraint f join pg_class r on r.oid = f.confrelid
                             where f.conrelid = c.oid and f.contype = 'f'), '') as points
                        from pg_class c join pg_attribute d on d.attrelid = c.oid and d.attname = 'district_id' and not d.attisdropped
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and to_regclass('public.' || quote_ident(c.relname || '_calculated')) is null
                        order by c.relname""").query(row -> {
            var name = row.getString("relname");
            if (!SECRET.contains(name)) {
                var to = Set.copyOf(Arrays.asList(row.getString("points").split(",")));
                points.put(name, to);
                tables.put(
                        name,
                        new Table(
                                name,
                                columns.getOrDefault(name, Map.of()),
                                List.of(row.getString("key").split(",")),
                                row.getBoolean("past"),
                                row.getBoolean("follows"),
                                to.contains(name)));
            }
        });
        return ordered(tables, points);
    }

    private Map<String, Map<String, String>> columns() {
        var columns = new HashMap<String, Map<String, String>>();
        jdbc.sql("""
                        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
                        from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by c.relname, a.attnum""").query(row -> {
            if (!SECRET_COLUMNS.contains(row.getString("attname"))
                    || !row.getString("relname").equals("account")) {
                columns.computeIfAbsent(row.getString("relname"), name -> new LinkedHashMap<>())
                        .put(row.getString("attname"), row.getString("type"));
            }
        });
        return columns;
    }

    private static List<Table> ordered(Map<String, Table> tables, Map<String, Set<String>> points) {
        var ordered = new ArrayList<Table>();
        var placed = new HashSet<String>();
        while (placed.size() < tables.size()) {
            var next = tables.keySet().stream()
                    .filter(name -> !placed.contains(name))
                    .filter(name -> points.getOrDefault(name, Set.of()).stream()
                            .allMatch(to -> to.equals(name) || placed.contains(to) || !tables.containsKey(to)))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a ring: " + tables.keySet());
            }
            next.forEach(name -> {
                placed.add(name);
                ordered.add(java.util.Objects.requireNonNull(tables.get(name)));
            });
        }
        ordered.sort(java.util.Comparator.comparing(Table::follows)); // stable: only these go last
        return ordered;
    }
}
