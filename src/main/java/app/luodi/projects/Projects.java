package app.luodi.projects;

import app.luodi.kernel.Outcome.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code project}; what a project has several of lies in {@link ProjectParts}. */
@Repository
class Projects {
    static final int FIRST_VERSION = 1;

    private static final List<ProjectField<?>> COLUMNS = ProjectField.every().stream()
            .filter(field -> field.column().isPresent())
            .toList();
    private static final String NAMES =
            COLUMNS.stream().map(field -> field.column().orElseThrow()).collect(Collectors.joining(", "));
    private static final String INSERT = """
            insert into project (%s, id, search, example, version, created_at, created_by, changed_at, changed_by)
            values (%s, :id, :search, :example, :version, :at, :by, :at, :by)""".formatted(
                    NAMES, COLUMNS.stream().map(field -> ":" + field.key()).collect(Collectors.joining(", ")));
    private static final String UPDATE = """
            update project set %s, search = :search, example = :example, version = version + 1,
              changed_at = :at, changed_by = :by
            where id = :id and version = :version""".formatted(COLUMNS.stream()
            .map(field -> field.column().orElseThrow() + " = :" + field.key())
            .collect(Collectors.joining(", ")));
    private static final String SELECT =
            "select id, example, version, created_at, created_by, changed_at, changed_by, " + NAMES + " from project";
    private static final String HEAD = "select id, name, office_id, needs_land from project";

    private final JdbcClient jdbc;
    private final ProjectParts parts;
    private final JsonMapper json;

    /** Many rows in one statement: a trigger fires once for all of them. */
    private static final String INSERT_ALL = """
            insert into project (%1$s, id, search, example, version, created_at, created_by, changed_at, changed_by)
            select %1$s, id, search, example, version, created_at, created_by, changed_at, changed_by
            from json_populate_recordset(null::project, ?::json)""".formatted(NAMES);

    Projects(JdbcClient jdbc, ProjectParts parts, JsonMapper json) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.json = json;
    }

    List<UUID> nextIds(int count) {
        return jdbc.sql("select uuidv7() from generate_series(1, ?)")
                .param(count)
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Project> all(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where id = any (?::uuid[]) order by id")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Projects::project)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    /** The name of whose they are, by code. */
    Map<String, String> namesByCode(Collection<String> codes) {
        var names = new HashMap<String, String>();
        jdbc.sql("select code, name from project where code = any (?)")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }

    void insertAll(Map<UUID, ProjectDraft> drafts, Project.Trace trace) {
        var rows = drafts.entrySet().stream()
                .map(entry -> columns(entry.getKey(), entry.getValue(), trace))
                .toList();
        jdbc.sql(INSERT_ALL).param(json.writeValueAsString(rows)).update();
        parts.insertAll(drafts, json);
    }

    void delete(Collection<UUID> ids) {
        jdbc.sql("delete from project where id = any (?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** As {@code json_populate_recordset} reads it: by the names of the columns, days and ids as text. */
    private static Map<String, @Nullable Object> columns(UUID id, ProjectDraft draft, Project.Trace trace) {
        var row = row(id, draft, trace);
        var columns = new HashMap<String, @Nullable Object>(row);
        COLUMNS.forEach(field -> columns.remove(field.key()));
        COLUMNS.forEach(field -> {
            var value = row.get(field.key());
            columns.put(
                    field.column().orElseThrow(),
                    value instanceof LocalDate || value instanceof UUID ? value.toString() : value);
        });
        columns.put("id", id.toString());
        columns.put("version", FIRST_VERSION);
        columns.put("created_at", trace.at().toString());
        columns.put("changed_at", trace.at().toString());
        columns.put("created_by", trace.by());
        columns.put("changed_by", trace.by());
        columns.remove("at");
        columns.remove("by");
        return columns;
    }

    UUID nextId() {
        return jdbc.sql("select uuidv7()").query(UUID.class).single();
    }

    Optional<Project> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Projects::project)
                .optional()
                .map(this::whole);
    }

    Optional<ProjectHead> head(UUID id) {
        return jdbc.sql(HEAD + " where id = ?").param(id).query(Projects::head).optional();
    }

    List<ProjectHead> phasesOf(UUID id) {
        return jdbc.sql(HEAD + " where parent_id = ? order by name")
                .param(id)
                .query(Projects::head)
                .list();
    }

    List<ProjectHead> search(String pattern, int limit) {
        return jdbc.sql(HEAD + " where search like ? order by name limit ?")
                .params(pattern, limit)
                .query(Projects::head)
                .list();
    }

    void insert(UUID id, ProjectDraft draft, Project.Trace trace) {
        jdbc.sql(INSERT)
                .params(row(id, draft, trace))
                .param("version", FIRST_VERSION)
                .update();
        parts.write(id, ProjectDraft.empty(), draft);
    }

    /** @return whether it still stood as it was read */
    boolean update(Project stands, ProjectDraft draft, Project.Trace trace) {
        var updated = jdbc.sql(UPDATE)
                .params(row(stands.id(), draft, trace))
                .param("version", stands.version())
                .update();
        if (updated == 1) {
            parts.write(stands.id(), stands.content(), draft);
        }
        return updated == 1;
    }

    /** What a draft newly refers to and is not there, or is there already; what stood was looked at when it was written. */
    List<Refusal> refusals(UUID id, ProjectDraft stood, ProjectDraft draft) {
        var refusals = new ArrayList<Refusal>();
        var code = draft.get(ProjectField.CODE);
        if (code != null && !code.equals(stood.get(ProjectField.CODE))) {
            jdbc.sql("select name from project where code = ? and id <> ?")
                    .params(code.value(), id)
                    .query(String.class)
                    .optional()
                    .ifPresent(name ->
                            refusals.add(Refusal.of(ProjectField.CODE.key(), "projects.refused.code_taken", name)));
        }
        var parent = draft.get(ProjectField.PARENT);
        if (parent != null && !parent.equals(stood.get(ProjectField.PARENT))) {
            parentRefusal(id, parent).ifPresent(refusals::add);
        }
        refusals.addAll(parts.refusals(stood, draft));
        return refusals;
    }

    private Optional<Refusal> parentRefusal(UUID id, UUID parent) {
        var line = jdbc.sql("""
                        with recursive up as (
                          select id, parent_id, 1 as steps from project where id = :parent
                          union all
                          select p.id, p.parent_id, up.steps + 1 from project p join up on p.id = up.parent_id where up.steps < 20)
                        select id from up""").param("parent", parent).query(UUID.class).list();
        if (line.isEmpty()) {
            return parent.equals(id)
                    ? Optional.of(Refusal.of(ProjectField.PARENT.key(), "projects.refused.own_parent"))
                    : Optional.of(Refusal.of(ProjectField.PARENT.key(), "projects.refused.parent_unknown"));
        }
        return line.contains(id)
                ? Optional.of(Refusal.of(ProjectField.PARENT.key(), "projects.refused.own_parent"))
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> row(UUID id, ProjectDraft draft, Project.Trace trace) {
        var row = new HashMap<String, @Nullable Object>();
        COLUMNS.forEach(field -> row.put(field.key(), stored(field, draft)));
        row.put(ProjectField.NEEDS_LAND.key(), draft.needsLand());
        row.put("id", id);
        row.put("search", SearchText.of(draft));
        row.put("example", draft.get(ProjectField.EXAMPLE, java.util.Set.of()).toArray(String[]::new));
        row.put("at", OffsetDateTime.ofInstant(trace.at(), ZoneOffset.UTC));
        row.put("by", trace.by());
        return row;
    }

    private static <T> @Nullable Object stored(ProjectField<T> field, ProjectDraft draft) {
        var value = draft.get(field);
        return value == null ? null : field.write(value);
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        var draft = ProjectDraft.empty();
        for (var field : COLUMNS) {
            draft = read(row, field, draft);
        }
        var example = Stream.of((String[]) row.getArray("example").getArray()).collect(Collectors.toUnmodifiableSet());
        return new Project(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                draft.with(ProjectField.EXAMPLE, example),
                trace(row, "created"),
                trace(row, "changed"));
    }

    private static <T> ProjectDraft read(ResultSet row, ProjectField<T> field, ProjectDraft draft) throws SQLException {
        var stored = row.getObject(field.column().orElseThrow(), field.storedAs());
        return stored == null ? draft : draft.with(field, field.read(stored));
    }

    private static Project.Trace trace(ResultSet row, String what) throws SQLException {
        return new Project.Trace(
                row.getObject(what + "_at", OffsetDateTime.class).toInstant(), row.getString(what + "_by"));
    }

    private static ProjectHead head(ResultSet row, int number) throws SQLException {
        return new ProjectHead(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("office_id", UUID.class),
                row.getBoolean("needs_land"));
    }

    private Project whole(Project project) {
        return new Project(
                project.id(),
                project.version(),
                parts.read(project.id(), project.content()),
                project.created(),
                project.changed());
    }
}
