package app.luodi.schemes;

import app.luodi.kernel.Money;
import app.luodi.schemes.Scheme.Rule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views as the database keeps them. */
@Repository
class Schemes {
    private final JdbcClient jdbc;

    Schemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scheme> all() {
        return jdbc.sql("select * from category_scheme order by position, name, from_year desc")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Scheme> find(UUID id) {
        return jdbc.sql("select * from category_scheme where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    UUID insert(Scheme said, Instant at, String by) {
        return jdbc.sql("""
                        insert into category_scheme (name, edition, from_year, to_year, codes, natures, controls, developers, least, tag, note,
                          position, changed_at, changed_by, version)
                        values (?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?, ?, ?, ?, ?, ?::timestamptz, ?, 1) returning id""").params(values(said, at, by)).query(UUID.class).single();
    }

    /** Empty where the version is not the one that was seen. */
    boolean update(Scheme said, Instant at, String by) {
        var values = new ArrayList<>(values(said, at, by));
        values.add(said.id());
        values.add(said.version());
        return jdbc.sql("""
                        update category_scheme set (name, edition, from_year, to_year, codes, natures, controls, developers, least, tag, note,
                          position, changed_at, changed_by, version)
                        = (?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?, ?, ?, ?, ?, ?::timestamptz, ?, version + 1)
                        where id = ? and version = ?""").params(values).update() > 0;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from category_scheme where id = ?").param(id).update() > 0;
    }

    void override(UUID scheme, UUID project, boolean belongs, String reason, Instant at, String by) {
        jdbc.sql("""
                        insert into category_override (scheme_id, project_id, belongs, reason, version, changed_at, changed_by)
                        values (?, ?, ?, ?, 1, ?::timestamptz, ?)
                        on conflict (district_id, scheme_id, project_id) do update
                          set belongs = excluded.belongs, reason = excluded.reason, version = category_override.version + 1,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(scheme, project, belongs, reason, at.toString(), by)
                .update();
    }

    void followRule(UUID scheme, UUID project) {
        jdbc.sql("delete from category_override where scheme_id = ? and project_id = ?")
                .params(scheme, project)
                .update();
    }

    void owner(UUID project, @Nullable String control, boolean developer, Instant at, String by) {
        jdbc.sql("""
                        insert into project_owner (project_id, control, developer, version, changed_at, changed_by)
                        values (?, ?, ?, 1, ?::timestamptz, ?)
                        on conflict (district_id, project_id) do update
                          set control = excluded.control, developer = excluded.developer, version = project_owner.version + 1,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(Arrays.asList(project, control, developer, at.toString(), by))
                .update();
    }

    private static List<@Nullable Object> values(Scheme said, Instant at, String by) {
        var rule = said.rule();
        return Arrays.asList(
                said.name(),
                said.edition(),
                said.fromYear(),
                said.toYear(),
                array(rule.codes()),
                array(rule.natures()),
                array(rule.controls()),
                rule.developers(),
                rule.least() == null ? null : rule.least().fen(),
                rule.tag(),
                said.note(),
                said.position(),
                at.toString(),
                by);
    }

    private static String @Nullable [] array(List<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }

    private static Scheme read(ResultSet row) throws SQLException {
        var least = row.getObject("least", Long.class);
        return new Scheme(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("edition"),
                row.getInt("from_year"),
                row.getObject("to_year", Integer.class),
                new Rule(
                        list(row.getArray("codes")),
                        list(row.getArray("natures")),
                        list(row.getArray("controls")),
                        row.getObject("developers", Boolean.class),
                        least == null ? null : new Money(least),
                        row.getString("tag")),
                row.getString("note"),
                row.getInt("position"),
                row.getInt("version"));
    }

    private static List<String> list(@Nullable Array values) throws SQLException {
        return values == null ? List.of() : Arrays.asList((String[]) values.getArray());
    }
}
