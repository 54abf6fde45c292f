package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sums over a year's investment in one ledger: one row a project and year is read, however many years are kept
 * (time-and-rollups.md B). Month columns carry the last figure forward over months that were not reported.
 */
@Service
@Transactional(readOnly = true)
public class InvestmentTotals {
    /** What a sum is split by. Categories overlap: their sums must not be added up to a total. */
    public enum By {
        CATEGORY(
                "pt.tag",
                "join project_tag pt on pt.district_id = f.district_id and pt.project_id = f.project_id",
                "t.name",
                "min(t.position)",
                "join tag t on t.district_id = x.district_id and t.code = x.key and t.kind = 'category'"),
        OFFICE("p.office_id", PROJECT, "u.short_name", "min(u.position)", UNITS),
        AREA("p.area_id", PROJECT, "u.short_name", "min(u.position)", UNITS),
        UNIT("p.lead_unit_id", PROJECT, "u.short_name", "min(u.position)", UNITS),
        LEADER("p.leader", PROJECT, "x.key", "min(0)", ""),
        STAGE(
                "s.stage",
                "left join pipeline_facts s on s.district_id = f.district_id and s.project_id = f.project_id",
                "k.short_zh",
                "min(case when x.key = 'none' then 0 else k.position end)",
                "left join milestone_kind k on k.code = x.key"),
        DISTRICT("f.district_id", "", "d.name", "min(0)", "join district d on d.id = x.key");

        final String key;
        final String joins;
        private final String name;
        private final String order;
        private final String names;

        /**
         * @param joins what the key is found by, for each project
         * @param names what its name and its place are found by, for each key
         */
        By(String key, String joins, String name, String order, String names) {
            this.key = key;
            this.joins = joins;
            this.name = name;
            this.order = order;
            this.names = names;
        }
    }

    static final String PROJECT =
            "join project_facts p on p.district_id = f.district_id and p.project_id = f.project_id";
    private static final String UNITS = "left join org_unit u on u.district_id = x.district_id and u.id = x.key";

    /**
     * @param ytd 自年初累计
     * @param reported how many projects reported this very month; the others are carried forward
     */
    public record MonthTotal(StatisticsMonth month, Money ytd, int reported) {}

    /**
     * @param key what the rows behind are filtered by; null for projects that have none
     * @param ytd 自年初累计 at the month asked for
     * @param inMonth the month's own value
     */
    public record Slice(@Nullable String key, @Nullable String name, Money ytd, Money inMonth, int projects) {}

    /**
     * One project's part in a year.
     *
     * @param planned 年度计划投资 of the dispatch ledger; null where there is none
     */
    public record Contribution(
            UUID project,
            String name,
            @Nullable String office,
            Money ytd,
            Money inMonth,
            @Nullable Money planned) {}

    private final JdbcClient jdbc;
    private final Rights rights;

    InvestmentTotals(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** The year to date at each of the eleven months; months after the last reported one repeat it. */
    public List<MonthTotal> months(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var sums = new StringBuilder("select 0");
        for (var m = StatisticsMonth.FIRST; m <= StatisticsMonth.LAST; m++) {
            sums.append(", coalesce(sum(f.m%02d), 0) as m%02d, count(*) filter (where f.reported & %d <> 0) as r%02d"
                    .formatted(m, m, 1 << m, m));
        }
        return jdbc.sql(sums + " from investment_facts f where f.year = ? and f.ledger = ?")
                .params(year, ledger.code())
                .query((row, n) -> StatisticsMonth.of(year).stream()
                        .map(month -> total(row, month))
                        .toList())
                .single();
    }

    /** The last month of the year anybody reported; empty where nobody did. */
    public Optional<StatisticsMonth> lastReported(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select bit_or(f.reported) as months from investment_facts f where f.year = ? and f.ledger = ?")
                .params(year, ledger.code())
                .query((row, n) -> row.getInt("months"))
                .optional()
                .filter(months -> months > 0)
                .map(months -> new StatisticsMonth(year, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(months)));
    }

    /** The ledger a board of amounts opens with: the statistical one, unless only the other has any figures. */
    public Ledger opensWith(int year) {
        return lastReported(year, Ledger.STATISTICAL).isEmpty()
                        && lastReported(year, Ledger.DISPATCH).isPresent()
                ? Ledger.DISPATCH
                : Ledger.STATISTICAL;
    }

    /** Whether anybody reported this very month. In the order of the key: else all years of all districts may be read for one row. */
    public boolean isReported(StatisticsMonth month, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select 1 from investment_facts f where f.year = ? and f.ledger = ? and f.reported & ? <> 0
                        order by f.project_id limit 1""")
                .params(month.year(), ledger.code(), 1 << month.month())
                .query((row, n) -> true)
                .optional()
                .isPresent();
    }

    /** The year to date at a month, of all projects. */
    public Money total(StatisticsMonth month, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        return new Money(
                jdbc.sql("select coalesce(sum(f.%s), 0) from investment_facts f where f.year = ? and f.ledger = ?"
                                .formatted(column(month)))
                        .params(month.year(), ledger.code())
                        .query(Long.class)
                        .single());
    }

    /** The year to date at a month, split. Summed by key first; only the sums look for a name. */
    public List<Slice> by(By by, StatisticsMonth month, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select x.key::text as key, %s as name, sum(x.ytd) as ytd, sum(x.ytd - x.before) as in_month, sum(x.projects) as projects
                        from (
                          select f.district_id, %s as key, sum(f.%s) as ytd, sum(%s)::numeric as before, count(*) as projects
                          from investment_facts f %s where f.year = ? and f.ledger = ? group by f.district_id, %2$s) x %s
                        group by 1, 2 order by %s, 2""".formatted(by.name, by.key, column(month), before(month), by.joins, by.names, by.order))
                .params(month.year(), ledger.code())
                .query((row, n) -> new Slice(
                        row.getString("key"),
                        row.getString("name"),
                        new Money(row.getLong("ytd")),
                        new Money(row.getLong("in_month")),
                        row.getInt("projects")))
                .list();
    }

    /** The projects with the largest figure. */
    public List<Contribution> contributors(StatisticsMonth month, Ledger ledger, int limit) {
        return projects(month, ledger, "order by ytd desc, p.name limit " + limit);
    }

    /**
     * The projects farthest below what their annual plan asks for by now.
     *
     * @param pace percent of the plan due by the month
     */
    public List<Contribution> laggards(StatisticsMonth month, Ledger ledger, BigDecimal pace, int limit) {
        return projects(
                month,
                ledger,
                "and a.amount > 0 and f.%s < a.amount * %s / 100 order by f.%1$s - a.amount * %2$s / 100, p.name limit %d"
                        .formatted(column(month), pace.toPlainString(), limit));
    }

    /** The rows behind a slice: what its projects add up from, the largest first. */
    public List<Contribution> behind(By by, @Nullable String key, StatisticsMonth month, Ledger ledger) {
        var filter = switch (by) {
            case CATEGORY ->
                "and exists (select from project_tag pt where pt.district_id = f.district_id and pt.project_id = f.project_id and pt.tag is not distinct from ?)";
            case OFFICE -> "and p.office_id::text is not distinct from ?";
            case AREA -> "and p.area_id::text is not distinct from ?";
            case UNIT -> "and p.lead_unit_id::text is not distinct from ?";
            case LEADER -> "and p.leader is not distinct from ?";
            case STAGE ->
                "and (select s.stage from pipeline_facts s where s.district_id = f.district_id and s.project_id = f.project_id) is not distinct from ?";
            case DISTRICT -> "and f.district_id is not distinct from ?";
        };
        return projects(month, ledger, filter + " order by ytd desc, p.name", key);
    }

    private List<Contribution> projects(StatisticsMonth month, Ledger ledger, String rest, @Nullable Object... values) {
        rights.require(Act.VIEW_PROJECTS);
        var question = jdbc.sql("""
                        select f.project_id, p.name, u.short_name as office, f.%s as ytd, f.%s - %s as in_month, a.amount as planned
                        from investment_facts f %s
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        left join plan_facts a on a.district_id = f.district_id and a.year = f.year and a.project_id = f.project_id
                        where f.year = ? and f.ledger = ? %s""".formatted(column(month), column(month), before(month), PROJECT, rest))
                .params(month.year(), ledger.code());
        for (var value : values) {
            question.param(value);
        }
        return question.query((row, n) -> contribution(row)).list();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("office"),
                new Money(row.getLong("ytd")),
                new Money(row.getLong("in_month")),
                Returns.money(row, "planned"));
    }

    private static MonthTotal total(ResultSet row, StatisticsMonth month) {
        try {
            return new MonthTotal(
                    month, new Money(row.getLong(column(month))), row.getInt("r%02d".formatted(month.month())));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String column(StatisticsMonth month) {
        return "m%02d".formatted(month.month());
    }

    static String before(StatisticsMonth month) {
        return month.previous().map(one -> "f." + column(one)).orElse("0");
    }
}
