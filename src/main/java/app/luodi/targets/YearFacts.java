package app.luodi.targets;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ListClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in a year, read from the facts views: what targets are held against. */
@Repository
class YearFacts {
    /** Where the district has no rule: the return of the month before is due from the 10th. */
    private static final int CUT_OFF = 10;

    /**
     * A project with what targets ask about.
     *
     * @param amount the agreed investment, else the total
     * @param on the day of what is counted; null where it has not come
     */
    record One(
            UUID project,
            String name,
            @Nullable UUID office,
            @Nullable UUID area,
            @Nullable UUID unit,
            @Nullable String leader,
            @Nullable Money amount,
            @Nullable LocalDate on,
            Set<String> labels) {}

    private static final String COLUMNS = """
            select p.project_id, p.name, p.office_id, p.area_id, p.lead_unit_id, p.leader, p.agreement_amount, p.total_investment,
              s.signed_on, s.started_on, s.completed_on,
              (select array_agg(t.name) || array_agg(t.tag) from tag_facts t
               where t.district_id = p.district_id and t.project_id = p.project_id) as labels
            from project_facts p join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
            """;

    private final JdbcClient jdbc;

    YearFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signed in the year; a phase whose parent was signed with an amount is not counted twice (domain.md 2.5). */
    List<One> signed(int year) {
        return jdbc.sql(COLUMNS + """
                where s.signed_on between ? and ? and not exists (
                  select from project_facts w join pipeline_facts ws on ws.district_id = w.district_id and ws.project_id = w.project_id
                  where w.district_id = p.district_id and w.project_id = p.parent_id and w.agreement_amount is not null and ws.signed_on is not null)
                order by p.agreement_amount desc nulls last, p.name""")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, n) -> one(row, "signed_on", "agreement_amount"))
                .list();
    }

    /** Started in the year. */
    List<One> started(int year) {
        return jdbc.sql(COLUMNS + "where s.started_on between ? and ? order by s.started_on, p.name")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, n) -> one(row, "started_on", "total_investment"))
                .list();
    }

    List<One> completed(int year) {
        return jdbc.sql(COLUMNS + "where s.completed_on between ? and ? order by s.completed_on, p.name")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, n) -> one(row, "completed_on", "total_investment"))
                .list();
    }

    /** The projects on the year's list as one class, or all of it; with the day they started or were completed. */
    List<One> listed(int year, @Nullable ListClass as, String day) {
        return jdbc.sql(COLUMNS + """
                join list_facts l on l.district_id = p.district_id and l.project_id = p.project_id and l.year = ?
                where l.class = coalesce(?::text, l.class) order by p.total_investment desc nulls last, p.name""")
                .params(Arrays.asList(year, code(as)))
                .query((row, n) -> one(row, day, "total_investment"))
                .list();
    }

    /** The year to date of the projects of one list class. */
    @Nullable
    Money investedByList(StatisticsMonth month, Ledger ledger, ListClass as) {
        return jdbc.sql("""
                        select sum(f.m%02d) as done from investment_facts f
                        join list_facts l on l.district_id = f.district_id and l.project_id = f.project_id and l.year = f.year and l.class = ?
                        where f.year = ? and f.ledger = ?""".formatted(month.month()))
                .params(as.code(), month.year(), ledger.code())
                .query((row, n) -> Optional.ofNullable(Targets.money(row, "done")))
                .single()
                .orElse(null);
    }

    /** What the annual plans of the year ask for, all of them or those of one list class. */
    Money plans(int year, @Nullable ListClass as) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(a.amount), 0) from plan_facts a where a.year = ? and (?::text is null or exists (
                          select from list_facts l where l.district_id = a.district_id and l.project_id = a.project_id
                            and l.year = a.year and l.class = ?))""")
                .params(Arrays.asList(year, code(as), code(as)))
                .query(Long.class)
                .single());
    }

    /** From this day of a month on, the return of the month before is due. */
    int cutOff() {
        return jdbc.sql("select coalesce(max(cut_off_day), ?) from light_rule_facts")
                .param(CUT_OFF)
                .query(Integer.class)
                .single();
    }

    /** The names of the labels the district has. */
    Set<String> labels() {
        return new HashSet<>(jdbc.sql("select name from tag union select code from tag")
                .query(String.class)
                .list());
    }

    private static @Nullable String code(@Nullable ListClass as) {
        return as == null ? null : as.code();
    }

    private static One one(ResultSet row, String day, String amount) throws SQLException {
        return new One(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getObject("office_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getObject("lead_unit_id", UUID.class),
                row.getString("leader"),
                Targets.money(row, amount),
                row.getObject(day, LocalDate.class),
                labels(row.getArray("labels")));
    }

    private static Set<String> labels(@Nullable Array labels) throws SQLException {
        return labels == null ? Set.of() : new HashSet<>(Arrays.asList((String[]) labels.getArray()));
    }
}
