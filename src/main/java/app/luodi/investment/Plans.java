package app.luodi.investment;

import app.luodi.kernel.Money;
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

/** The annual plans as the database keeps them. */
@Repository
class Plans {
    private static final String SELECT =
            "select project_id, year, amount, invested_before, content, example, version from annual_plan where ";

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AnnualPlan> of(Collection<UUID> projects, Collection<Integer> years) {
        return jdbc.sql(SELECT + "project_id = any (?::uuid[]) and year = any (?::int[])")
                .params(projects.stream().map(UUID::toString).toArray(String[]::new), years.toArray(Integer[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<AnnualPlan> of(UUID project) {
        return jdbc.sql(SELECT + "project_id = ? order by year")
                .param(project)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(List<AnnualPlan> plans, Instant at, String by) {
        write("""
                insert into annual_plan (project_id, year, amount, invested_before, content, example, version, changed_at, changed_by)
                select n.project_id, n.year, n.amount, n.invested_before, n.content, n.example, n.version, ?::timestamptz, ? from\s""", plans, at, by);
    }

    void update(List<AnnualPlan> plans, Instant at, String by) {
        write("""
                update annual_plan p set amount = n.amount, invested_before = n.invested_before, content = n.content,
                  example = n.example, version = n.version, changed_at = ?::timestamptz, changed_by = ? from\s""", plans, at, by, " where p.project_id = n.project_id and p.year = n.year");
    }

    private void write(String head, List<AnnualPlan> plans, Instant at, String by) {
        write(head, plans, at, by, "");
    }

    private void write(String head, List<AnnualPlan> plans, Instant at, String by, String tail) {
        if (plans.isEmpty()) {
            return;
        }
        jdbc.sql(head
                        + "unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::text[], ?::boolean[], ?::int[])"
                        + " as n (project_id, year, amount, invested_before, content, example, version)"
                        + tail)
                .params(
                        at.toString(),
                        by,
                        column(plans, String[]::new, plan -> plan.project().toString()),
                        column(plans, Integer[]::new, AnnualPlan::year),
                        column(plans, Long[]::new, plan -> fen(plan.amount())),
                        column(plans, Long[]::new, plan -> fen(plan.investedBefore())),
                        column(plans, String[]::new, AnnualPlan::content),
                        column(plans, Boolean[]::new, AnnualPlan::example),
                        column(plans, Integer[]::new, AnnualPlan::version))
                .update();
    }

    private static <T extends @Nullable Object> T[] column(
            List<AnnualPlan> plans, java.util.function.IntFunction<T[]> array, Function<AnnualPlan, T> value) {
        return plans.stream().map(value).toArray(array);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    private static AnnualPlan read(ResultSet row) throws SQLException {
        return new AnnualPlan(
                row.getObject("project_id", UUID.class),
                row.getInt("year"),
                Returns.money(row, "amount"),
                Returns.money(row, "invested_before"),
                row.getString("content"),
                row.getBoolean("example"),
                row.getInt("version"));
    }
}
