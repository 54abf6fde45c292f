package app.luodi.lights;

import app.luodi.lights.Dimension.Unit;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a district's rules as the database keeps them. */
@Repository
class LightVersions {
    private final JdbcClient jdbc;

    LightVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the latest to begin first. */
    List<LightVersion> all() {
        var dimensions = jdbc
                .sql("select * from light_dimension")
                .query((row, n) -> new Numbered(row.getInt("version"), dimension(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::version, Collectors.mapping(Numbered::rule, Collectors.toList())));
        return jdbc.sql("select * from light_rules order by valid_from desc, version desc")
                .query((row, n) -> version(row, dimensions.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    private record Numbered(int version, DimensionRule rule) {}

    LightVersion on(LocalDate day) {
        return all().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(LightVersion::none);
    }

    /** How many there ever were; who adopts says how many were there when looking. */
    int latest() {
        return jdbc.sql("select coalesce(max(version), 0) from light_rules")
                .query(Integer.class)
                .single();
    }

    /** Waits for those who are changing facts, and lets nobody begin until the transaction ends. */
    void alone() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('luodi.light/' || current_setting('luodi.district'), 0))::text")
                .query(String.class)
                .list();
    }

    /** Rows of projects for rules that ask for more than standings. */
    void fill() {
        jdbc.sql("select light_fill()").query(Integer.class).single();
    }

    void insert(LightVersion added) {
        var rules = added.rules();
        var weighing = rules.weighing();
        jdbc.sql("""
                        insert into light_rules (version, valid_from, template, combine, yellow_below, red_below, cut_off_day, period_days, pace,
                          explain_red, wide, reason, adopted_at, adopted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as numeric[]), ?, ?, ?, ?::timestamptz, ?)""")
                .params(Arrays.asList(
                        added.version(),
                        added.validFrom(),
                        rules.template(),
                        weighing == null ? "worst" : "weighted",
                        weighing == null ? null : weighing.yellowBelow(),
                        weighing == null ? null : weighing.redBelow(),
                        rules.cutOffDay(),
                        rules.periodDays(),
                        literal(rules.pace()),
                        rules.explainRed(),
                        rules.isWide(),
                        added.reason(),
                        String.valueOf(added.adoptedAt()),
                        added.adoptedBy()))
                .update();
        rules.dimensions()
                .forEach(one -> jdbc.sql("""
                                insert into light_dimension (version, dimension, unit, yellow, red, periods, make_good, forecast, weight)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(Arrays.asList(
                                added.version(),
                                one.dimension().code(),
                                one.unit().code(),
                                one.yellow(),
                                one.red(),
                                one.periods(),
                                one.makeGood(),
                                one.forecast(),
                                one.weight()))
                        .update());
    }

    boolean withdraw(int version, LocalDate today) {
        return jdbc.sql("delete from light_rules where version = ? and valid_from > ?")
                        .params(version, today)
                        .update()
                > 0;
    }

    private static LightVersion version(ResultSet row, List<DimensionRule> dimensions) throws SQLException {
        Array pace = row.getArray("pace");
        var weighing = row.getString("combine").equals("weighted")
                ? new LightRules.Weighing(row.getBigDecimal("yellow_below"), row.getBigDecimal("red_below"))
                : null;
        var template = row.getString("template");
        return new LightVersion(
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                Objects.requireNonNull(row.getString("reason")),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getString("adopted_by"),
                new LightRules(
                        template == null ? "" : template,
                        weighing,
                        row.getInt("cut_off_day"),
                        row.getInt("period_days"),
                        pace == null ? null : List.of((BigDecimal[]) pace.getArray()),
                        row.getBoolean("explain_red"),
                        dimensions.stream()
                                .sorted(java.util.Comparator.comparing(DimensionRule::dimension))
                                .toList()));
    }

    private static DimensionRule dimension(ResultSet row) throws SQLException {
        return new DimensionRule(
                Dimension.valueOf(
                        Objects.requireNonNull(row.getString("dimension")).toUpperCase(Locale.ROOT)),
                Unit.valueOf(Objects.requireNonNull(row.getString("unit")).toUpperCase(Locale.ROOT)),
                row.getBigDecimal("yellow"),
                row.getBigDecimal("red"),
                row.getObject("periods", Integer.class),
                row.getObject("make_good", Integer.class),
                row.getBoolean("forecast"),
                row.getBigDecimal("weight"));
    }

    private static @Nullable String literal(@Nullable List<BigDecimal> pace) {
        return pace == null
                ? null
                : pace.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}"));
    }
}
