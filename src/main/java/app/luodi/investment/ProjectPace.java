package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a project's year is against its plan and pace, by the same month and curve as its light. */
@Service
@Transactional(readOnly = true)
public class ProjectPace {
    private static final int MONTHS = 12;

    /**
     * @param month the last month that is due
     * @param planned 年度计划投资
     * @param done 自年初累计, dispatch ledger, at that month
     * @param completion percent of the plan
     * @param pace percent due
     */
    public record Standing(StatisticsMonth month, Money planned, Money done, BigDecimal completion, BigDecimal pace) {
        /** Percentage points above the pace; negative below it. */
        public BigDecimal points() {
            return completion.subtract(pace);
        }
    }

    private final JdbcClient jdbc;
    private final Rights rights;

    ProjectPace(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Empty for a project without a plan this year, and before the first month is due. */
    public Optional<Standing> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select year, due_month, planned, done, completion, pace from light_facts
                        where project_id = ? and planned > 0 and due_month > 1""")
                .param(project)
                .query((row, n) -> new Standing(
                        new StatisticsMonth(row.getInt("year"), row.getInt("due_month")),
                        new Money(row.getLong("planned")),
                        new Money(row.getLong("done")),
                        row.getBigDecimal("completion"),
                        row.getBigDecimal("pace")))
                .optional();
    }

    /** Percent of a year due by the end of each month, January first: the district's curve, or an even year. */
    public List<BigDecimal> curve() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select pace from light_rule where pace is not null")
                .query((row, n) -> points(row.getArray("pace")))
                .optional()
                .orElseGet(() -> IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> BigDecimal.valueOf(100L * month)
                                .divide(BigDecimal.valueOf(MONTHS), 3, java.math.RoundingMode.HALF_UP))
                        .toList());
    }

    private static List<BigDecimal> points(Array pace) throws java.sql.SQLException {
        return Arrays.asList((BigDecimal[]) pace.getArray());
    }
}
