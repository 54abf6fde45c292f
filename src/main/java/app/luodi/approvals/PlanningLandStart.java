package app.luodi.approvals;

import app.luodi.approvals.LandStart.Standing;
import app.luodi.identity.Act;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which projects are to manage 拿地即开工, and of which it was said that they did. */
@Service
@Transactional
public class PlanningLandStart {
    private final JdbcClient jdbc;
    private final ApprovalGround ground;
    private final ApprovalNews news;

    PlanningLandStart(JdbcClient jdbc, ApprovalGround ground, ApprovalNews news) {
        this.jdbc = jdbc;
        this.ground = ground;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public Optional<LandStart> of(UUID project) {
        ground.rights().require(Act.VIEW_PROJECTS);
        return jdbc.sql("select standing, source, version from land_start where project_id = ?")
                .param(project)
                .query((row, n) -> new LandStart(
                        project,
                        Standing.of(row.getString("standing")),
                        row.getString("source"),
                        row.getInt("version")))
                .optional();
    }

    /** It is to start when it gets its land; a project without land cannot. */
    public Outcome<LandStart> plan(UUID project) {
        mayRecord(project);
        return ground.needsLand(project)
                ? write(project, Standing.PLANNED, null)
                : Outcome.refused(Refusal.of("project", "approvals.refused.noland"));
    }

    /** Somebody said that it did: it is shown as claimed, and what the dates say beside it. */
    public Outcome<LandStart> claim(UUID project, String source) {
        mayRecord(project);
        return source.isBlank()
                ? Outcome.refused(Refusal.of("source", "approvals.refused.source"))
                : write(project, Standing.CLAIMED, source.strip());
    }

    /** It is no longer among them. */
    public Outcome<UUID> withdraw(UUID project) {
        mayRecord(project);
        jdbc.sql("delete from land_start where project_id = ?").param(project).update();
        tell(project, "withdrawn");
        return Outcome.done(project);
    }

    private void mayRecord(UUID project) {
        ground.rights()
                .require(
                        Act.RECORD_APPROVALS,
                        ground.projects().head(project).orElseThrow().office());
    }

    private Outcome<LandStart> write(UUID project, Standing standing, @Nullable String source) {
        var stamp = ground.stamp();
        jdbc.sql("""
                insert into land_start (project_id, standing, source, version, changed_at, changed_by)
                values (:project, :standing, :source, 0, :at, :by)
                on conflict (district_id, project_id) do update set standing = excluded.standing, source = excluded.source,
                  version = land_start.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", project)
                .param("standing", standing.code())
                .param("source", source, java.sql.Types.VARCHAR)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
        tell(project, standing.code());
        return Outcome.done(of(project).orElseThrow());
    }

    private void tell(UUID project, String became) {
        news.tell(Acted.on("approval.readiness", project)
                .called(ground.projects().nameOf(project).orElse(""))
                .with("became", became));
    }
}
