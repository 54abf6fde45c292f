package app.luodi;

import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A small district built row by row under a clock of its own, for tests of figures: {@code at("2022-11-07T15:00")}. */
public final class BuiltDistrict {
    private final String id;
    private final JdbcClient jdbc;
    private final TransactionOperations tx;
    private Instant clock = moment("2022-01-01T08:00");

    public BuiltDistrict(
            String id, String name, FoundingDistricts founding, JdbcClient jdbc, TransactionOperations tx) {
        founding.district(id, name);
        founding.replays(id);
        this.id = id;
        this.jdbc = jdbc;
        this.tx = tx;
    }

    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Today.ZONE).toInstant();
    }

    public String id() {
        return id;
    }

    /** From here on it is this moment, Beijing time. */
    public BuiltDistrict at(String local) {
        clock = moment(local);
        return this;
    }

    public Instant now() {
        return clock;
    }

    public UUID office(String name) {
        return unit("office", name);
    }

    public UUID unit(String kind, String name) {
        var unit = UUID.randomUUID();
        write(
                "insert into org_unit (id, kind, name, short_name, version) values (?, ?, ?, ?, 0)",
                unit,
                kind,
                name,
                name);
        return unit;
    }

    public void category(String code, String name, int position) {
        write("insert into tag (code, name, kind, position) values (?, ?, 'category', ?)", code, name, position);
    }

    public UUID project(String name, @Nullable UUID office, @Nullable String agreementYi) {
        var project = UUID.randomUUID();
        write("""
                insert into project (id, name, search, office_id, agreement_amount, total_investment, leader, version, created_at, created_by, changed_at, changed_by)
                values (?, ?, ?, ?::uuid, ?::bigint, ?::bigint, '林乙', 0, luodi_now(), 'test', luodi_now(), 'test')""", project, name, name, office == null ? null : office.toString(), fen(agreementYi), fen(agreementYi));
        write("""
                insert into milestone (project_id, kind, version, changed_at, changed_by)
                select ?, code, 0, luodi_now(), 'test' from milestone_kind where on_track is not null""", project);
        return project;
    }

    public void tagged(UUID project, String category) {
        write("insert into project_tag (project_id, tag) values (?, ?)", project, category);
    }

    public void plans(UUID project, String milestone, String day) {
        write("""
                update milestone set plan_text = ?, plan_from = ?::date, plan_to = ?::date, version = version + 1, changed_at = luodi_now()
                where project_id = ? and kind = ?""", day, day, day, project, milestone);
    }

    public void forecasts(UUID project, String milestone, String day) {
        write("""
                update milestone set forecast_text = ?, forecast_from = ?::date, forecast_to = ?::date, version = version + 1, changed_at = luodi_now()
                where project_id = ? and kind = ?""", day, day, day, project, milestone);
    }

    public void reaches(UUID project, String milestone, String day) {
        write("""
                update milestone set actual_text = ?, actual_from = ?::date, actual_to = ?::date, version = version + 1, changed_at = luodi_now()
                where project_id = ? and kind = ?""", day, day, day, project, milestone);
        write("""
                insert into stage_event (project_id, kind, act, from_stage, to_stage, on_day, recorded_at, recorded_by)
                values (?, ?, 'reached', 'none', ?, ?::date, luodi_now(), 'test')""", project, milestone, milestone, day);
    }

    public void plansYear(UUID project, int year, String yi) {
        write(
                "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) values (?, ?, ?, 0, luodi_now(), 'test')",
                project,
                year,
                fen(yi));
    }

    /** Reports the year to date of a month in 亿元; a second report of the same month corrects the first. */
    public void reports(UUID project, String ledger, int year, int month, String yi) {
        write("""
                insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                values (?, ?, ?, ?, ?, 0, luodi_now(), 'test')
                on conflict (district_id, project_id, ledger, year, month)
                do update set ytd = excluded.ytd, version = investment_return.version + 1, changed_at = luodi_now()""", project, ledger, year, month, fen(yi));
    }

    /** A target of fixed-asset investment; {@code of} is a category code, a unit id or null for the whole district. */
    public void target(int year, String scope, @Nullable Object of, @Nullable String yi, @Nullable String growth) {
        write(
                """
                insert into target (year, indicator, scope, category, unit_id, amount, growth, qualifier, version, changed_at, changed_by)
                values (?, 'fixed_asset_investment', ?, ?, ?::uuid, ?::bigint, ?, ?, 0, luodi_now(), 'test')""",
                year,
                scope,
                scope.equals("category") ? of : null,
                of instanceof UUID unit ? unit.toString() : null,
                fen(yi),
                growth == null ? null : new BigDecimal(growth),
                yi == null ? "左右" : null);
    }

    /** Gives the targets of the year one curve: percent due by the end of each month, January first. */
    public void paced(int year, int... points) {
        var curve = UUID.randomUUID();
        write(
                "insert into pacing_curve (id, name, points, version) values (?, ?, string_to_array(?, ',')::numeric[], 0)",
                curve,
                "curve " + curve,
                String.join(
                        ",",
                        java.util.Arrays.stream(points)
                                .mapToObj(Integer::toString)
                                .toList()));
        write("update target set curve_id = ? where year = ?", curve, year);
    }

    public void published(
            int year,
            int month,
            String scope,
            @Nullable String category,
            @Nullable String yi,
            @Nullable String growth) {
        write("""
                insert into published_figure (year, month, indicator, scope, category, amount, growth, source, version, changed_at, changed_by)
                values (?, ?, 'fixed_asset_investment', ?, ?, ?::bigint, ?, '统计公报', 0, luodi_now(), 'test')""", year, month, scope, category, fen(yi), growth == null ? null : new BigDecimal(growth));
    }

    /** Runs the work on the district's clock. */
    public void lives(Runnable work) {
        Today.replay(clock, work);
    }

    /** Each write has a moment of its own, as it would have in life. */
    private void write(String sql, @Nullable Object... values) {
        clock = clock.plusMillis(1);
        lives(() -> new OnBehalf(id)
                .run(() -> tx.executeWithoutResult(s ->
                        jdbc.sql(sql).params(java.util.Arrays.asList(values)).update())));
    }

    private static @Nullable Long fen(@Nullable String yi) {
        return yi == null ? null : new BigDecimal(yi).movePointRight(10).longValueExact();
    }

    /** The last day of a month of a year, for plans. */
    public static LocalDate endOf(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }
}
