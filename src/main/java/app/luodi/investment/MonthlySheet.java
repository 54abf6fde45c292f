package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has to report for a month: the projects of their reach that are planned for the year, under construction,
 * or have reported in it; in the statistical ledger those that are admitted to the statistics.
 */
@Service
@Transactional(readOnly = true)
public class MonthlySheet {
    /**
     * One project to report.
     *
     * @param office short name of the 办事处; null where there is none
     * @param planned 年度计划投资, of the dispatch ledger alone; null where there is none
     * @param basis what a draft is measured against
     * @param stands the return as it stands; null where there is none yet
     * @param review how far it has come; null where nobody looks at it: the statistical ledger, and what was never submitted
     */
    public record Row(
            UUID project,
            String name,
            @Nullable String code,
            @Nullable UUID officeId,
            @Nullable String office,
            @Nullable Money planned,
            ReturnBasis basis,
            @Nullable Return stands,
            @Nullable Review review) {
        public int version() {
            return stands == null ? Return.NONE : stands.version();
        }
    }

    private record Listed(
            Returns.Subject subject,
            String name,
            @Nullable String code,
            @Nullable String office) {}

    private final JdbcClient jdbc;
    private final Returns returns;
    private final Plans plans;
    private final Reviews reviews;
    private final Rights rights;

    MonthlySheet(JdbcClient jdbc, Returns returns, Plans plans, Reviews reviews, Rights rights) {
        this.jdbc = jdbc;
        this.returns = returns;
        this.plans = plans;
        this.reviews = reviews;
        this.rights = rights;
    }

    /** The ledgers the person may report to. */
    public List<Ledger> ledgers() {
        return List.of(Ledger.values()).stream()
                .filter(ledger -> rights.may(act(ledger)))
                .toList();
    }

    /** The rows of the month, by 办事处 and name; only projects whose returns the person may write. */
    public List<Row> of(StatisticsMonth month, Ledger ledger, LocalDate today) {
        var listed = listed(month, ledger).stream()
                .filter(one -> rights.may(act(ledger), one.subject().office()))
                .toList();
        var subjects = listed.stream()
                .map(Listed::subject)
                .collect(Collectors.toMap(Returns.Subject::id, Function.identity()));
        var years = List.of(month.year() - 1, month.year());
        var planned = plans.of(subjects.keySet(), years);
        var book = new Book(subjects, returns.of(subjects.keySet(), years), planned);
        var amounts = planned.stream()
                .filter(plan -> plan.year() == month.year())
                .collect(Collectors.toMap(AnnualPlan::project, Function.identity()));
        var reviewed = reviews.of(subjects.keySet(), ledger, List.of(month.year())).stream()
                .filter(one -> one.month().equals(month))
                .collect(Collectors.toMap(Review::project, Function.identity()));
        return listed.stream()
                .map(one -> {
                    var plan = amounts.get(one.subject().id());
                    return new Row(
                            one.subject().id(),
                            one.name(),
                            one.code(),
                            one.subject().office(),
                            one.office(),
                            plan == null || ledger == Ledger.STATISTICAL ? null : plan.amount(),
                            book.basis(one.subject().id(), ledger, month, today),
                            book.at(one.subject().id(), ledger, month).orElse(null),
                            reviewed.get(one.subject().id()));
                })
                .toList();
    }

    private List<Listed> listed(StatisticsMonth month, Ledger ledger) {
        return jdbc.sql("""
                        select p.project_id, p.name, p.code, p.office_id, p.total_investment, u.short_name as office
                        from project_facts p
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        where (:ledger = 'dispatch' or exists (select from admission a where a.district_id = p.district_id and a.project_id = p.project_id and a.state = 'admitted'))
                          and (exists (select from pipeline_facts s where s.district_id = p.district_id and s.project_id = p.project_id and s.pool = 'building')
                          or exists (select from investment_facts y where y.district_id = p.district_id and y.project_id = p.project_id
                            and y.ledger = :ledger and y.year = :year)
                          or :ledger = 'dispatch' and exists (select from plan_facts a where a.district_id = p.district_id and a.project_id = p.project_id and a.year = :year))
                        order by u.position nulls last, p.name""")
                .param("ledger", ledger.code())
                .param("year", month.year())
                .query((row, n) -> new Listed(
                        new Returns.Subject(
                                row.getObject("project_id", UUID.class),
                                row.getObject("office_id", UUID.class),
                                Returns.money(row, "total_investment")),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("office")))
                .list();
    }

    private static Act act(Ledger ledger) {
        return switch (ledger) {
            case DISPATCH -> Act.REPORT_INVESTMENT;
            case STATISTICAL -> Act.RECORD_STATISTICS;
        };
    }
}
