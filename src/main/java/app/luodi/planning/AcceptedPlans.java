package app.luodi.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accepted plans as the database keeps them. */
@Repository
class AcceptedPlans {
    private final JdbcClient jdbc;

    AcceptedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AcceptedPlan> of(UUID project) {
        var days = new HashMap<String, Integer>();
        var pinned = new HashMap<String, LocalDate>();
        return jdbc.sql("select * from backward_plan where project_id = ?")
                .param(project)
                .query((row, n) -> read(row, days, pinned))
                .optional()
                .map(plan -> {
                    jdbc.sql("select step, days, pinned_on from backward_step where project_id = ?")
                            .param(project)
                            .query(row -> {
                                days.put(row.getString("step"), row.getInt("days"));
                                var pin = row.getObject("pinned_on", LocalDate.class);
                                if (pin != null) {
                                    pinned.put(row.getString("step"), pin);
                                }
                            });
                    return new AcceptedPlan(
                            new Aim(plan.aim().target(), plan.aim().day(), pinned, days),
                            plan.templateVersion(),
                            plan.reason(),
                            plan.example(),
                            plan.version(),
                            plan.at(),
                            plan.by());
                });
    }

    private static AcceptedPlan read(ResultSet row, HashMap<String, Integer> days, HashMap<String, LocalDate> pinned)
            throws SQLException {
        return new AcceptedPlan(
                new Aim(row.getString("target"), row.getObject("fixed_on", LocalDate.class), pinned, days),
                row.getInt("template_version"),
                row.getString("reason"),
                row.getBoolean("example"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    /**
     * Keeps the plan whole.
     *
     * @param seen the version that was seen; 0 where there was none
     * @return false where another one stands
     */
    boolean save(
            UUID project,
            Schedule schedule,
            int templateVersion,
            @Nullable String reason,
            boolean example,
            int seen,
            OffsetDateTime at,
            String by) {
        var rows = (seen == 0 ? jdbc.sql("""
                        insert into backward_plan (project_id, target, fixed_on, template_version, reason, example, version, changed_at, changed_by)
                        values (:project, :target, :day, :template, :reason, :example, 1, :at, :by)
                        on conflict (district_id, project_id) do nothing""") : jdbc.sql("""
                        update backward_plan set target = :target, fixed_on = :day, template_version = :template, reason = :reason,
                          example = :example, version = version + 1, changed_at = :at, changed_by = :by
                        where project_id = :project and version = :seen""").param("seen", seen))
                .param("project", project)
                .param("target", schedule.aim().target())
                .param("day", schedule.aim().day())
                .param("template", templateVersion)
                .param("reason", reason)
                .param("example", example)
                .param("at", at)
                .param("by", by)
                .update();
        if (rows == 0) {
            return false;
        }
        jdbc.sql("delete from backward_step where project_id = ?")
                .param(project)
                .update();
        for (var position = 0; position < schedule.slots().size(); position++) {
            insert(project, schedule, schedule.slots().get(position), position);
        }
        return true;
    }

    private void insert(UUID project, Schedule schedule, Slot slot, int position) {
        jdbc.sql("""
                        insert into backward_step (project_id, step, position, name, days, day_type, pinned_on, plan_start, plan_finish, critical)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        project,
                        slot.step().code(),
                        position,
                        slot.step().name(),
                        slot.step().days(),
                        slot.step().type().code(),
                        schedule.aim().pinned().get(slot.step().code()),
                        slot.planStart(),
                        slot.planFinish(),
                        slot.critical()))
                .update();
    }
}
