package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.ProjectPace;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The month and the curve a project's light is judged by, for those who show its year. */
@Service
@Transactional(readOnly = true)
class PaceOfLights implements ProjectPace {
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Rights rights;

    PaceOfLights(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    @Override
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

    @Override
    public List<BigDecimal> curve() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select pace from light_rule_facts where pace is not null")
                .query((row, n) -> points(row.getArray("pace")))
                .optional()
                .orElseGet(() -> IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> BigDecimal.valueOf(100L * month)
                                .divide(BigDecimal.valueOf(MONTHS), 3, RoundingMode.HALF_UP))
                        .toList());
    }

    private static List<BigDecimal> points(Array pace) throws SQLException {
        return Arrays.asList((BigDecimal[]) pace.getArray());
    }
}
