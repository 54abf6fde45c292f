package app.luodi.meetings;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The district in one line: sums over the facts views, each by one pass. */
@Repository
class DistrictFigures {
    /** A red or yellow project, before its words are read. */
    record Lit(UUID project, Light light, int overdueDays) {}

    /** Projects by stage and light, with the plans and returns of the year the lights look at; the red and yellow ones. */
    record Standing(
            List<Week.StageLights> stages,
            Map<Light, Integer> lights,
            Optional<Week.Progress> investment,
            List<Lit> lit) {}

    record Yearly(int signed, Money amount, int unknown, int started, int completed) {}

    private record Cell(
            String stage, int position, Light light, int projects, long planned, long done, int year, int month) {}

    private final JdbcClient jdbc;

    DistrictFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lights are reckoned once, for the sums and for the list. */
    Standing standing() {
        var cells = new ArrayList<Cell>();
        var lit = new ArrayList<Lit>();
        jdbc.sql("""
                with lights as materialized (
                  select project_id, stage, stage_position, light, overdue_days, planned, done, year, due_month from light_facts)
                select null::uuid as project_id, light, 0 as overdue_days, stage, stage_position, count(*) as projects,
                  coalesce(sum(planned), 0) as planned, coalesce(sum(done), 0) as done, max(year) as year, max(due_month) as due_month
                from lights group by stage, stage_position, light
                union all
                select project_id, light, overdue_days, null, 0, 1, 0, 0, 0, 0 from lights where light in ('red', 'yellow')""").query(row -> {
            var light = Columns.light(row);
            var project = row.getObject("project_id", UUID.class);
            if (project != null) {
                lit.add(new Lit(project, light, row.getInt("overdue_days")));
            } else {
                cells.add(cell(row, light));
            }
        });
        return new Standing(byStage(cells), byLight(cells), investment(cells), lit);
    }

    private static Cell cell(ResultSet row, Light light) throws SQLException {
        return new Cell(
                Columns.text(row, "stage"),
                row.getInt("stage_position"),
                light,
                row.getInt("projects"),
                row.getLong("planned"),
                row.getLong("done"),
                row.getInt("year"),
                row.getInt("due_month"));
    }

    private static List<Week.StageLights> byStage(List<Cell> cells) {
        var stages = new HashMap<String, List<Cell>>();
        cells.forEach(cell ->
                stages.computeIfAbsent(cell.stage(), stage -> new ArrayList<>()).add(cell));
        return stages.values().stream()
                .map(those -> new Week.StageLights(
                        those.getFirst().stage(), those.getFirst().position(), byLight(those)))
                .sorted(Comparator.comparingInt(Week.StageLights::position))
                .toList();
    }

    private static Map<Light, Integer> byLight(List<Cell> cells) {
        var lights = new EnumMap<Light, Integer>(Light.class);
        cells.forEach(cell -> lights.merge(cell.light(), cell.projects(), Integer::sum));
        return lights;
    }

    private Optional<Week.Progress> investment(List<Cell> cells) {
        var planned = cells.stream().mapToLong(Cell::planned).sum();
        if (planned == 0) {
            return Optional.empty();
        }
        var done = cells.stream().mapToLong(Cell::done).sum();
        return Optional.of(new Week.Progress(
                cells.getFirst().year(),
                cells.getFirst().month(),
                new Money(planned),
                new Money(done),
                BigDecimal.valueOf(done)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP),
                pace().setScale(1, RoundingMode.HALF_UP)));
    }

    /** Percent due by now: the same for every project with a plan. */
    private BigDecimal pace() {
        return jdbc.sql("select pace from light_facts where planned > 0 limit 1")
                .query(BigDecimal.class)
                .single();
    }

    /** What happened from the first of January to the given day. */
    Yearly yearly(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where coalesce(s.signed_on, p.agreement_on) between :first and :today) as signed,
                  coalesce(sum(p.agreement_amount) filter (where coalesce(s.signed_on, p.agreement_on) between :first and :today), 0) as amount,
                  count(*) filter (where coalesce(s.signed_on, p.agreement_on) between :first and :today and p.agreement_amount is null) as unknown,
                  count(*) filter (where s.started_on between :first and :today) as started,
                  count(*) filter (where s.completed_on between :first and :today) as completed
                from pipeline_facts s join project_facts p on p.district_id = s.district_id and p.project_id = s.project_id
                where coalesce(s.signed_on, p.agreement_on) between :first and :today or s.started_on between :first and :today
                  or s.completed_on between :first and :today""")
                .param("first", today.withDayOfYear(1))
                .param("today", today)
                .query((row, index) -> new Yearly(
                        row.getInt("signed"),
                        new Money(row.getLong("amount")),
                        row.getInt("unknown"),
                        row.getInt("started"),
                        row.getInt("completed")))
                .single();
    }

    /** How many projects were to reach the milestone within the year of the day: {@code started} or {@code completed}. */
    Map<String, Integer> planned(LocalDate today) {
        var planned = new HashMap<String, Integer>();
        jdbc.sql("""
                select kind, count(*) as projects from milestone_facts
                where kind in ('started', 'completed') and applies and plan_to between :first and :last group by kind""")
                .param("first", today.withDayOfYear(1))
                .param("last", today.withDayOfYear(today.lengthOfYear()))
                .query(row -> {
                    planned.put(row.getString("kind"), row.getInt("projects"));
                });
        return planned;
    }

    /** The latest published figure of the year beside the year's target; both as somebody decided or published them. */
    Week.FixedAssets fixedAssets(int year) {
        return jdbc.sql("""
                select coalesce(f.month, 0) as month, f.amount, f.growth, t.amount as target_amount, t.growth as target_growth, t.qualifier
                from (values (1)) one(x)
                left join lateral (select month, amount, growth from published_facts
                  where year = :year and indicator = 'fixed_asset_investment' and scope = 'total' order by month desc limit 1) f on true
                left join lateral (select amount, growth, qualifier from target_facts
                  where year = :year and indicator = 'fixed_asset_investment' and scope = 'total' and ledger = 'statistical'
                  order by amount desc nulls last, target_id limit 1) t on true""")
                .param("year", year)
                .query((row, index) -> new Week.FixedAssets(
                        year,
                        row.getInt("month"),
                        money(row.getObject("amount", Long.class)),
                        row.getBigDecimal("growth"),
                        money(row.getObject("target_amount", Long.class)),
                        row.getBigDecimal("target_growth"),
                        row.getString("qualifier")))
                .single();
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : new Money(fen);
    }
}
