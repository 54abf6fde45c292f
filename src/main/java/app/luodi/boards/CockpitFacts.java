package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ListClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the cockpit asks: the district's size, where the year's list has come to, the 办事处 against their annual plans. */
@Service
@Transactional(readOnly = true)
public class CockpitFacts {
    public record Size(int projects, Money total, int unknown) {}

    /** @param started how many of the class have started; @param completed how many are completed */
    public record Listed(ListClass as, int projects, Money total, int started, int completed) {}

    /** @param ahead percentage points above the pace of the annual plans */
    public record Office(@Nullable UUID unit, @Nullable String name, BigDecimal completion, BigDecimal pace) {
        public BigDecimal ahead() {
            return completion.subtract(pace);
        }
    }

    private final JdbcClient jdbc;
    private final DueMonth due;
    private final Rights rights;

    CockpitFacts(JdbcClient jdbc, DueMonth due, Rights rights) {
        this.jdbc = jdbc;
        this.due = due;
        this.rights = rights;
    }

    public Size size() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select count(*) as projects, coalesce(sum(total_investment), 0) as total,
                          count(*) filter (where total_investment is null) as unknown from project_facts""")
                .query((row, n) ->
                        new Size(row.getInt("projects"), new Money(row.getLong("total")), row.getInt("unknown")))
                .single();
    }

    /** The classes of the year's list, in their usual order. */
    public List<Listed> listed(int year) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc
                .sql("""
                        select l.class, count(*) as projects, coalesce(sum(p.total_investment), 0) as total,
                          count(s.started_on) as started, count(s.completed_on) as completed
                        from list_facts l
                        join project_facts p on p.district_id = l.district_id and p.project_id = l.project_id
                        left join pipeline_facts s on s.district_id = l.district_id and s.project_id = l.project_id
                        where l.year = ? group by l.class""")
                .param(year)
                .query((row, n) -> new Listed(
                        ListClass.of(Objects.requireNonNull(row.getString("class"))),
                        row.getInt("projects"),
                        new Money(row.getLong("total")),
                        row.getInt("started"),
                        row.getInt("completed")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Listed::as))
                .toList();
    }

    /** 办事处 by what they did of their annual plans, dispatch ledger; projects of none are left out. */
    public List<Office> offices(int year) {
        rights.require(Act.VIEW_PROJECTS);
        var month = due.through(year, Ledger.DISPATCH);
        if (month.isEmpty()) {
            return List.of();
        }
        var pace = due.dispatchPace().at(month.get());
        var offices = new ArrayList<>(jdbc.sql("""
                        select p.office_id, u.short_name as name, sum(a.amount) as planned, coalesce(sum(f.m%02d), 0) as done
                        from plan_facts a
                        join project_facts p on p.district_id = a.district_id and p.project_id = a.project_id
                        join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join investment_facts f on f.district_id = a.district_id and f.project_id = a.project_id and f.year = a.year
                          and f.ledger = 'dispatch'
                        where a.year = ? and a.amount > 0 group by p.office_id, u.short_name""".formatted(month.get().month()))
                .param(year)
                .query((row, n) -> new Office(
                        row.getObject("office_id", UUID.class),
                        row.getString("name"),
                        Objects.requireNonNull(
                                Distance.completion(new Money(row.getLong("done")), new Money(row.getLong("planned")))),
                        pace))
                .list());
        offices.sort(Comparator.comparing(Office::ahead).reversed());
        return offices;
    }

    /** Up to which month the dispatch ledger counts. */
    public Optional<StatisticsMonth> dispatched(int year) {
        return due.through(year, Ledger.DISPATCH);
    }
}
