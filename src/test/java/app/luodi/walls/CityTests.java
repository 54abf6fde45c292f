package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A city reads the districts it is granted, today and in the past, and writes none. */
@LuodiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityTests {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations tx;

    @Autowired
    private FoundingDistricts founding;

    @Autowired
    private Environment environment;

    private final Persona leader = Persona.ofCity("wallcity");

    @BeforeAll
    void aCityWithTwoOfThreeDistricts() {
        founding.city("wallcity", "城");
        for (var district : List.of("walla", "wallb", "wallc")) {
            founding.district(district, district);
            new OnBehalf(district)
                    .run(() -> tx.executeWithoutResult(
                            status -> jdbc.sql("""
                    insert into project (name, search, version, created_at, created_by, changed_at, changed_by)
                    values (?, '', 0, now(), 'w', now(), 'w')""").param(district).update()));
        }
        founding.cityReads("wallcity", "walla");
        founding.cityReads("wallcity", "wallb");
    }

    private List<String> sees(Optional<Instant> moment) {
        return leader.get(() -> AsOf.maybe(
                moment,
                () -> tx.execute(status -> jdbc.sql("select distinct district_id from project_facts order by 1")
                        .query(String.class)
                        .list())));
    }

    @Test
    void itReadsWhatItIsGrantedTodayAndInThePast() {
        assertThat(sees(Optional.empty())).containsExactly("walla", "wallb");
        assertThat(sees(Optional.of(Instant.now()))).containsExactly("walla", "wallb");
        assertThat(sees(Optional.of(Instant.now().minusSeconds(86_400)))).isEmpty();
    }

    @Test
    void itLooksAtOneOfThemAndAtNoOther() {
        leader.who().lookAt("walla");
        assertThat(sees(Optional.empty())).containsExactly("walla");
        leader.who().lookAt("wallc");
        assertThat(sees(Optional.empty())).isEmpty();
        leader.who().lookAt(null);
    }

    @Test
    void itWritesNothing() {
        for (var sql : List.of(
                "update project set name = 'x'",
                "delete from project",
                "insert into tag (district_id, code, name, kind) values ('walla', 'x', 'x', 'label')",
                "select luodi_close('x')")) {
            assertThatThrownBy(() -> leader.does(() -> tx.executeWithoutResult(
                            status -> jdbc.sql(sql).query().listOfRows())))
                    .as(sql)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isIn("42501", "25006"));
        }
    }

    @Test
    void itSeesNoPeople() {
        assertThatThrownBy(() -> leader.does(() -> tx.executeWithoutResult(
                        status -> jdbc.sql("select * from account").query().listOfRows())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aDistrictTakenBackIsClosedAtOnce() throws SQLException {
        founding.cityReads("wallcity", "wallc");
        assertThat(sees(Optional.empty())).containsExactly("walla", "wallb", "wallc");
        try (var owner = DriverManager.getConnection(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"))) {
            Scratch.run(owner, "delete from city_reads where city = 'wallcity' and reads = 'wallc'");
        }
        assertThat(sees(Optional.empty())).containsExactly("walla", "wallb");
        assertThat(sees(Optional.of(Instant.now()))).containsExactly("walla", "wallb");
    }
}
