package app.luodi.investment;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The returns as the database keeps them; many are written in one statement. */
@Repository
class Returns {
    /** What a project brings to its returns. */
    record Subject(UUID id, @Nullable UUID office, @Nullable Money totalInvestment) {}

    private static final String COLUMNS = """
            project_id, ledger, year, month, ytd, construction, installation, equipment, other, since_start,
            progress, problem, correction, explanation, example, version, changed_at, changed_by,
            old_equipment, renewal_equipment, old_buildings, land_fee, source""";

    /** The rows to write, one array a column, in the order of COLUMNS. */
    private static final String ROWS = """
            unnest(?::uuid[], ?::text[], ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::int[], ?::timestamptz[], ?::text[],
              ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
            as n (project_id, ledger, year, month, ytd, construction, installation, equipment, other, since_start,
              progress, problem, correction, explanation, example, version, changed_at, changed_by,
              old_equipment, renewal_equipment, old_buildings, land_fee, source)""";

    private static final String INSERT = "insert into investment_return (" + COLUMNS + ") select " + COLUMNS + " from "
            + ROWS + " order by year, project_id, ledger, month";

    private static final String UPDATE = """
            update investment_return r set ytd = n.ytd, construction = n.construction, installation = n.installation,
              equipment = n.equipment, other = n.other, since_start = n.since_start, progress = n.progress,
              problem = n.problem, correction = n.correction, explanation = n.explanation, example = n.example,
              version = n.version, changed_at = n.changed_at, changed_by = n.changed_by,
              old_equipment = n.old_equipment, renewal_equipment = n.renewal_equipment,
              old_buildings = n.old_buildings, land_fee = n.land_fee, source = n.source
            from\s""" + ROWS + """
             where r.project_id = n.project_id and r.ledger = n.ledger and r.year = n.year and r.month = n.month
              and r.version = n.version - 1""";

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The projects, locked in the order of their ids: returns of one project are written one after the other. */
    Map<UUID, Subject> lockSubjects(Collection<UUID> projects) {
        return jdbc
                .sql("""
                        select id, office_id, total_investment from project where id = any (?::uuid[])
                        order by id for no key update""")
                .param(texts(projects))
                .query((row, n) -> new Subject(
                        row.getObject("id", UUID.class),
                        row.getObject("office_id", UUID.class),
                        money(row, "total_investment")))
                .stream()
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    /** The returns of these projects in these years. */
    List<Return> of(Collection<UUID> projects, Collection<Integer> years) {
        return jdbc.sql("select " + COLUMNS + " from investment_return"
                        + " where project_id = any (?::uuid[]) and year = any (?::int[])"
                        + " order by project_id, ledger, year, month")
                .params(texts(projects), years.toArray(Integer[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<Return> of(UUID project) {
        return jdbc.sql("select " + COLUMNS + " from return_facts where project_id = ? order by year, month, ledger")
                .param(project)
                .query((row, n) -> read(row))
                .list();
    }

    /** Every version of one return, the newest first, up to the moment looked at. */
    List<Return> revisions(UUID project, Ledger ledger, StatisticsMonth month) {
        return jdbc.sql("select " + COLUMNS + """
                         from history.investment_return
                        where project_id = ? and ledger = ? and year = ? and month = ?
                          and recorded_from <= coalesce(luodi_as_of(), 'infinity')
                        order by recorded_from desc""")
                .params(project, ledger.code(), month.year(), month.month())
                .query((row, n) -> read(row))
                .list();
    }

    /** The latest versions of all returns of a project, the newest first, up to the moment looked at. */
    List<Return> latest(UUID project, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from history.investment_return
                        where project_id = ? and recorded_from <= coalesce(luodi_as_of(), 'infinity')
                        order by recorded_from desc, year desc, month desc limit ?""")
                .params(project, limit)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(List<Return> returns) {
        write(INSERT, returns);
    }

    /** @throws IllegalStateException where a row is not the one that was read, which the lock makes impossible */
    void update(List<Return> returns) {
        if (write(UPDATE, returns) != returns.size()) {
            throw new IllegalStateException("A return changed under its lock");
        }
    }

    void delete(UUID project, Ledger ledger, List<StatisticsMonth> months) {
        months.forEach(month -> jdbc.sql(
                        "delete from investment_return where project_id = ? and ledger = ? and year = ? and month = ?")
                .params(project, ledger.code(), month.year(), month.month())
                .update());
    }

    private int write(String sql, List<Return> returns) {
        if (returns.isEmpty()) {
            return 0;
        }
        return jdbc.sql(sql)
                .params(
                        column(returns, String[]::new, r -> r.project().toString()),
                        column(returns, String[]::new, r -> r.ledger().code()),
                        column(returns, Integer[]::new, r -> r.month().year()),
                        column(returns, Integer[]::new, r -> r.month().month()),
                        column(returns, Long[]::new, r -> r.ytd().fen()),
                        column(returns, Long[]::new, r -> fen(r.parts().construction())),
                        column(returns, Long[]::new, r -> fen(r.parts().installation())),
                        column(returns, Long[]::new, r -> fen(r.parts().equipment())),
                        column(returns, Long[]::new, r -> fen(r.parts().other())),
                        column(returns, Long[]::new, r -> fen(r.sinceStart())),
                        column(returns, String[]::new, Return::progress),
                        column(returns, String[]::new, Return::problem),
                        column(returns, String[]::new, Return::correction),
                        column(returns, String[]::new, Return::explanation),
                        column(returns, Boolean[]::new, Return::example),
                        column(returns, Integer[]::new, Return::version),
                        column(returns, String[]::new, r -> r.changedAt().toString()),
                        column(returns, String[]::new, Return::changedBy),
                        column(
                                returns,
                                Long[]::new,
                                r -> fen(r.parts().ofWhich().oldEquipment())),
                        column(
                                returns,
                                Long[]::new,
                                r -> fen(r.parts().ofWhich().renewalEquipment())),
                        column(
                                returns,
                                Long[]::new,
                                r -> fen(r.parts().ofWhich().oldBuildings())),
                        column(
                                returns,
                                Long[]::new,
                                r -> fen(r.parts().ofWhich().landFee())),
                        column(returns, String[]::new, Return::source))
                .update();
    }

    private static <T extends @Nullable Object> T[] column(
            List<Return> returns, java.util.function.IntFunction<T[]> array, Function<Return, T> value) {
        return returns.stream().map(value).toArray(array);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    private static Return read(ResultSet row) throws SQLException {
        return new Return(
                row.getObject("project_id", UUID.class),
                Ledger.of(row.getString("ledger")),
                new StatisticsMonth(row.getInt("year"), row.getInt("month")),
                new Money(row.getLong("ytd")),
                new Parts(
                        money(row, "construction"),
                        money(row, "installation"),
                        money(row, "equipment"),
                        money(row, "other"),
                        new OfWhich(
                                money(row, "old_equipment"),
                                money(row, "renewal_equipment"),
                                money(row, "old_buildings"),
                                money(row, "land_fee"))),
                money(row, "since_start"),
                row.getString("progress"),
                row.getString("problem"),
                row.getString("correction"),
                row.getString("explanation"),
                row.getString("source"),
                row.getBoolean("example"),
                row.getInt("version"),
                instant(row),
                row.getString("changed_by"));
    }

    private static java.time.Instant instant(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("changed_at");
        return at.toInstant();
    }
}
