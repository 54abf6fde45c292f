package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/**
 * Three districts hold the same rows under the same keys, in every table there is; whoever asks, in every way there is,
 * meets the own rows only. The rows are made from the catalogue: a table is probed because it exists.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeTests {
    private static final List<String> DISTRICTS = SameRows.DISTRICTS;
    private static final String READABLE = SameRows.READABLE;
    private static final String WRITABLE = SameRows.WRITABLE;
    private static final String CHANGEABLE = SameRows.CHANGEABLE;
    private static final String SEEDED = SameRows.SEEDED;
    private static final String NEW = SameRows.NEW;

    private final SameRows rows = SameRows.inEveryDistrict();
    private final Scratch scratch = rows.scratch();

    private static String insert(Connection connection, String table, String district, String row) throws SQLException {
        return SameRows.insert(connection, table, district, row);
    }

    private Connection as(String district) throws SQLException {
        return rows.as(district);
    }

    @ParameterizedTest
    @ValueSource(strings = {"east", "west", "south"})
    void aDistrictReadsItsOwnRowsOnlyWhereverItLooks(String district) throws SQLException, IOException {
        try (var app = as(district)) {
            var places = Scratch.ask(app, READABLE);
            assertThat(places).hasSizeGreaterThan(50);
            for (var place : places) {
                var seen = Scratch.ask(app, "select distinct district_id from " + place);
                assertThat(seen).as("select " + place).isSubsetOf(district);
                if (!place.matches(".*(_facts|_derived|_calculated)$")) {
                    assertThat(seen).as("select " + place).containsExactly(district);
                }
                assertThat(copyOut(app, place)).as("copy " + place).isSubsetOf(district);
                assertThat(Scratch.ask(
                                app, "select count(*) from " + place + " where district_id <> '" + district + "'"))
                        .as("where " + place)
                        .containsExactly("0");
            }
        }
    }

    private static List<String> copyOut(Connection app, String place) throws SQLException, IOException {
        var text = new StringWriter();
        app.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select distinct district_id from " + place + ") to stdout", text);
        return text.toString().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"east", "west", "south"})
    void aDistrictChangesItsOwnRowsOnly(String district) throws SQLException {
        try (var app = as(district)) {
            for (var table : Scratch.ask(app, CHANGEABLE)) {
                var before = app.setSavepoint();
                assertThat(Scratch.ask(app, "update " + table + " set district_id = district_id returning district_id"))
                        .as("update " + table)
                        .containsOnly(district);
                app.rollback(before);
                assertThat(Scratch.ask(
                                app,
                                "update " + table + " set district_id = district_id where district_id <> '" + district
                                        + "' returning district_id"))
                        .as("update of others " + table)
                        .isEmpty();
                app.rollback(before);
                isRefused(app, "update " + table + " set district_id = '" + other(district) + "'");
                assertThat(Scratch.ask(
                                app,
                                "delete from " + table + " where district_id <> '" + district
                                        + "' returning district_id"))
                        .as("delete of others " + table)
                        .isEmpty();
                app.rollback(before);
                deletesItsOwnOnly(app, table, district);
                app.rollback(before);
                isRefused(app, "truncate " + table + " cascade");
                isRefused(app, "truncate " + table);
            }
        }
    }

    private static void deletesItsOwnOnly(Connection app, String table, String district) throws SQLException {
        try {
            assertThat(Scratch.ask(app, "delete from " + table + " returning district_id"))
                    .as("delete " + table)
                    .containsOnly(district);
        } catch (SQLException stillNamed) {
            assertThat(stillNamed.getSQLState()).as(table).isEqualTo("23503");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"east", "west", "south"})
    void aDistrictAddsNothingToAnother(String district) throws SQLException {
        try (var app = as(district)) {
            for (var table : Scratch.ask(app, WRITABLE)) {
                var foreign = insert(app, table, other(district), SEEDED);
                isRefused(app, foreign);
                isRefused(app, insert(app, table, other(district), NEW));
                isRefused(app, foreign + " on conflict do nothing");
                isRefused(app, foreign + " returning *");
                isRefused(app, insert(app, table, "", NEW));
                isRefused(app, insert(app, table, "nowhere", NEW));
            }
        }
    }

    @Test
    void aKeyThatOnlyAnotherDistrictHasIsFree() throws SQLException {
        try (var root = scratch.superuser()) {
            root.setAutoCommit(false);
            for (var table : Scratch.ask(root, WRITABLE)) {
                Scratch.run(root, "set session_replication_role = replica");
                Scratch.run(root, "delete from " + table + " where district_id = 'east'");
                Scratch.run(root, "select set_config('luodi.district', 'east', true)");
                Scratch.run(root, "set local role luodi_app");
                assertThat(Scratch.ask(
                                root,
                                insert(root, table, "east", SEEDED) + " on conflict do nothing returning district_id"))
                        .as("a key that west and south have: " + table)
                        .containsExactly("east");
                assertThat(Scratch.ask(
                                root,
                                insert(root, table, "east", SEEDED) + " on conflict do nothing returning district_id"))
                        .as("a key that east has itself: " + table)
                        .isEmpty();
                root.rollback();
            }
        }
    }

    @Test
    void aChildOfAnotherDistrictsParentIsRefusedAsIfThereWereNone() throws SQLException {
        try (var app = as("east")) {
            var child = "insert into project_list (year, project_id, class) values (2022, %s, 'new')";
            Scratch.run(app, "delete from project_list");
            var before = app.setSavepoint();
            Scratch.run(app, child.formatted(SEEDED));
            app.rollback(before);
            Scratch.run(app, "delete from project");
            assertThatThrownBy(() -> Scratch.run(app, child.formatted(SEEDED)))
                    .as("east has no such project any more, west and south have")
                    .hasMessageContaining("violates foreign key");
        }
    }

    @Test
    void aHiddenRowIsNotTouchedByACalculationEither() throws SQLException {
        try (var app = as("east")) {
            Scratch.run(app, "update project set total_investment = 8");
            assertThat(Scratch.ask(app, "select 1 / (total_investment - 7) from project"))
                    .containsExactly("1");
        }
    }

    @Test
    void withoutADistrictNothingIsReadAndNothingIsWritten() throws SQLException {
        try (var app = scratch.app()) {
            app.setAutoCommit(false);
            for (var place : Scratch.ask(app, READABLE)) {
                assertThat(Scratch.ask(app, "select count(*) from " + place))
                        .as(place)
                        .containsExactly("0");
            }
            for (var table : Scratch.ask(app, WRITABLE)) {
                isRefused(app, insert(app, table, "east", NEW));
                isRefused(app, insert(app, table, "", NEW));
            }
            for (var table : Scratch.ask(app, CHANGEABLE)) {
                assertThat(Scratch.ask(app, "delete from " + table + " returning district_id"))
                        .as(table)
                        .isEmpty();
            }
            isRefused(app, "set local row_security = off; select count(*) from project");
        }
    }

    @Test
    void aCityReadsWhatItIsGrantedAndWritesNothing() throws SQLException {
        try (var app = scratch.app()) {
            app.setAutoCommit(false);
            Scratch.run(
                    app,
                    "select set_config('luodi.sees', 'east,west', true), set_config('luodi.as_of', '2026-01-01T00:00:00Z', true)");
            Scratch.run(app, "set local role luodi_city");
            var places = Scratch.ask(app, READABLE.replace("'luodi_app'", "'luodi_city'"));
            assertThat(places)
                    .hasSizeGreaterThan(50)
                    .noneMatch(place -> place.matches("account|membership|audit_entry"));
            for (var place : places) {
                var seen = Scratch.ask(app, "select distinct district_id from " + place);
                assertThat(seen).as(place).isSubsetOf("east", "west");
                if (!place.matches(".*(_facts|_derived|_calculated)$")) {
                    assertThat(seen).as(place).containsExactlyInAnyOrder("east", "west");
                }
            }
            for (var table : Scratch.ask(app, WRITABLE)) {
                isRefused(app, "update " + table + " set district_id = district_id");
                isRefused(app, "delete from " + table);
                isRefused(app, insert(app, table, "east", NEW));
                isRefused(app, "truncate " + table);
            }
            isRefused(app, "select set_config('luodi.district', '', true), luodi_close('by a city')");
            isRefused(app, "select set_config('luodi.district', 'east', true), luodi_close('by a city')");
        }
    }

    @Test
    void nobodyClosesAMomentForNobody() throws SQLException {
        try (var app = as("")) {
            isRefused(app, "select luodi_close('by nobody')");
        }
    }

    private static String other(String district) {
        return DISTRICTS.get((DISTRICTS.indexOf(district) + 1) % DISTRICTS.size());
    }

    private static void isRefused(Connection connection, String sql) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> Scratch.run(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as("%s: %s", sql, refusal.getMessage())
                                .isEqualTo("42501"));
        connection.rollback(before);
    }

    @AfterAll
    void nobodyIsLeft() throws SQLException {
        try (var root = scratch.superuser()) {
            for (var district : DISTRICTS) {
                assertThat(Scratch.ask(root, "select count(*) from project where district_id = '" + district + "'"))
                        .containsExactly("1");
            }
        }
    }
}
