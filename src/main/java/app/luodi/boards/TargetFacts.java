package app.luodi.boards;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets and published figures of fixed-asset investment, read from their facts views. */
@Repository
class TargetFacts {
    static final String INDICATOR = "fixed_asset_investment";

    /**
     * @param of the code of a category or the id of a unit; null for the whole district
     * @param ranked whether the unit is a 办事处, which are ranked among each other
     * @param points percent due by the end of each month, January first
     */
    record Set(
            String scope,
            @Nullable String of,
            @Nullable String name,
            boolean ranked,
            Year.Target target,
            List<BigDecimal> points) {}

    record Told(String scope, @Nullable String of, Year.Published figure) {}

    record Tag(String code, String name) {}

    private final JdbcClient jdbc;

    TargetFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Set> of(int year, Ledger ledger) {
        return jdbc.sql("""
                select t.scope, coalesce(t.category, t.unit_id::text) as of, u.short_name as name, coalesce(u.kind = 'office', false) as ranked,
                  t.amount, t.growth, t.qualifier, t.source, t.source_on, t.curve, t.pace
                from target_facts t left join unit_facts u on u.district_id = t.district_id and u.unit_id = t.unit_id
                where t.year = ? and t.ledger = ? and t.indicator = ? and num_nonnulls(t.amount, t.growth) > 0
                order by t.scope, u.position, t.amount desc nulls last, t.target_id""")
                .params(year, ledger.code(), INDICATOR)
                .query((row, index) -> new Set(
                        Objects.requireNonNull(row.getString("scope")),
                        row.getString("of"),
                        row.getString("name"),
                        row.getBoolean("ranked"),
                        new Year.Target(
                                money(row, "amount"),
                                row.getBigDecimal("growth"),
                                row.getString("qualifier"),
                                row.getString("source"),
                                row.getObject("source_on", LocalDate.class),
                                row.getString("curve")),
                        points(row.getArray("pace"))))
                .list();
    }

    /** What was published for the year and the year before, oldest first. */
    List<Told> published(int year) {
        return jdbc.sql("""
                select scope, coalesce(category, unit_id::text) as of, year, month, amount, growth, source, note from published_facts
                where year in (?, ?) and indicator = ? order by year, month""")
                .params(year, year - 1, INDICATOR)
                .query((row, index) -> new Told(
                        Objects.requireNonNull(row.getString("scope")),
                        row.getString("of"),
                        new Year.Published(
                                row.getInt("year"),
                                row.getInt("month"),
                                money(row, "amount"),
                                row.getBigDecimal("growth"),
                                row.getString("source"),
                                row.getString("note"))))
                .list();
    }

    /** The last month of the year for which an amount was published. */
    static Optional<StatisticsMonth> lastAmount(List<Told> told, int year) {
        return told.stream()
                .filter(one -> one.scope().equals("total"))
                .map(Told::figure)
                .filter(figure -> figure.year() == year && figure.amount() != null)
                .map(figure -> new StatisticsMonth(year, figure.month()))
                .max(Comparator.naturalOrder());
    }

    /** The categories of the district, in their order. */
    List<Tag> categories() {
        return jdbc.sql("select code, name from tag where kind = 'category' order by position, code")
                .query((row, index) -> new Tag(row.getString("code"), row.getString("name")))
                .list();
    }

    /** What the annual plans of the year ask for together. */
    Money plans(int year) {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from plan_facts where year = ?")
                .param(year)
                .query(Long.class)
                .single());
    }

    /** How many projects reported in the year. */
    int projects(int year, Ledger ledger) {
        return jdbc.sql("select count(*) from investment_facts where year = ? and ledger = ?")
                .params(year, ledger.code())
                .query(Integer.class)
                .single();
    }

    /** The dispatch ledger of projects with a plan for the year: planned and done by a month, in 分; empty without plans. */
    Optional<long[]> planned(int year, int month) {
        var sums = jdbc.sql("""
                select coalesce(sum(a.amount), 0) as planned, coalesce(sum(f.m%02d), 0) as done
                from plan_facts a left join investment_facts f on f.district_id = a.district_id and f.year = a.year
                  and f.ledger = 'dispatch' and f.project_id = a.project_id
                where a.year = ? and a.amount > 0""".formatted(month))
                .param(year)
                .query((row, index) -> new long[] {row.getLong("planned"), row.getLong("done")})
                .single();
        return sums[0] == 0 ? Optional.empty() : Optional.of(sums);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }

    private static List<BigDecimal> points(@Nullable Array pace) throws SQLException {
        return pace == null ? List.of() : Arrays.asList((BigDecimal[]) pace.getArray());
    }
}
