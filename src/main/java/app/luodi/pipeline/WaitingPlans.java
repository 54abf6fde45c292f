package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.settings.DistrictSettings;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** First plans that somebody else has yet to approve. */
@Repository
public class WaitingPlans {
    /** One of them, with who planned it. */
    public record Waiting(MilestoneKind kind, OffsetDateTime at, Milestone.Reporter planner) {}

    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final DistrictSettings settings;
    private final Rights rights;

    WaitingPlans(JdbcClient jdbc, Backbone backbone, DistrictSettings settings, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.settings = settings;
        this.rights = rights;
    }

    /** In the order of the backbone. */
    @Transactional(readOnly = true)
    public List<Waiting> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select w.* from plan_waiting w join milestone_kind k on k.code = w.kind
                        where w.project_id = ? order by k.position""")
                .param(project)
                .query((row, n) -> new Waiting(
                        backbone.of(row.getString("kind")),
                        row.getObject("planned_at", OffsetDateTime.class),
                        new Milestone.Reporter(
                                row.getString("planned_by"), row.getObject("planned_by_account", UUID.class))))
                .list();
    }

    boolean needApproval() {
        return settings.value(PipelineSettings.APPROVED_BASELINE);
    }

    void add(UUID project, MilestoneKind kind, Stamp stamp) {
        jdbc.sql("""
                insert into plan_waiting (project_id, kind, planned_at, planned_by, planned_by_account)
                values (:project, :kind, :at, :by, cast(:account as uuid))
                on conflict (district_id, project_id, kind) do update set planned_at = excluded.planned_at,
                  planned_by = excluded.planned_by, planned_by_account = excluded.planned_by_account""")
                .param("project", project)
                .param("kind", kind.code())
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .param("account", stamp.account())
                .update();
    }

    void clear(UUID project) {
        jdbc.sql("delete from plan_waiting where project_id = ?").param(project).update();
    }
}
