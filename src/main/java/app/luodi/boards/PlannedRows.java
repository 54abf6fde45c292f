package app.luodi.boards;

import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects with an annual plan, and what they have done of it in the dispatch ledger: the largest plan first. */
@Repository
class PlannedRows {
    private final JdbcClient jdbc;

    PlannedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param month up to which is counted; empty where nobody reported: then nothing is done */
    List<Contribution> of(int year, Optional<StatisticsMonth> month) {
        var done = month.map(one -> "coalesce(f." + column(one) + ", 0)").orElse("0");
        var before = month.flatMap(StatisticsMonth::previous)
                .map(one -> "coalesce(f." + column(one) + ", 0)")
                .orElse("0");
        return jdbc.sql("""
                        select a.project_id, p.name, o.short_name as office, %s as ytd, %s - %s as in_month, a.amount as planned
                        from plan_facts a
                        join project_facts p on p.district_id = a.district_id and p.project_id = a.project_id
                        left join org_unit o on o.district_id = p.district_id and o.id = p.office_id
                        left join investment_facts f on f.district_id = a.district_id and f.year = a.year
                          and f.ledger = 'dispatch' and f.project_id = a.project_id
                        where a.year = ? and a.amount > 0 order by a.amount desc, p.name""".formatted(done, done, before))
                .param(year)
                .query((row, number) -> new Contribution(
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        new Money(row.getLong("ytd")),
                        new Money(row.getLong("in_month")),
                        new Money(row.getLong("planned"))))
                .list();
    }

    private static String column(StatisticsMonth month) {
        return "m%02d".formatted(month.month());
    }
}
