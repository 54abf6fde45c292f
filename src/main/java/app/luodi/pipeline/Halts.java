package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The projects that do not go on. */
@Repository
public class Halts {
    private final JdbcClient jdbc;
    private final Rights rights;

    Halts(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Empty for a project that goes on, or went on at the moment looked at. */
    @Transactional(readOnly = true)
    public Optional<Halt> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return find(project);
    }

    Optional<Halt> find(UUID project) {
        return jdbc.sql("select * from project_halt where project_id = ?")
                .param(project)
                .query((row, n) -> new Halt(
                        Halt.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getObject("since", LocalDate.class),
                        row.getString("reason"),
                        row.getString("approval"),
                        row.getObject("expected_on", LocalDate.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .optional();
    }

    void add(UUID project, Halt halt, Stamp stamp) {
        jdbc.sql("""
                insert into project_halt (project_id, state, since, reason, approval, expected_on, changed_at, changed_by)
                values (:project, :state, :since, :reason, :approval, cast(:expected as date), :at, :by)
                on conflict (district_id, project_id) do update set state = excluded.state, since = excluded.since, reason = excluded.reason,
                  approval = excluded.approval, expected_on = excluded.expected_on, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", project)
                .param("state", halt.state().code())
                .param("since", halt.since())
                .param("reason", halt.reason())
                .param("approval", halt.approval())
                .param("expected", halt.expectedOn())
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    void remove(UUID project) {
        jdbc.sql("delete from project_halt where project_id = ?").param(project).update();
    }
}
