package app.luodi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the district: bureaus, 办事处, areas, parks, companies, task forces. */
@Service
@Transactional(readOnly = true)
public class OrgUnits {
    private static final String UNITS = """
            select id, kind, name, short_name, parent_id, valid_from, valid_to, succeeded_by, position, version
            from org_unit""";
    private static final String IN_ORDER = " order by kind, position, name, id";

    private final JdbcClient jdbc;

    OrgUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there are and were. */
    public List<OrgUnit> all() {
        return jdbc.sql(UNITS + IN_ORDER).query(OrgUnits::read).list();
    }

    /** The units of a kind that stand on a day. */
    public List<OrgUnit> standing(OrgUnit.Kind kind, LocalDate day) {
        return all().stream()
                .filter(unit -> unit.kind() == kind && unit.validOn(day))
                .toList();
    }

    public Optional<OrgUnit> find(UUID id) {
        return jdbc.sql(UNITS + " where id = ?").param(id).query(OrgUnits::read).optional();
    }

    /** All there are and were, by id: for lists that show names. */
    public Map<UUID, OrgUnit> byId() {
        return all().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
    }

    private static OrgUnit read(ResultSet row, int number) throws SQLException {
        return new OrgUnit(
                row.getObject("id", UUID.class),
                OrgUnit.Kind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("parent_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("succeeded_by", UUID.class),
                row.getInt("position"),
                row.getInt("version"));
    }
}
