package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every move of every project, with who and when. Lines are added, never changed. */
@Repository
public class StageLog {
    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final Rights rights;

    StageLog(JdbcClient jdbc, Backbone backbone, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.rights = rights;
    }

    /** The log of a project, the latest line first. */
    @Transactional(readOnly = true)
    public List<StageEvent> of(UUID project) {
        return of(project, Integer.MAX_VALUE);
    }

    /** The latest lines of a project. */
    @Transactional(readOnly = true)
    public List<StageEvent> of(UUID project, int atMost) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                select * from stage_facts where project_id = ? order by recorded_at desc, id desc limit ?""")
                .params(project, atMost)
                .query((row, n) -> event(row))
                .list();
    }

    void add(Entry entry, Stamp stamp) {
        jdbc.sql("""
                insert into stage_event (project_id, kind, act, from_stage, to_stage, on_day, was, became, reason, recorded_at, recorded_by)
                values (:project, :kind, :act, :from, :to, cast(:onDay as date), :was, :became, :reason, :at, :by)""")
                .param("project", entry.after.project())
                .param("kind", entry.kind.code())
                .param("act", entry.act.code())
                .param("from", entry.before.stage())
                .param("to", entry.after.stage())
                .param("onDay", entry.onDay)
                .param("was", entry.was)
                .param("became", entry.became)
                .param("reason", entry.reason)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    /** A line about to be written. */
    record Entry(
            MilestoneKind kind,
            StageEvent.Act act,
            Track before,
            Track after,
            @Nullable LocalDate onDay,
            @Nullable String was,
            @Nullable String became,
            @Nullable String reason) {}

    private StageEvent event(ResultSet row) throws SQLException {
        return new StageEvent(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                backbone.of(row.getString("kind")),
                StageEvent.Act.of(row.getString("act")),
                row.getString("from_stage"),
                row.getString("to_stage"),
                row.getObject("on_day", LocalDate.class),
                row.getString("was"),
                row.getString("became"),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
