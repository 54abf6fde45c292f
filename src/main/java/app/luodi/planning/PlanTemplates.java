package app.luodi.planning;

import app.luodi.calendar.DayType;
import app.luodi.pipeline.ProjectPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates a district has decided; where it has not, the product's. */
@Repository
class PlanTemplates {
    /** The head of a template of the district's own. */
    private record Head(int version, @Nullable String note) {}

    private final JdbcClient jdbc;
    private final UsualDurations usual;

    PlanTemplates(JdbcClient jdbc, UsualDurations usual) {
        this.jdbc = jdbc;
        this.usual = usual;
    }

    PlanTemplate of(ProjectPath path) {
        var shipped = usual.of(path);
        return head(path)
                .map(head -> {
                    var own = jdbc
                            .sql("select * from plan_template_step where path = ?")
                            .param(path.code())
                            .query((row, n) -> step(row))
                            .list()
                            .stream()
                            .collect(Collectors.toMap(TemplateStep::kind, step -> step));
                    return new PlanTemplate(
                            path,
                            head.version(),
                            shipped.steps().stream()
                                    .map(step -> own.getOrDefault(step.kind(), step))
                                    .toList(),
                            head.note());
                })
                .orElse(shipped);
    }

    private Optional<Head> head(ProjectPath path) {
        return jdbc.sql("select version, note from plan_template where path = ?")
                .param(path.code())
                .query((row, n) -> new Head(row.getInt("version"), row.getString("note")))
                .optional();
    }

    /** @return false where another version stands than the one that was seen */
    boolean save(PlanTemplate template, OffsetDateTime at, String by) {
        var path = template.path().code();
        var rows = template.version() == 0 ? jdbc.sql("""
                        insert into plan_template (path, version, note, changed_at, changed_by) values (:path, 1, :note, :at, :by)
                        on conflict (district_id, path) do nothing""") : jdbc.sql("""
                        update plan_template set version = version + 1, note = :note, changed_at = :at, changed_by = :by
                        where path = :path and version = :version""").param("version", template.version());
        if (rows.param("path", path)
                        .param("note", template.note())
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 0) {
            return false;
        }
        for (var step : template.steps()) {
            jdbc.sql("""
                            insert into plan_template_step (path, kind, days, day_type, after) values (?, ?, ?, ?, ?::text[])
                            on conflict (district_id, path, kind) do update
                              set days = excluded.days, day_type = excluded.day_type, after = excluded.after
                              where (plan_template_step.days, plan_template_step.day_type, plan_template_step.after)
                                is distinct from (excluded.days, excluded.day_type, excluded.after)""")
                    .params(
                            path,
                            step.kind(),
                            step.days(),
                            step.type().code(),
                            step.after().toArray(String[]::new))
                    .update();
        }
        return true;
    }

    private static TemplateStep step(ResultSet row) throws SQLException {
        return new TemplateStep(
                row.getString("kind"),
                row.getInt("days"),
                DayType.find(row.getString("day_type")).orElseThrow(),
                List.of((String[]) row.getArray("after").getArray()));
    }
}
