package app.luodi.meetings;

import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What moved since a moment. The first half asks today what was touched; the second half is asked as of the earlier
 * moment and says how the touched things stood then.
 */
@Repository
class WeekChanges {
    /** A date that was touched: which milestone of which project, and when it is expected now. */
    record Touched(
            UUID project,
            String name,
            String milestone,
            LocalDate expected,
            @Nullable String text) {}

    /** A project with returns of the dispatch ledger touched, and its year to date in 分 now. */
    record Returned(UUID project, String name, int year, long ytd) {}

    /** The stamps of writers under way while a moment was closed may lie a little before it. */
    private static final java.time.Duration OVERLAP = java.time.Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    WeekChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Week.Entered> entered(Instant since) {
        return jdbc.sql("""
                select * from (
                  select distinct on (e.project_id, e.kind) e.project_id, p.name, e.kind, m.actual_to, e.recorded_at
                  from event_facts e
                  join milestone_facts m on m.district_id = e.district_id and m.project_id = e.project_id and m.kind = e.kind
                  join project_facts p on p.district_id = e.district_id and p.project_id = e.project_id
                  where e.recorded_at > :since and e.act = 'reached' and m.actual_to is not null
                  order by e.project_id, e.kind, e.recorded_at desc) reached
                order by recorded_at desc, name""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Week.Entered(
                        Columns.id(row),
                        Columns.text(row, "name"),
                        Columns.text(row, "kind"),
                        Columns.day(row, "actual_to")))
                .list();
    }

    List<Touched> touched(Instant since) {
        return jdbc.sql("""
                select m.project_id, p.name, m.kind, m.expected_on, m.expected_text
                from milestone_facts m join project_facts p on p.district_id = m.district_id and p.project_id = m.project_id
                where m.changed_at > :since and m.actual_to is null and m.applies and m.expected_on is not null""")
                .param("since", since.minus(OVERLAP).atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Touched(
                        Columns.id(row),
                        Columns.text(row, "name"),
                        Columns.text(row, "kind"),
                        Objects.requireNonNull(Columns.day(row, "expected_on")),
                        row.getString("expected_text")))
                .list();
    }

    List<Returned> returned(Instant since) {
        return jdbc.sql("""
                select f.project_id, p.name, f.year, f.ytd
                from (select distinct district_id, project_id, year from return_facts
                  where changed_at > :since and ledger = 'dispatch') r
                join investment_facts f on f.district_id = r.district_id and f.year = r.year and f.ledger = 'dispatch'
                  and f.project_id = r.project_id
                join project_facts p on p.district_id = r.district_id and p.project_id = r.project_id""")
                .param("since", since.minus(OVERLAP).atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Returned(
                        Columns.id(row), Columns.text(row, "name"), row.getInt("year"), row.getLong("ytd")))
                .list();
    }

    /** The light of every project, at the moment the transaction looks at. */
    Map<UUID, Light> lights() {
        var lights = new HashMap<UUID, Light>();
        jdbc.sql("select project_id, light from light_facts").query(row -> {
            lights.put(Columns.id(row), Columns.light(row));
        });
        return lights;
    }

    /** When the milestones were expected, by {@code project/milestone}, at the moment the transaction looks at. */
    Map<String, LocalDate> expected(Collection<Touched> touched) {
        var expected = new HashMap<String, LocalDate>();
        jdbc.sql("""
                select project_id, kind, expected_on from milestone_facts
                where project_id = any (string_to_array(:ids, ',')::uuid[]) and expected_on is not null""")
                .param(
                        "ids",
                        Columns.list(touched.stream()
                                .map(Touched::project)
                                .distinct()
                                .toList()))
                .query(row -> {
                    expected.put(
                            key(Columns.id(row), Columns.text(row, "kind")),
                            Objects.requireNonNull(Columns.day(row, "expected_on")));
                });
        return expected;
    }

    static String key(UUID project, String milestone) {
        return project + "/" + milestone;
    }

    /** Years to date in 分 by {@code project/year}, at the moment the transaction looks at. */
    Map<String, Long> ytd(Collection<Returned> returned) {
        var ytd = new HashMap<String, Long>();
        returned.stream()
                .map(Returned::year)
                .distinct()
                .forEach(year -> jdbc.sql("""
                select project_id, ytd from investment_facts
                where year = :year and ledger = 'dispatch' and project_id = any (string_to_array(:ids, ',')::uuid[])""")
                        .param("year", year)
                        .param(
                                "ids",
                                Columns.list(returned.stream()
                                        .map(Returned::project)
                                        .distinct()
                                        .toList()))
                        .query(row -> {
                            ytd.put(key(Columns.id(row), Integer.toString(year)), row.getLong("ytd"));
                        }));
        return ytd;
    }

    /** The last Monday, as it began, before the given day. */
    static Instant mondayBefore(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previous(java.time.DayOfWeek.MONDAY))
                .atStartOfDay(Today.ZONE)
                .toInstant();
    }
}
