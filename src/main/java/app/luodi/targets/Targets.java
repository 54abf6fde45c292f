package app.luodi.targets;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets as the database keeps them. */
@Repository
class Targets {
    private static final String SELECT = """
            select t.*, c.points, c.name as curve_name, coalesce(g.name, u.short_name) as of_name
            from target t
            left join pacing_curve c on c.district_id = t.district_id and c.id = t.curve_id
            left join tag g on g.district_id = t.district_id and g.code = t.category
            left join org_unit u on u.district_id = t.district_id and u.id = t.unit_id
            """;
    private static final String ORDER = """
            order by t.indicator, array_position(array['total', 'category', 'office', 'area'], t.scope),
              g.position, u.position, t.band_min desc, t.id""";

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Target> of(int year) {
        return jdbc.sql(SELECT + "where t.year = ? " + ORDER)
                .param(year)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Target> find(UUID id) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from target order by year desc")
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    UUID insert(TargetDraft said, Instant at, String by) {
        return write("""
                insert into target (year, ledger, indicator, scope, category, unit_id, amount, growth, number, share, cohort,
                  by_day, band_min, attribute, qualifier, curve_id, source, source_on, note, example, changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz, ?, 1)
                returning id""", said, at, by, List.of()).orElseThrow();
    }

    /** Empty where the version is not the one that was seen. */
    Optional<UUID> update(UUID id, TargetDraft said, int seenVersion, Instant at, String by) {
        return write("""
                update target set (year, ledger, indicator, scope, category, unit_id, amount, growth, number, share, cohort,
                  by_day, band_min, attribute, qualifier, curve_id, source, source_on, note, example, changed_at, changed_by, version)
                = (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz, ?, version + 1)
                where id = ?::uuid and version = ? returning id""", said, at, by, List.of(id.toString(), seenVersion));
    }

    boolean delete(UUID id, int seenVersion) {
        return jdbc.sql("delete from target where id = ? and version = ?")
                        .params(id, seenVersion)
                        .update()
                > 0;
    }

    private Optional<UUID> write(String sql, TargetDraft said, Instant at, String by, List<Object> which) {
        var values = new java.util.ArrayList<@Nullable Object>(Arrays.asList(
                said.year(),
                said.ledger().code(),
                said.indicator().code(),
                said.scope().code(),
                said.category(),
                text(said.unit()),
                fen(said.amount()),
                said.growth(),
                said.number(),
                said.share(),
                said.cohort() == null ? null : said.cohort().code(),
                said.byDay(),
                fen(said.bandMin()),
                said.attribute(),
                said.qualifier() == null ? null : said.qualifier().word(),
                text(said.curve()),
                said.source(),
                said.sourceOn(),
                said.note(),
                said.example(),
                at.toString(),
                by));
        values.addAll(which);
        return jdbc.sql(sql).params(values).query(UUID.class).optional();
    }

    private static Target read(ResultSet row) throws SQLException {
        var points = row.getArray("points");
        var cohort = row.getString("cohort");
        var qualifier = row.getString("qualifier");
        var said = new TargetDraft(
                row.getInt("year"),
                Ledger.of(row.getString("ledger")),
                Indicator.of(row.getString("indicator")),
                Scope.of(row.getString("scope")),
                row.getString("category"),
                row.getObject("unit_id", UUID.class),
                money(row, "amount"),
                row.getBigDecimal("growth"),
                row.getObject("number", Integer.class),
                row.getBigDecimal("share"),
                cohort == null ? null : ListClass.of(cohort),
                row.getObject("by_day", LocalDate.class),
                money(row, "band_min"),
                row.getString("attribute"),
                qualifier == null ? null : Qualifier.of(qualifier),
                row.getObject("curve_id", UUID.class),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getString("note"),
                row.getBoolean("example"));
        return new Target(
                row.getObject("id", UUID.class),
                said,
                row.getString("of_name"),
                points == null ? Pace.LINEAR : pace(points),
                row.getString("curve_name"),
                row.getInt("version"));
    }

    static Pace pace(Array points) throws SQLException {
        return new Pace(Arrays.asList((BigDecimal[]) points.getArray()));
    }

    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
