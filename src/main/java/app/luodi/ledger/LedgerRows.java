package app.luodi.ledger;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.lights.LightWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a page: first which, then everything about them and nothing about the others. */
@Repository
class LedgerRows {
    private static final String WHOLE = """
            select p.project_id, p.name, p.code, p.owner, p.investor, p.agreement_on, p.agreement_amount, p.total_investment,
              p.fixed_asset_part, p.land_mu, p.leader, p.office_id, p.example, p.changed_at,
              d.name as district, o.short_name as office, a.short_name as area, u.short_name as unit,
              coalesce(s.stage, 'none') as stage, coalesce(s.pool, 'reserve') as pool, coalesce(s.track, '') as track,
              s.next_kind, s.next_plan, s.next_plan_text, s.next_forecast, s.next_forecast_text, s.due_kind, s.due_on,
              coalesce(l.light, 'none') as light, l.cause, l.cause_kind as light_kind, l.cause_days, l.cause_points, coalesce(l.overdue_days, 0) as overdue_days,
              l.behind_points, l.planned, l.done, l.completion, l.pace%s
            from page g
            join project_facts p on p.district_id = g.district_id and p.project_id = g.project_id
            left join pipeline_facts s on s.district_id = g.district_id and s.project_id = g.project_id
            left join light_facts l on l.district_id = g.district_id and l.project_id = g.project_id
            join district d on d.id = p.district_id
            left join unit_facts o on o.district_id = p.district_id and o.unit_id = p.office_id
            left join unit_facts a on a.district_id = p.district_id and a.unit_id = p.area_id
            left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.lead_unit_id%s
            order by g.place""";
    private static final String SIGNING = """
            , m.applies, m.actual_text, m.actual_to, m.forecast_text, m.forecast_to, m.plan_text, m.plan_to, m.example as signing_example,
              counted.many""";
    private static final String WITH_SIGNING = """

            left join milestone_facts m on m.district_id = g.district_id and m.project_id = g.project_id and m.kind = 'signed'
            cross join counted""";
    private static final List<String> SHOWN_MILESTONES = List.of(LedgerColumn.values()).stream()
            .flatMap(column -> column.milestone().stream())
            .toList();

    private final JdbcClient jdbc;
    private final LightWords words;

    LedgerRows(JdbcClient jdbc, LightWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    List<LedgerRow> read(LedgerSql sql, int offset, int limit) {
        var bare = jdbc.sql(sql.page(offset, limit) + WHOLE.formatted("", ""))
                .params(sql.parameters())
                .query((row, number) -> row(row, Map.of()))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(row -> row.id().toString()).collect(Collectors.joining(","));
        var days = days(ids);
        var tags = tags(ids);
        return bare.stream()
                .map(row -> new LedgerRow(
                        row.id(),
                        row.register(),
                        row.standing(),
                        row.judged(),
                        days.getOrDefault(row.id(), Map.of()),
                        tags.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** One statement, for programs: of the milestones only the signing, no tags. */
    ReadingLedger.Page listed(LedgerSql sql, int offset, int limit) {
        var many = new AtomicLong();
        var rows = jdbc.sql(sql.page(offset, limit) + ", counted as (" + sql.count() + " )\n"
                        + WHOLE.formatted(SIGNING, WITH_SIGNING))
                .params(sql.parameters())
                .query((row, number) -> {
                    many.set(row.getLong("many"));
                    var signing = row.getObject("applies") == null
                            ? Optional.<LedgerRow.Day>empty()
                            : day(row, "signing_example");
                    return row(row, signing.map(day -> Map.of("signed", day)).orElse(Map.of()));
                })
                .list();
        return new ReadingLedger.Page(rows, many.get());
    }

    private Map<UUID, Map<String, LedgerRow.Day>> days(String ids) {
        var days = new HashMap<UUID, Map<String, LedgerRow.Day>>();
        jdbc.sql("""
                        select project_id, kind, applies, actual_text, actual_to, forecast_text, forecast_to, plan_text, plan_to, example
                        from milestone_facts
                        where project_id = any (string_to_array(:ids, ',')::uuid[]) and kind in (:kinds)""").param("ids", ids).param("kinds", SHOWN_MILESTONES).query(row -> {
            var id = row.getObject("project_id", UUID.class);
            var kind = row.getString("kind");
            day(row, "example")
                    .ifPresent(day ->
                            days.computeIfAbsent(id, one -> new HashMap<>()).put(kind, day));
        });
        return days;
    }

    private static Optional<LedgerRow.Day> day(ResultSet row, String example) throws SQLException {
        if (!row.getBoolean("applies")) {
            return Optional.of(new LedgerRow.Day("", null, LedgerRow.Day.Sort.SKIPPED, false));
        }
        for (var sort : List.of(LedgerRow.Day.Sort.ACTUAL, LedgerRow.Day.Sort.FORECAST, LedgerRow.Day.Sort.PLAN)) {
            var name = sort.name().toLowerCase(java.util.Locale.ROOT);
            var text = row.getString(name + "_text");
            if (text != null) {
                return Optional.of(new LedgerRow.Day(
                        text, row.getObject(name + "_to", LocalDate.class), sort, row.getBoolean(example)));
            }
        }
        return Optional.empty();
    }

    private Map<UUID, List<LedgerRow.Tag>> tags(String ids) {
        var tags = new HashMap<UUID, List<LedgerRow.Tag>>();
        jdbc.sql("""
                        select project_id, tag, name from tag_facts
                        where project_id = any (string_to_array(:ids, ',')::uuid[]) order by position""").param("ids", ids).query(row -> {
            tags.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new ArrayList<>())
                    .add(new LedgerRow.Tag(row.getString("tag"), row.getString("name")));
        });
        return tags;
    }

    private LedgerRow row(ResultSet row, Map<String, LedgerRow.Day> milestones) throws SQLException {
        return new LedgerRow(
                row.getObject("project_id", UUID.class),
                register(row),
                standing(row),
                judged(row),
                milestones,
                List.of());
    }

    private static LedgerRow.Register register(ResultSet row) throws SQLException {
        return new LedgerRow.Register(
                row.getString("name"),
                row.getString("district"),
                row.getString("code"),
                row.getString("owner"),
                row.getString("investor"),
                row.getObject("agreement_on", LocalDate.class),
                money(row, "agreement_amount"),
                money(row, "total_investment"),
                money(row, "fixed_asset_part"),
                row.getBigDecimal("land_mu"),
                row.getString("leader"),
                row.getObject("office_id", UUID.class),
                row.getString("office"),
                row.getString("area"),
                row.getString("unit"),
                Set.of((String[]) row.getArray("example").getArray()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static LedgerRow.Standing standing(ResultSet row) throws SQLException {
        return new LedgerRow.Standing(
                row.getString("stage"),
                row.getString("pool"),
                row.getString("track"),
                row.getString("next_kind"),
                row.getObject("next_plan", LocalDate.class),
                row.getString("next_plan_text"),
                row.getObject("next_forecast", LocalDate.class),
                row.getString("next_forecast_text"),
                row.getString("due_kind"),
                row.getObject("due_on", LocalDate.class));
    }

    private LedgerRow.Judged judged(ResultSet row) throws SQLException {
        return new LedgerRow.Judged(
                Light.of(row.getString("light")),
                ReadingLedger.reason(words, row),
                row.getInt("overdue_days"),
                money(row, "planned"),
                money(row, "done"),
                row.getBigDecimal("completion"),
                row.getBigDecimal("pace"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : new Money(fen);
    }
}
