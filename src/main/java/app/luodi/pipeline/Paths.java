package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.projects.ProjectField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which project goes which way, and what the district asks for along it. */
@Repository
public class Paths {
    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final Rights rights;

    Paths(JdbcClient jdbc, Backbone backbone, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.rights = rights;
    }

    /** Empty where nobody has chosen yet. */
    @Transactional(readOnly = true)
    public Optional<ProjectPath> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return chosen(project);
    }

    /** What the path asks for at each of M01–M24, in their order. */
    @Transactional(readOnly = true)
    public List<PathRule> rules(ProjectPath path) {
        rights.require(Act.VIEW_PROJECTS);
        var own = jdbc
                .sql("select * from path_rule where path = ?")
                .param(path.code())
                .query((row, n) -> rule(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PathRule::kind, Function.identity()));
        return backbone.all().stream()
                .map(kind -> own.getOrDefault(kind, path.usual(kind)))
                .toList();
    }

    Optional<ProjectPath> chosen(UUID project) {
        return jdbc.sql("select path from project_path where project_id = ?")
                .param(project)
                .query(String.class)
                .optional()
                .flatMap(ProjectPath::find);
    }

    /** What a move of the project must keep to. */
    Map<MilestoneKind, PathRule> rulesFor(UUID project) {
        var path = chosen(project);
        return (path.isPresent()
                        ? rules(path.get()).stream()
                        : backbone.all().stream().map(PathRule::of))
                .collect(Collectors.toMap(PathRule::kind, Function.identity()));
    }

    void choose(UUID project, ProjectPath path, @Nullable String reason, Stamp stamp) {
        jdbc.sql("""
                insert into project_path (project_id, path, reason, changed_at, changed_by) values (:project, :path, :reason, :at, :by)
                on conflict (district_id, project_id) do update set path = excluded.path, reason = excluded.reason,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", project)
                .param("path", path.code())
                .param("reason", reason)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    void set(ProjectPath path, PathRule rule, Stamp stamp) {
        jdbc.sql("""
                insert into path_rule (path, kind, applies, evidence, fields, version, changed_at, changed_by)
                values (:path, :kind, :applies, :evidence, string_to_array(:fields, ','), 0, :at, :by)
                on conflict (district_id, path, kind) do update set applies = excluded.applies, evidence = excluded.evidence,
                  fields = excluded.fields, version = path_rule.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("path", path.code())
                .param("kind", rule.kind().code())
                .param("applies", rule.applies())
                .param("evidence", rule.evidence())
                .param("fields", rule.fields().stream().map(ProjectField::key).collect(Collectors.joining(",")))
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    private PathRule rule(ResultSet row) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        return new PathRule(
                backbone.of(row.getString("kind")),
                row.getBoolean("applies"),
                row.getBoolean("evidence"),
                Stream.of(fields)
                        .<ProjectField<?>>flatMap(key -> ProjectField.of(key).stream())
                        .toList());
    }
}
