package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.projects.ProjectField;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The gates of the pools as the district has decided them. */
@Repository
public class Gates {
    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final Rights rights;

    Gates(JdbcClient jdbc, Backbone backbone, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.rights = rights;
    }

    /** Both gates: of the building pool and of the yielding one. */
    @Transactional(readOnly = true)
    public List<Gate> all() {
        rights.require(Act.VIEW_PROJECTS);
        Map<Pool, Gate> decided = decided().stream().collect(Collectors.toMap(Gate::pool, Function.identity()));
        return Stream.of(Pool.BUILDING, Pool.YIELDING)
                .map(pool -> decided.getOrDefault(pool, Gate.open(pool)))
                .toList();
    }

    List<Gate> decided() {
        return jdbc.sql("select * from pool_gate").query((row, n) -> gate(row)).list();
    }

    /** @return whether it still stood as it was seen */
    boolean set(Gate gate, Stamp stamp) {
        return jdbc.sql("""
                        insert into pool_gate (pool, reached, verified, fields, version, changed_at, changed_by)
                        select :pool, string_to_array(:reached, ','), string_to_array(:verified, ','), string_to_array(:fields, ','), :version + 1, :at, :by
                        where :version = 0 or exists (select from pool_gate where pool = :pool)
                        on conflict (district_id, pool) do update set reached = excluded.reached, verified = excluded.verified,
                          fields = excluded.fields, version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where pool_gate.version = :version""")
                        .param("pool", gate.pool().code())
                        .param("reached", codes(gate.reached()))
                        .param("verified", codes(gate.verified()))
                        .param(
                                "fields",
                                gate.fields().stream().map(ProjectField::key).collect(Collectors.joining(",")))
                        .param("version", gate.version())
                        .param("at", stamp.moment())
                        .param("by", stamp.by())
                        .update()
                == 1;
    }

    private static String codes(List<MilestoneKind> kinds) {
        return kinds.stream().map(MilestoneKind::code).collect(Collectors.joining(","));
    }

    private Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                Pool.of(row.getString("pool")),
                kinds(row.getArray("reached")),
                kinds(row.getArray("verified")),
                Stream.of((String[]) row.getArray("fields").getArray())
                        .<ProjectField<?>>flatMap(key -> ProjectField.of(key).stream())
                        .toList(),
                row.getInt("version"));
    }

    private List<MilestoneKind> kinds(Array codes) throws SQLException {
        return Stream.of((String[]) codes.getArray())
                .flatMap(code -> backbone.find(code).stream())
                .toList();
    }
}
