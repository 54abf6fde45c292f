package app.luodi.lights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One exemption a project; what was before stays in the history. */
@Repository
class Exemptions {
    private static final String SELECT = """
            select x.*, p.name as project_name from light_exemption x
            join project_facts p on p.district_id = x.district_id and p.project_id = x.project_id""";

    private final JdbcClient jdbc;

    Exemptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Exemption> of(UUID project) {
        return jdbc.sql(SELECT + " where x.project_id = ?")
                .param(project)
                .query((row, n) -> exemption(row))
                .optional();
    }

    /** Those that wait first, then those that end soonest. */
    List<Exemption> all() {
        return jdbc.sql(SELECT + " order by x.state <> 'asked', x.state <> 'approved', x.until_day, x.project_id")
                .query((row, n) -> exemption(row))
                .list();
    }

    void ask(Exemption asked) {
        jdbc.sql("""
                        insert into light_exemption (project_id, dimensions, reason, from_day, until_day, state, asked_at, asked_by, asked_account, version)
                        values (?, coalesce(string_to_array(nullif(?, ''), ','), '{}'), ?, ?, ?, 'asked', ?::timestamptz, ?, ?, 1)
                        on conflict (district_id, project_id) do update set dimensions = excluded.dimensions, reason = excluded.reason,
                          from_day = excluded.from_day, until_day = excluded.until_day, state = 'asked', asked_at = excluded.asked_at,
                          asked_by = excluded.asked_by, asked_account = excluded.asked_account, decided_at = null, decided_by = null,
                          remark = null, version = light_exemption.version + 1""")
                .params(
                        asked.project(),
                        String.join(
                                ",",
                                asked.dimensions().stream().map(Dimension::code).toList()),
                        asked.reason(),
                        asked.from(),
                        asked.until(),
                        asked.askedAt().toString(),
                        asked.askedBy(),
                        asked.askedAccount())
                .update();
    }

    /** False where somebody was quicker. */
    boolean decide(UUID project, int version, Exemption.State state, @Nullable String remark, Instant at, String by) {
        return jdbc.sql("""
                                update light_exemption set state = ?, decided_at = ?::timestamptz, decided_by = ?, remark = ?, version = version + 1
                                where project_id = ? and version = ?""")
                        .params(Arrays.asList(state.code(), at.toString(), by, remark, project, version))
                        .update()
                > 0;
    }

    private static Exemption exemption(ResultSet row) throws SQLException {
        var dimensions = (String[]) row.getArray("dimensions").getArray();
        return new Exemption(
                row.getObject("project_id", UUID.class),
                text(row, "project_name"),
                Arrays.stream(dimensions)
                        .map(code -> Dimension.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toList(),
                text(row, "reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Exemption.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                text(row, "asked_by"),
                text(row, "asked_account"),
                row.getString("decided_by"),
                row.getString("remark"),
                row.getInt("version"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
