package app.luodi.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From any value back to file, sheet, cell, time and person. */
@Repository
class Sources {
    /** What one import said of one project. */
    record Source(UUID project, String sheet, int row, boolean registered, List<Fact> facts) {}

    /** The same with its file, for people. */
    record Told(String file, Instant at, String by, Source source) {}

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    /** What stands of a project, whoever wrote it, in one word: while it is the same nothing has changed. */
    private static final String FINGERPRINT = """
            md5(concat_ws('|', p.version, p.changed_at,
              (select string_agg(concat_ws(',', m.kind, m.plan_text, m.actual_text, m.forecast_text, m.verified_by, m.changed_at), ';' order by m.kind)
                 from milestone_facts m where m.project_id = p.project_id),
              (select string_agg(concat_ws(',', a.year, a.amount, a.invested_before, a.content), ';' order by a.year)
                 from plan_facts a where a.project_id = p.project_id),
              (select string_agg(concat_ws(',', r.ledger, r.year, r.month, r.version, r.ytd), ';' order by r.ledger, r.year, r.month)
                 from return_facts r where r.project_id = p.project_id)))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Sources(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID batch, Collection<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        var rows = sources.stream()
                .map(source -> Map.of(
                        "project_id", source.project().toString(),
                        "sheet", source.sheet(),
                        "at_row", source.row(),
                        "registered", source.registered(),
                        "facts", source.facts()))
                .toList();
        jdbc.sql("""
                        insert into import_source (batch_id, project_id, sheet, at_row, registered, facts)
                        select ?, project_id, sheet, at_row, registered, facts from json_populate_recordset(null::import_source, ?::json)""").params(batch, json.writeValueAsString(rows)).update();
    }

    /** Has the database count what it has so far, so that it finds its way among the thousands of rows to come. */
    void counted() {
        jdbc.sql("select import_statistics()").query(row -> {});
    }

    /** Remembers how each project stands now that the import has written. */
    void seal(UUID batch) {
        jdbc.sql("update import_source s set fingerprint = " + FINGERPRINT
                        + " from project_facts p where p.project_id = s.project_id and s.batch_id = ?")
                .param(batch)
                .update();
    }

    /** The names of the projects of an import that have changed since, or are gone. */
    List<String> changedSince(UUID batch) {
        return jdbc.sql("select coalesce(p.name, s.sheet || ' ' || s.at_row) from import_source s"
                        + " left join project_facts p on p.project_id = s.project_id"
                        + " where s.batch_id = ? and (p.project_id is null or s.fingerprint is distinct from "
                        + FINGERPRINT
                        + ") order by 1")
                .param(batch)
                .query((row, at) -> row.getString(1))
                .list();
    }

    List<Source> of(UUID batch) {
        return jdbc.sql("select project_id, sheet, at_row, registered, facts from import_source where batch_id = ?")
                .param(batch)
                .query(this::source)
                .list();
    }

    /** What the last import said of each. */
    Map<UUID, Map<String, Fact>> last(Collection<UUID> projects) {
        var last = new HashMap<UUID, Map<String, Fact>>();
        if (!projects.isEmpty()) {
            jdbc.sql("""
                            select distinct on (s.project_id) s.project_id, s.sheet, s.at_row, s.registered, s.facts
                            from import_source s join import_batch b on b.id = s.batch_id
                            where b.state = 'committed' and s.project_id = any (?::uuid[])
                            order by s.project_id, b.changed_at desc, b.id desc""")
                    .param(projects.stream().map(UUID::toString).toArray(String[]::new))
                    .query(this::source)
                    .list()
                    .forEach(source -> last.put(source.project(), byKey(source.facts())));
        }
        return last;
    }

    private static Map<String, Fact> byKey(List<Fact> facts) {
        var byKey = new LinkedHashMap<String, Fact>();
        facts.forEach(fact -> byKey.put(fact.key(), fact));
        return byKey;
    }

    /** Of the earlier import most like this one: the projects it had. */
    List<UUID> companions(Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return List.of();
        }
        var ids = projects.stream().map(UUID::toString).toArray(String[]::new);
        return jdbc.sql("""
                        select batch_id from import_source s join import_batch b on b.id = s.batch_id
                        where b.state = 'committed'
                        group by batch_id, b.changed_at
                        having 2 * count(*) filter (where s.project_id = any (?::uuid[])) >= count(*)
                          and count(*) filter (where registered) * 2 >= count(*)
                        order by count(*) filter (where s.project_id = any (?::uuid[])) desc, b.changed_at desc limit 1""")
                .params(ids, ids)
                .query(UUID.class)
                .optional()
                .map(batch -> jdbc.sql("""
                                select s.project_id from import_source s join project_facts p on p.project_id = s.project_id
                                where batch_id = ? order by s.sheet, s.at_row""").param(batch).query(UUID.class).list())
                .orElse(List.of());
    }

    List<Told> ofProject(UUID project) {
        return new ArrayList<>(jdbc.sql("""
                        select b.file_name, b.changed_at, b.changed_by, s.project_id, s.sheet, s.at_row, s.registered, s.facts
                        from import_source s join import_batch b on b.id = s.batch_id
                        where s.project_id = ? and b.state = 'committed' order by b.changed_at desc, b.id desc""")
                .param(project)
                .query((row, number) -> new Told(
                        row.getString("file_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by"),
                        source(row, number)))
                .list());
    }

    private Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getObject("project_id", UUID.class),
                row.getString("sheet"),
                row.getInt("at_row"),
                row.getBoolean("registered"),
                json.readValue(row.getString("facts"), FACTS));
    }
}
