package app.luodi.indicators;

import app.luodi.indicators.LandToStart.Span;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From land to start: the projects whose end event came in the year, found by that event. */
@Repository
class LandSpans {
    private final JdbcClient jdbc;

    LandSpans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LandToStart of(Cohort cohort, String from, String to, int threshold) {
        return new LandToStart(spans(cohort, from, to), threshold);
    }

    private List<Span> spans(Cohort cohort, String from, String to) {
        return jdbc.sql("""
                        select p.project_id, p.name, e.actual_to - b.actual_to as days
                        from milestone_facts e
                        join milestone_facts b on b.district_id = e.district_id and b.project_id = e.project_id and b.kind = :from
                          and b.applies and b.actual_to is not null
                        join project_facts p on p.district_id = e.district_id and p.project_id = e.project_id and p.needs_land
                        where e.kind = :to and e.applies and e.actual_to between :opens and :day
                        order by days, p.name""")
                .param("from", from)
                .param("to", to)
                .param("opens", cohort.opens())
                .param("day", cohort.day())
                .query((row, n) -> new Span(
                        Objects.requireNonNull(row.getObject("project_id", UUID.class)),
                        Objects.requireNonNull(row.getString("name")),
                        row.getLong("days")))
                .list();
    }
}
