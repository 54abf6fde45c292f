package app.luodi.forecast;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.targets.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of a year, read from the facts views. */
@Repository
class Subjects {
    /** Where the district has no rule: the return of the month before is due from the 10th. */
    private static final int CUT_OFF = 10;
    /** How many years before make a typical curve. */
    private static final int YEARS = 3;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The projects with a plan or a figure in the year, and those a what-if adds.
     *
     * @param month the last that counts; 0 for none
     */
    List<Subject> of(int year, int month, Ledger ledger, List<UUID> added) {
        return jdbc.sql("""
                        select p.project_id, p.name, u.short_name as office, l.short_name as unit, p.leader, p.nature, p.total_investment,
                          a.amount as planned, a.invested_before, %s as done, %s as dispatched, s.started_on, s.completed_on,
                          i.actual_to as admitted_on, m.plan_to as start_planned, m.expected_on as start_expected
                        from project_facts p
                        left join plan_facts a on a.district_id = p.district_id and a.project_id = p.project_id and a.year = :year
                        left join investment_facts f on f.district_id = p.district_id and f.project_id = p.project_id and f.year = :year and f.ledger = :ledger
                        left join investment_facts d on d.district_id = p.district_id and d.project_id = p.project_id and d.year = :year and d.ledger = 'dispatch'
                        left join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        left join milestone_facts m on m.district_id = p.district_id and m.project_id = p.project_id and m.kind = 'started' and m.applies
                        left join milestone_facts i on i.district_id = p.district_id and i.project_id = p.project_id and i.kind = 'in_statistics'
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join unit_facts l on l.district_id = p.district_id and l.unit_id = p.lead_unit_id
                        where a.amount > 0 or f.project_id is not null or p.project_id::text = any (string_to_array(:added, ','))
                        order by p.name""".formatted(column("f", month), column("d", month)))
                .param("year", year)
                .param("ledger", ledger.code())
                .param(
                        "added",
                        String.join(",", added.stream().map(UUID::toString).toList()))
                .query((row, n) -> one(row))
                .list();
    }

    /** Signed, not started, without a plan for the year: what a what-if could take in. */
    List<Map.Entry<UUID, String>> signedWithoutPlan(int year) {
        return jdbc.sql("""
                        select p.project_id, p.name from project_facts p
                        join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        where s.signed_on is not null and s.started_on is null and not exists (
                          select from plan_facts a where a.district_id = p.district_id and a.project_id = p.project_id and a.year = ? and a.amount > 0)
                        order by s.signed_on desc, p.name""")
                .param(year)
                .query((row, n) -> Map.entry(
                        row.getObject("project_id", UUID.class), Objects.requireNonNull(row.getString("name"))))
                .list();
    }

    /** The curves that full years of projects of one nature took, by nature. */
    Map<String, Pace> typical(int year, Ledger ledger) {
        var sums = new StringBuilder();
        for (var month = 2; month <= Pace.MONTHS; month++) {
            sums.append(", sum(f.m%02d) as m%02d".formatted(month, month));
        }
        var curves = new HashMap<String, Pace>();
        jdbc.sql("""
                        select p.nature%s from investment_facts f
                        join project_facts p on p.district_id = f.district_id and p.project_id = f.project_id
                        where f.ledger = ? and f.year between ? and ? and f.last_month = 12 and p.nature is not null
                        group by p.nature having sum(f.m12) > 0""".formatted(sums))
                .params(ledger.code(), year - YEARS, year - 1)
                .query(row -> {
                    curves.put(Objects.requireNonNull(row.getString("nature")), curve(row));
                });
        return curves;
    }

    int cutOff() {
        return jdbc.sql("select coalesce(max(cut_off_day), ?) from light_rule_facts")
                .param(CUT_OFF)
                .query(Integer.class)
                .single();
    }

    private static String column(String of, int month) {
        return month < 2 ? "0::bigint" : "coalesce(%s.m%02d, 0)".formatted(of, month);
    }

    private static Pace curve(ResultSet row) throws SQLException {
        var whole = row.getBigDecimal("m12");
        var points = new ArrayList<BigDecimal>();
        for (var month = 2; month <= Pace.MONTHS; month++) {
            points.add(row.getBigDecimal("m%02d".formatted(month))
                    .scaleByPowerOfTen(2)
                    .divide(whole, 3, RoundingMode.HALF_UP));
        }
        points.addFirst(points.getFirst().divide(BigDecimal.TWO, 3, RoundingMode.HALF_UP));
        return new Pace(points);
    }

    private static Subject one(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("office"),
                row.getString("unit"),
                row.getString("leader"),
                row.getString("nature"),
                money(row, "total_investment"),
                money(row, "planned"),
                money(row, "invested_before"),
                new Money(row.getLong("done")),
                new Money(row.getLong("dispatched")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("admitted_on", LocalDate.class),
                row.getObject("start_planned", LocalDate.class),
                row.getObject("start_expected", LocalDate.class));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}
