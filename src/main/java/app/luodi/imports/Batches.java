package app.luodi.imports;

import app.luodi.identity.Rights;
import app.luodi.imports.understanding.Choices;
import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of a district and what it remembers of its ledgers' columns. */
@Repository
class Batches {
    private static final String SELECT = """
            select id, file_name, sha256, size, state, decisions, summary, outcome, created_at, created_by, changed_at, changed_by, kind
            from import_batch""";
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Choices.ColumnChoice>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final JsonMapper json;

    Batches(JdbcClient jdbc, Rights rights, Today today, JsonMapper json) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.json = json;
    }

    UUID insert(String file, String sha256, byte[] content) {
        return jdbc.sql("""
                        insert into import_batch (file_name, sha256, size, content, state, created_at, created_by, changed_at, changed_by)
                        values (:file, :sha, :size, :content, 'received', :at, :by, :at, :by) returning id""")
                .param("file", file)
                .param("sha", sha256)
                .param("size", content.length)
                .param("content", content)
                .param("at", now())
                .param("by", rights.signature())
                .query(UUID.class)
                .single();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ? and kind = 'projects'")
                .param(id)
                .query(this::batch)
                .optional();
    }

    /** @throws NoSuchElementException for an id that is unknown here, whoever else may know it */
    Batch locked(UUID id) {
        return jdbc.sql(SELECT + " where id = ? and kind = 'projects' for update")
                .param(id)
                .query(this::batch)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No such import"));
    }

    List<Batch> latest(int limit) {
        return jdbc.sql(SELECT + " where kind = 'projects' order by created_at desc, id desc limit ?")
                .param(limit)
                .query(this::batch)
                .list();
    }

    /** A list of other things than projects, read already. */
    UUID insertRoster(RosterKind kind, String file, String sha256, byte[] content) {
        var id = insert(file, sha256, content);
        jdbc.sql("update import_batch set kind = ?, state = 'recognised' where id = ?")
                .params(kind.code(), id)
                .update();
        return id;
    }

    Optional<Batch> roster(UUID id) {
        return jdbc.sql(SELECT + " where id = ? and kind <> 'projects'")
                .param(id)
                .query(this::batch)
                .optional();
    }

    List<Batch> rosters(List<RosterKind> kinds, int limit) {
        return jdbc.sql(SELECT + " where kind = any (?) order by created_at desc, id desc limit ?")
                .params(kinds.stream().map(RosterKind::code).toArray(String[]::new), limit)
                .query(this::batch)
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from import_batch where id = ? and content is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** The file is gone as soon as nothing more can become of the import. */
    void moveTo(UUID id, Batch.State state, @Nullable Map<String, ?> outcome) {
        jdbc.sql("""
                        update import_batch set state = :state, content = case when :open then content end,
                          outcome = coalesce(cast(:outcome as jsonb), outcome), version = version + 1, changed_at = :at, changed_by = :by
                        where id = :id""")
                .param("state", state.code())
                .param("open", state.isOpen())
                .param("outcome", outcome == null ? null : json.writeValueAsString(outcome))
                .param("at", now())
                .param("by", rights.signature())
                .param("id", id)
                .update();
    }

    /** Only an import that nobody has ended meanwhile is recognised. */
    boolean recognised(UUID id, Decisions decisions, Map<String, ?> summary) {
        return jdbc.sql("""
                        update import_batch set state = case when state = 'received' then 'recognised' else state end,
                          decisions = cast(? as jsonb), summary = cast(? as jsonb), version = version + 1
                        where id = ? and content is not null""")
                        .params(json.writeValueAsString(decisions), json.writeValueAsString(summary), id)
                        .update()
                == 1;
    }

    void decide(UUID id, Decisions decisions) {
        jdbc.sql("""
                        update import_batch set decisions = cast(? as jsonb), state = 'answered', version = version + 1,
                          changed_at = ?, changed_by = ? where id = ?""")
                .params(json.writeValueAsString(decisions), now(), rights.signature(), id)
                .update();
    }

    /** One after the other: what one import registers the next must know again. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('import ' || current_setting('luodi.district'), 0))")
                .query(row -> {});
    }

    List<Choices.ColumnChoice> remembered(String signature) {
        return jdbc.sql("select columns from import_mapping where signature = ?")
                .param(signature)
                .query(String.class)
                .optional()
                .map(columns -> json.readValue(columns, COLUMNS))
                .orElse(List.of());
    }

    void remember(String signature, List<Choices.ColumnChoice> columns) {
        jdbc.sql("""
                        insert into import_mapping (signature, columns, used_at, changed_by) values (?, cast(? as jsonb), ?, ?)
                        on conflict (district_id, signature) do update
                          set columns = excluded.columns, used_at = excluded.used_at, changed_by = excluded.changed_by""")
                .params(signature, json.writeValueAsString(columns), now(), rights.signature())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(today.now(), ZoneOffset.UTC);
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("size"),
                Batch.State.of(row.getString("state")),
                json.readValue(row.getString("decisions"), Decisions.class),
                figures(row.getString("summary")),
                figures(row.getString("outcome")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                RosterKind.of(row.getString("kind")).orElse(null));
    }

    private Map<String, Object> figures(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIGURES);
    }
}
