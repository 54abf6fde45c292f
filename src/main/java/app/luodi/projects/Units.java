package app.luodi.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation units a project can name: to choose from, and to call by name. */
@Service
@Transactional(readOnly = true)
public class Units {
    /**
     * @param kind bureau, office (办事处), area, park, company, task_force
     * @param current whether it still stands; one that ended keeps its name on old projects
     */
    public record Unit(UUID id, String kind, String name, String shortName, boolean current) {}

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Unit> all() {
        return jdbc.sql("""
                        select id, kind, name, short_name,
                          valid_to is null or valid_to >= (luodi_now() at time zone 'Asia/Shanghai')::date as current
                        from org_unit order by position, name""")
                .query((row, number) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("current")))
                .list();
    }

    /** The short name of each, by id. */
    public Map<UUID, String> shortNames() {
        return all().stream()
                .collect(Collectors.toMap(Unit::id, Unit::shortName, (one, other) -> one, LinkedHashMap::new));
    }
}
