package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why a project is red. The words count as long as it is red for the same cause; then it is 待说明 again. */
@Service
@Transactional
public class ExplainingReds {
    private static final String RED = """
            from light_facts l
            left join light_explanation e on e.district_id = l.district_id and e.project_id = l.project_id
              and e.cause = l.cause and e.about = coalesce(l.cause_kind, '')
            where l.light = 'red'""";

    private final JdbcClient jdbc;
    private final LightWords words;
    private final FindingProjects projects;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    ExplainingReds(
            JdbcClient jdbc,
            LightWords words,
            FindingProjects projects,
            Rights rights,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.words = words;
        this.projects = projects;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    public record Explanation(String words, String by, Instant at) {}

    /** A red project that nobody has explained, and who answers for it. */
    public record Unexplained(
            UUID project,
            String name,
            String reason,
            @Nullable String unit,
            @Nullable String leader) {}

    /** Of a project that is red for the cause it was explained for. */
    @Transactional(readOnly = true)
    public Optional<Explanation> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select e.* " + RED + " and e.words is not null and l.project_id = ?")
                .param(project)
                .query((row, n) -> new Explanation(
                        text(row, "words"),
                        text(row, "said_by"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** 待说明. */
    @Transactional(readOnly = true)
    public List<Unexplained> unexplained() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select r.*, p.name, p.leader, coalesce(u.short_name, o.short_name) as unit
                        from (select l.* %s and e.words is null) r
                        join project_facts p on p.district_id = r.district_id and p.project_id = r.project_id
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.lead_unit_id
                        left join unit_facts o on o.district_id = p.district_id and o.unit_id = p.office_id
                        order by p.name, p.project_id""".formatted(RED))
                .query((row, n) -> new Unexplained(
                        row.getObject("project_id", UUID.class),
                        text(row, "name"),
                        words.reason(
                                row.getString("cause"),
                                row.getString("cause_kind"),
                                row.getLong("cause_days"),
                                row.getBigDecimal("cause_points")),
                        row.getString("unit"),
                        row.getString("leader")))
                .list();
    }

    /** @throws app.luodi.identity.NoRight for who may not speak for the project */
    public Outcome<Explanation> explain(UUID project, String said) {
        rights.require(Act.EXPLAIN_LIGHT, projects.head(project).orElseThrow().office());
        if (said.isBlank()) {
            return Outcome.refused(Refusal.of("words", "lights.refused.reason"));
        }
        var written = jdbc.sql("""
                insert into light_explanation (project_id, cause, about, words, said_at, said_by)
                select l.project_id, l.cause, coalesce(l.cause_kind, ''), ?, ?::timestamptz, ? from light_facts l where l.light = 'red' and l.project_id = ?
                on conflict (district_id, project_id) do update set cause = excluded.cause, about = excluded.about, words = excluded.words,
                  said_at = excluded.said_at, said_by = excluded.said_by""")
                .params(said.strip(), today.now().toString(), rights.signature(), project)
                .update();
        if (written == 0) {
            return Outcome.refused(Refusal.of("", "lights.refused.notRed"));
        }
        events.publishEvent(new DistrictChanged("light", project));
        return Outcome.done(of(project).orElseThrow());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
