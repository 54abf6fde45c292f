package app.luodi.investment;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews as the database keeps them; many are written in one statement. */
@Repository
class Reviews {
    record Submitted(UUID project, Ledger ledger, StatisticsMonth month, Instant dueAt) {}

    private static final String COLUMNS =
            "project_id, ledger, year, month, state, due_at, first_at, submitted_at, submitted_by, remark, decided_at, decided_by, version";

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Review> of(Collection<UUID> projects, Ledger ledger, Collection<Integer> years) {
        return jdbc.sql("select " + COLUMNS + " from return_review"
                        + " where project_id = any (?::uuid[]) and ledger = ? and year = any (?::int[])")
                .params(texts(projects), ledger.code(), years.toArray(Integer[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of a month in one state, locked in the order of their projects. */
    List<Review> lock(Ledger ledger, StatisticsMonth month, Review.State state) {
        return jdbc.sql(
                        "select " + COLUMNS + " from return_review"
                                + " where ledger = ? and year = ? and month = ? and state = ? order by project_id for no key update")
                .params(ledger.code(), month.year(), month.month(), state.code())
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Submits, or submits anew: the remark of who returned it stays beside the correction. Nobody is late with a month
     * whose deadline had passed before the project was registered.
     */
    void submit(List<Submitted> all, Instant at, String by) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into return_review (project_id, ledger, year, month, state, due_at, first_at, submitted_at, submitted_by, version)
                        select n.project_id, n.ledger, n.year, n.month, 'submitted', case when p.created_at <= n.due_at then n.due_at end, ?::timestamptz, ?::timestamptz, ?, 1
                        from unnest(?::uuid[], ?::text[], ?::int[], ?::int[], ?::timestamptz[]) as n (project_id, ledger, year, month, due_at)
                        join project p on p.id = n.project_id
                        on conflict (district_id, project_id, ledger, year, month) do update set state = 'submitted',
                          submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by,
                          decided_at = null, decided_by = null, version = return_review.version + 1""")
                .params(
                        at.toString(),
                        at.toString(),
                        by,
                        column(all, one -> one.project().toString()),
                        column(all, one -> one.ledger().code()),
                        all.stream().map(one -> one.month().year()).toArray(Integer[]::new),
                        all.stream().map(one -> one.month().month()).toArray(Integer[]::new),
                        column(all, one -> one.dueAt().toString()))
                .update();
    }

    /** @return how many were still as they were seen */
    int decide(List<Review> seen, Review.State state, @Nullable String remark, Instant at, String by) {
        return jdbc.sql("""
                        update return_review r set state = ?, remark = coalesce(?, r.remark), decided_at = ?::timestamptz,
                          decided_by = ?, version = r.version + 1
                        from unnest(?::uuid[], ?::text[], ?::int[], ?::int[], ?::int[]) as n (project_id, ledger, year, month, version)
                        where r.project_id = n.project_id and r.ledger = n.ledger and r.year = n.year and r.month = n.month
                          and r.version = n.version""")
                .param(state.code())
                .param(remark)
                .params(
                        at.toString(),
                        by,
                        column(seen, one -> one.project().toString()),
                        column(seen, one -> one.ledger().code()),
                        seen.stream().map(one -> one.month().year()).toArray(Integer[]::new),
                        seen.stream().map(one -> one.month().month()).toArray(Integer[]::new),
                        seen.stream().map(Review::version).toArray(Integer[]::new))
                .update();
    }

    private static <T> String[] column(List<T> all, Function<T, String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Review read(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("project_id", UUID.class),
                Ledger.of(row.getString("ledger")),
                new StatisticsMonth(row.getInt("year"), row.getInt("month")),
                Review.State.of(row.getString("state")),
                moment(row, "due_at"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"),
                row.getString("remark"),
                moment(row, "decided_at"),
                row.getString("decided_by"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
