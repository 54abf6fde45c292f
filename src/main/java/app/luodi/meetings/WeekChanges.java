package app.luodi.meetings;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /**
     * What the years to date of the dispatch ledger have gained since, the most first. Every version of a year is kept: only
     * the versions begun since are looked at, each beside the one that stood at that moment.
     */
    Week.Added added(Instant since, int listed) {
        var first = new ArrayList<Week.AddedBy>();
        var all = new long[2];
        jdbc.sql("""
                select c.project_id, p.name, c.fen, c.total, c.projects
                from (
                  select s.*, sum(s.fen) over () as total, count(*) over () as projects
                  from (
                    select n.district_id, n.project_id, n.m12 - coalesce(b.m12, 0) as fen
                    from history.investment_year n
                    cross join (select luodi_as_of() as at offset 0) m
                    left join history.investment_year b on b.district_id = n.district_id and b.year = n.year and b.ledger = n.ledger
                      and b.project_id = n.project_id and b.recorded_from <= :since and b.recorded_to > :since and b.reported <> 0
                    where n.ledger = 'dispatch' and n.reported <> 0 and n.recorded_from > :since
                      and n.recorded_from <= coalesce(m.at, 'infinity') and (n.recorded_to = 'infinity' or n.recorded_to > m.at)) s
                  where s.fen <> 0 order by s.fen desc, s.project_id limit :listed) c
                join project_facts p on p.district_id = c.district_id and p.project_id = c.project_id
                order by c.fen desc, p.name collate "C" """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("listed", listed)
                .query(row -> {
                    all[0] = row.getLong("total");
                    all[1] = row.getLong("projects");
                    first.add(new Week.AddedBy(
                            Columns.id(row), Columns.text(row, "name"), new Money(row.getLong("fen"))));
                });
        return new Week.Added(new Money(all[0]), (int) all[1], List.copyOf(first));
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

    /** The last Monday, as it began, before the given day. */
    static Instant mondayBefore(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previous(java.time.DayOfWeek.MONDAY))
                .atStartOfDay(Today.ZONE)
                .toInstant();
    }
}
