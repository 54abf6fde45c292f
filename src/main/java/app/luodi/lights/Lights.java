package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lights: of one project, of several, and how many there are of each. */
@Service
@Transactional(readOnly = true)
public class Lights {
    private final JdbcClient jdbc;
    private final LightWords words;
    private final Rights rights;

    Lights(JdbcClient jdbc, LightWords words, Rights rights) {
        this.jdbc = jdbc;
        this.words = words;
        this.rights = rights;
    }

    public Optional<ProjectLight> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select * from light_facts where project_id = ?")
                .param(project)
                .query((row, n) -> light(row))
                .optional();
    }

    /** The lights of several projects, by project; those unknown here are left out. */
    public Map<UUID, ProjectLight> of(Collection<UUID> projects) {
        rights.require(Act.VIEW_PROJECTS);
        var found = new HashMap<UUID, ProjectLight>();
        jdbc.sql("select * from light_facts where project_id = any (?)")
                .param(projects.toArray(UUID[]::new))
                .query((row, n) -> light(row))
                .list()
                .forEach(light -> found.put(light.project(), light));
        return found;
    }

    /** How many projects stand at each light; a light that nobody has is 0. */
    public Map<Light, Long> counts() {
        rights.require(Act.VIEW_PROJECTS);
        var counts = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) {
            counts.put(light, 0L);
        }
        jdbc.sql("select light, count(*) as projects from light_facts group by light")
                .query((ResultSet row) -> {
                    counts.put(Light.of(row.getString("light")), row.getLong("projects"));
                });
        return counts;
    }

    private ProjectLight light(ResultSet row) throws SQLException {
        var behind = row.getBigDecimal("behind_points");
        var planned = row.getObject("planned", Long.class);
        var done = row.getObject("done", Long.class);
        var days = row.getInt("overdue_days");
        var kind = row.getString("due_kind");
        return new ProjectLight(
                row.getObject("project_id", UUID.class),
                Light.of(row.getString("light")),
                words.reason(
                        row.getString("cause"),
                        row.getString("cause_kind"),
                        row.getLong("cause_days"),
                        row.getBigDecimal("cause_points")),
                kind,
                row.getObject("due_on", LocalDate.class),
                days,
                row.getInt("year"),
                row.getInt("due_month"),
                planned == null ? null : new Money(planned),
                done == null ? null : new Money(done),
                row.getBigDecimal("completion"),
                row.getBigDecimal("pace"),
                behind);
    }
}
