package app.luodi.indicators;

import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All projects with what the rates ask of them, in two passes: the projects, and their milestones. */
@Repository
class Cases {
    /** Where the district has no rule: the return of the month before is due from the 10th. */
    private static final int CUT_OFF = 10;

    /** What is in place, of all sources, and of that in the year. */
    static final String FUNDS = """
            select district_id, project_id, sum(in_place)::bigint as in_place,
              sum(in_place) filter (where extract(year from in_place_on) = %d)::bigint as in_place_in_year
            from fund_facts group by district_id, project_id""";

    /** 联审联批: the approvals planned for the year, from filing to the construction permit, and those that are given. */
    static final String APPROVALS = """
            select district_id, project_id, count(*) as due, count(actual_to) as done
            from milestone_facts where applies and kind in ('filed', 'land_permit', 'works_permit', 'drawings', 'construction_permit')
              and plan_to between '%1$d-01-01' and '%1$d-12-31' group by district_id, project_id""";

    private record Ways(Map<String, LocalDate> reached, Set<String> verified, Map<String, LocalDate> due) {}

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every project by itself: for the rows behind a rate.
     *
     * @param month the month whose year-to-date counts; 1 where none does yet
     */
    List<Case> of(int year, int month) {
        var ways = ways();
        return jdbc.sql("""
                        select p.project_id, p.name, u.short_name as office, p.needs_land, p.agreement_amount, p.total_investment, l.class,
                          a.amount as planned, %s as invested,
                          exists (select from project_facts w where w.district_id = p.district_id and w.project_id = p.parent_id
                            and w.agreement_amount is not null) as phase,
                          m.in_place, m.in_place_in_year, coalesce(v.due, 0) as approvals_due, coalesce(v.done, 0) as approvals_done,
                          case when h.state <> 'paused' then t.labels || 'terminated'::text else t.labels end as labels
                        from project_facts p
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join list_facts l on l.district_id = p.district_id and l.project_id = p.project_id and l.year = ?
                        left join plan_facts a on a.district_id = p.district_id and a.project_id = p.project_id and a.year = ?
                        left join investment_facts f on f.district_id = p.district_id and f.project_id = p.project_id and f.year = ?
                          and f.ledger = 'dispatch'
                        left join (%s) m on m.district_id = p.district_id and m.project_id = p.project_id
                        left join (%s) v on v.district_id = p.district_id and v.project_id = p.project_id
                        left join halt_facts h on h.district_id = p.district_id and h.project_id = p.project_id
                        left join (select district_id, project_id, array_agg(tag) || array_agg(name) as labels from tag_facts group by 1, 2) t
                          on t.district_id = p.district_id and t.project_id = p.project_id
                        order by p.name""".formatted(
                                month < 2 ? "null::bigint" : "f.m%02d".formatted(month),
                                FUNDS.formatted(year),
                                APPROVALS.formatted(year)))
                .params(year, year, year)
                .query((row, n) -> one(row, ways))
                .list();
    }

    /** The labels a signing batch can be named by. */
    List<Map.Entry<String, String>> batches() {
        return jdbc.sql("select code, name from tag where kind = 'label' order by position, code")
                .query((row, n) -> Map.entry(
                        Objects.requireNonNull(row.getString("code")), Objects.requireNonNull(row.getString("name"))))
                .list();
    }

    int cutOff() {
        return jdbc.sql("select coalesce(max(cut_off_day), ?) from light_rule_facts")
                .param(CUT_OFF)
                .query(Integer.class)
                .single();
    }

    private Map<UUID, Ways> ways() {
        var ways = new HashMap<UUID, Ways>();
        jdbc.sql("""
                        select project_id, kind, actual_to, plan_to, verified_by is not null as verified from milestone_facts
                        where applies and (actual_to is not null or (kind in ('started', 'completed') and plan_to is not null))""").query(row -> {
            var way = ways.computeIfAbsent(
                    row.getObject("project_id", UUID.class),
                    id -> new Ways(new HashMap<>(), new HashSet<>(), new HashMap<>()));
            var kind = Objects.requireNonNull(row.getString("kind"));
            var actual = row.getObject("actual_to", LocalDate.class);
            var plan = row.getObject("plan_to", LocalDate.class);
            if (actual != null) {
                way.reached().put(kind, actual);
            }
            if (plan != null) {
                way.due().put(kind, plan);
            }
            if (row.getBoolean("verified")) {
                way.verified().add(kind);
            }
        });
        return ways;
    }

    private static Case one(ResultSet row, Map<UUID, Ways> ways) throws SQLException {
        var id = row.getObject("project_id", UUID.class);
        var way = ways.getOrDefault(id, new Ways(Map.of(), Set.of(), Map.of()));
        var listed = row.getString("class");
        return new Case(
                id,
                row.getString("name"),
                row.getString("office"),
                row.getBoolean("phase"),
                row.getBoolean("needs_land"),
                money(row, "agreement_amount"),
                money(row, "total_investment"),
                listed == null ? null : ListClass.of(listed),
                money(row, "planned"),
                money(row, "invested"),
                way.reached(),
                way.verified(),
                way.due(),
                labels(row.getArray("labels")),
                new Means(
                        money(row, "in_place"),
                        money(row, "in_place_in_year"),
                        row.getInt("approvals_due"),
                        row.getInt("approvals_done")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }

    private static Set<String> labels(@Nullable Array labels) throws SQLException {
        return labels == null ? Set.of() : new HashSet<>(Arrays.asList((String[]) labels.getArray()));
    }
}
