package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sums over a year's investment by two dimensions at once: categories by 办事处, stages by leader. The same project-year
 * rows are read as for one dimension (time-and-rollups.md B); names are looked up for the sums only.
 */
@Service
@Transactional(readOnly = true)
public class CrossTotals {
    /**
     * One field of the table; a project stands in several where a dimension overlaps.
     *
     * @param first key of the first dimension; null for projects that have none
     * @param ytd 自年初累计 at the month asked for
     * @param inMonth the month's own value
     */
    public record Cell(@Nullable String first, @Nullable String second, Money ytd, Money inMonth, int projects) {}

    private final JdbcClient jdbc;
    private final Rights rights;

    CrossTotals(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    public List<Cell> of(By first, By second, StatisticsMonth month, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var joins = Stream.of(first.joins, second.joins).distinct().collect(Collectors.joining(" "));
        var column = InvestmentTotals.column(month);
        return jdbc.sql("""
                        select %s::text as first, %s::text as second, sum(f.%s) as ytd, sum(f.%3$s - %s) as in_month, count(*) as projects
                        from investment_facts f %s where f.year = ? and f.ledger = ? group by %1$s, %2$s""".formatted(first.key, second.key, column, InvestmentTotals.before(month), joins))
                .params(month.year(), ledger.code())
                .query((row, n) -> new Cell(
                        row.getString("first"),
                        row.getString("second"),
                        new Money(row.getLong("ytd")),
                        new Money(row.getLong("in_month")),
                        row.getInt("projects")))
                .list();
    }

    /** What the keys of a dimension are called, in the order they are shown. */
    public Map<String, String> names(By by) {
        rights.require(Act.VIEW_PROJECTS);
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(
                        switch (by) {
                            case CATEGORY ->
                                "select code as key, name from tag where kind = 'category' order by position, code";
                            case OFFICE, AREA, UNIT ->
                                "select id::text as key, short_name as name from org_unit order by position, short_name";
                            case LEADER ->
                                "select distinct leader as key, leader as name from project_facts where leader is not null order by 1";
                            case STAGE ->
                                "select code as key, short_zh as name from milestone_kind order by case when code = 'none' then 0 else position end";
                            case DISTRICT -> "select district_id as key, name from district_facts order by 1";
                        })
                .query(row -> {
                    names.put(row.getString("key"), row.getString("name"));
                });
        return names;
    }
}
