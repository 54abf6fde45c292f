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
            select t.*, c.points as pace, c.name as curve_name, coalesce(g.name, u.short_name, t.leader) as of_name
            from target t
            left join pacing_curve c on c.district_id = t.district_id and c.id = t.curve_id
            left join tag g on g.district_id = t.district_id and g.code = t.category
            left join org_unit u on u.district_id = t.district_id and u.id = t.unit_id
            """;
    private static final String ORDER = """
            order by t.indicator, array_position(array['total', 'category', 'office', 'area', 'department', 'leader', 'list'], t.scope),
              g.position, u.position, t.leader, t.cohort, t.band_min desc, t.id""";

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
                  by_day, band_min, attribute, qualifier, curve_id, source, source_on, note, example,
                  number_to, comparator, points, level, level_unit, prices, since_year, wording, edition, leader, owner_unit_id,
                  responsible, aim_curve_id, changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  ?::uuid, ?, ?::uuid, ?::timestamptz, ?, 1)
                returning id""", said, at, by, List.of()).orElseThrow();
    }

    /** Empty where the version is not the one that was seen. */
    Optional<UUID> update(UUID id, TargetDraft said, int seenVersion, Instant at, String by) {
        return write("""
                update target set (year, ledger, indicator, scope, category, unit_id, amount, growth, number, share, cohort,
                  by_day, band_min, attribute, qualifier, curve_id, source, source_on, note, example,
                  number_to, comparator, points, level, level_unit, prices, since_year, wording, edition, leader, owner_unit_id,
                  responsible, aim_curve_id, changed_at, changed_by, version)
                = (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  ?::uuid, ?, ?::uuid, ?::timestamptz, ?, version + 1)
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
                said.example()));
        values.addAll(terms(said.terms()));
        values.add(at.toString());
        values.add(by);
        values.addAll(which);
        return jdbc.sql(sql).params(values).query(UUID.class).optional();
    }

    private static List<@Nullable Object> terms(TargetTerms terms) {
        var relative = terms.relative();
        var level = terms.level();
        return Arrays.asList(
                terms.numberTo(),
                relative == null ? null : relative.comparator(),
                relative == null ? null : relative.points(),
                level == null ? null : level.value(),
                level == null ? null : level.unit(),
                terms.prices() == null ? null : terms.prices().code(),
                terms.sinceYear(),
                terms.wording(),
                terms.edition(),
                terms.leader(),
                text(terms.answers().unit()),
                terms.answers().person(),
                text(terms.aimCurve()));
    }

    private static TargetTerms terms(ResultSet row) throws SQLException {
        var points = row.getBigDecimal("points");
        var level = row.getBigDecimal("level");
        var prices = row.getString("prices");
        return new TargetTerms(
                row.getObject("number_to", Integer.class),
                points == null ? null : new TargetTerms.Relative(row.getString("comparator"), points),
                level == null ? null : new TargetTerms.Level(level, row.getString("level_unit")),
                prices == null ? null : Prices.of(prices),
                row.getObject("since_year", Integer.class),
                row.getString("wording"),
                row.getString("edition"),
                row.getString("leader"),
                new TargetTerms.Answers(row.getObject("owner_unit_id", UUID.class), row.getString("responsible")),
                row.getObject("aim_curve_id", UUID.class));
    }

    private static Target read(ResultSet row) throws SQLException {
        var points = row.getArray("pace");
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
                row.getBoolean("example"),
                terms(row));
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
