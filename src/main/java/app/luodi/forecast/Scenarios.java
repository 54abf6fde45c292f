package app.luodi.forecast;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scenarios as the database keeps them. */
@Repository
class Scenarios {
    private final JdbcClient jdbc;

    Scenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scenario> of(int year, Ledger ledger) {
        return jdbc.sql("select * from scenario where year = ? and ledger = ? order by name")
                .params(year, ledger.code())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Scenario> find(UUID id) {
        return jdbc.sql("select * from scenario where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    UUID insert(int year, Ledger ledger, String name, List<Change> changes, Instant at, String by) {
        var id = jdbc.sql("""
                        insert into scenario (year, ledger, name, version, changed_at, changed_by)
                        values (?, ?, ?, 1, ?::timestamptz, ?) returning id""")
                .params(year, ledger.code(), name, at.toString(), by)
                .query(UUID.class)
                .single();
        for (var position = 0; position < changes.size(); position++) {
            write(id, position, changes.get(position));
        }
        return id;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from scenario where id = ?").param(id).update() > 0;
    }

    private void write(UUID id, int position, Change change) {
        var values = switch (change) {
            case Change.Move(var project, var on) -> Arrays.<Object>asList("move", project, on, null, null);
            case Change.Drop(var project) -> Arrays.<Object>asList("drop", project, null, null, null);
            case Change.Add(var project, var amount, var on) ->
                Arrays.<Object>asList("add", project, on, amount.fen(), null);
            case Change.Curve(var project, var curve) ->
                Arrays.<Object>asList("curve", project, null, null, curve.toString());
        };
        jdbc.sql("""
                        insert into scenario_change (scenario_id, position, kind, project_id, on_day, amount, curve_id)
                        values (?, ?, ?, ?, ?, ?, ?::uuid)""").param(id).param(position).params(values).update();
    }

    private Scenario read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Scenario(
                id,
                row.getInt("year"),
                Ledger.of(row.getString("ledger")),
                row.getString("name"),
                changes(id),
                row.getInt("version"),
                row.getString("changed_by"));
    }

    private List<Change> changes(UUID id) {
        return jdbc.sql("select * from scenario_change where scenario_id = ? order by position")
                .param(id)
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var on = row.getObject("on_day", LocalDate.class);
        return switch (Objects.requireNonNull(row.getString("kind"))) {
            case "move" -> new Change.Move(project, on);
            case "drop" -> new Change.Drop(project);
            case "add" -> new Change.Add(project, new Money(row.getLong("amount")), on);
            case "curve" -> new Change.Curve(project, row.getObject("curve_id", UUID.class));
            default -> throw new IllegalStateException("Not a change: " + row.getString("kind"));
        };
    }
}
