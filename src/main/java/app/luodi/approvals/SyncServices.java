package app.luodi.approvals;

import app.luodi.identity.Act;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 服务同步: the services a district wants to go along with a project, as many as it defines, and which are done. */
@Service
@Transactional
public class SyncServices {
    private static final int LONGEST = 40;

    /** @param unit who provides it */
    public record Service(UUID id, String name, @Nullable String unit) {}

    /** @param doneOn null while it is not done */
    public record Line(
            Service service,
            @Nullable LocalDate doneOn,
            @Nullable String by) {}

    private final JdbcClient jdbc;
    private final ApprovalGround ground;
    private final ApprovalNews news;

    SyncServices(JdbcClient jdbc, ApprovalGround ground, ApprovalNews news) {
        this.jdbc = jdbc;
        this.ground = ground;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public List<Service> all() {
        ground.rights().require(Act.VIEW_PROJECTS);
        return jdbc.sql("select id, name, unit from sync_service where not ended order by position, name")
                .query((row, n) ->
                        new Service(row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")))
                .list();
    }

    /** The checklist of one project. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID project) {
        ground.rights().require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select s.id, s.name, s.unit, p.done_on, p.changed_by from sync_service s
                        left join project_service p on p.district_id = s.district_id and p.service_id = s.id and p.project_id = ?
                        where not s.ended or p.done_on is not null order by s.position, s.name""")
                .param(project)
                .query((row, n) -> new Line(
                        new Service(row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("changed_by")))
                .list();
    }

    /** One more; a name stands once. */
    public Outcome<Service> add(String name, @Nullable String unit) {
        ground.rights().require(Act.SET_APPROVALS);
        var said = name.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return Outcome.refused(Refusal.of("name", "approvals.refused.template.name", LONGEST));
        }
        if (all().stream().anyMatch(service -> service.name().equals(said))) {
            return Outcome.refused(Refusal.of("name", "approvals.refused.template.twice", said));
        }
        var id = UUID.randomUUID();
        var stamp = ground.stamp();
        jdbc.sql("""
                insert into sync_service (id, position, name, unit, changed_at, changed_by)
                values (:id, (select coalesce(max(position), 0) + 1 from sync_service), :name, :unit, :at, :by)""")
                .param("id", id)
                .param("name", said)
                .param("unit", unit == null || unit.isBlank() ? null : unit.strip(), java.sql.Types.VARCHAR)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
        news.tell(Acted.of("approval.service").called(said));
        return Outcome.done(new Service(id, said, unit));
    }

    /** It is offered no longer; where it was done it stays. */
    public void end(UUID service) {
        ground.rights().require(Act.SET_APPROVALS);
        var stamp = ground.stamp();
        jdbc.sql("update sync_service set ended = true, changed_at = ?, changed_by = ? where id = ?")
                .params(stamp.moment(), stamp.by(), service)
                .update();
        news.tell(Acted.of("approval.service"));
    }

    /** It is done for the project, or, without a day, not done after all. */
    public Outcome<List<Line>> done(UUID project, UUID service, @Nullable LocalDate on) {
        ground.rights()
                .require(
                        Act.RECORD_APPROVALS,
                        ground.projects().head(project).orElseThrow().office());
        if (on != null && on.isAfter(ground.today().today())) {
            return Outcome.refused(Refusal.of("doneOn", "approvals.refused.future", on.toString()));
        }
        var stamp = ground.stamp();
        if (on == null) {
            jdbc.sql("delete from project_service where project_id = ? and service_id = ?")
                    .params(project, service)
                    .update();
        } else {
            jdbc.sql("""
                    insert into project_service (project_id, service_id, done_on, changed_at, changed_by) values (?, ?, ?, ?, ?)
                    on conflict (district_id, project_id, service_id) do update set done_on = excluded.done_on,
                      changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .params(project, service, on, stamp.moment(), stamp.by())
                    .update();
        }
        news.tell(Acted.on("approval.service", project)
                .called(ground.projects().nameOf(project).orElse("")));
        return Outcome.done(of(project));
    }
}
