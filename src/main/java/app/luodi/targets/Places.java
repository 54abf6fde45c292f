package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a district that targets are broken down to, and who answers for them: units that stand today. */
@Service
@Transactional(readOnly = true)
public class Places {
    public record Place(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final Rights rights;

    Places(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** @param scope one of units; nothing for the others */
    public List<Place> of(Scope scope) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql(
                        "select id, short_name from org_unit where kind = ? and valid_to is null order by position, name")
                .param(scope == Scope.DEPARTMENT ? "bureau" : scope.code())
                .query((row, n) -> new Place(row.getObject("id", UUID.class), row.getString("short_name")))
                .list();
    }

    /** Every unit that can answer for a target. */
    public List<Place> answering() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select id, short_name from org_unit where valid_to is null order by kind, position, name")
                .query((row, n) -> new Place(row.getObject("id", UUID.class), row.getString("short_name")))
                .list();
    }
}
