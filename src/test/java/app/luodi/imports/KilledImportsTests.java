package app.luodi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.Postgres;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The connection of an import dies while it writes, as it does when the application is killed: all or nothing, and again. */
@LuodiTest
class KilledImportsTests {
    private static final String FILE = "05-zhengdong-848-projects.xlsx";
    private static final int PROJECTS = 848;
    private static final int IN_THE_BENCH = 20;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";

    private <T> T keyOffice(Supplier<T> work) {
        return Persona.of(here, Role.KEYOFFICE).get(work);
    }

    private long count(String table) {
        return keyOffice(() -> Objects.requireNonNull(tx.execute(status ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single())));
    }

    private UUID received() {
        here = "killed" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(here, "断电测试区");
        return keyOffice(() -> Ledgers.read(receiving, receiving.receive(FILE, Ledgers.bytes(FILE))));
    }

    @Test
    void allOrNothingWhenTheConnectionDiesTwice() throws InterruptedException {
        var id = received();
        var whole = System.nanoTime();
        keyOffice(() -> committing.commit(id)).orThrow();
        var millis = (System.nanoTime() - whole) / 1_000_000;
        killed(millis / 4);
        killed(millis / 2);
    }

    @Test
    @Tag("bench")
    void allOrNothingTwentyTimes() throws InterruptedException {
        var id = received();
        var whole = System.nanoTime();
        keyOffice(() -> committing.commit(id)).orThrow();
        var millis = (System.nanoTime() - whole) / 1_000_000;
        var nothing = 0;
        for (var time = 0; time < IN_THE_BENCH; time++) {
            nothing += killed(ThreadLocalRandom.current().nextLong(millis)) ? 1 : 0;
        }
        System.out.printf(
                "%nKilled %d times within %d ms: %d times nothing was written, %d times all%n",
                IN_THE_BENCH, millis, nothing, IN_THE_BENCH - nothing);
        assertThat(nothing).isPositive();
    }

    /** @return whether the death came before the end */
    private boolean killed(long afterMillis) throws InterruptedException {
        var id = received();
        var killers = new java.util.ArrayList<Thread>();
        var ended = new java.util.concurrent.atomic.AtomicBoolean();
        var died = false;
        try {
            keyOffice(() -> committing.commit(id, (phase, rows) -> {
                if (killers.isEmpty()) {
                    var connection = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    killers.add(Thread.startVirtualThread(() -> kill(connection, afterMillis, ended)));
                }
                return true;
            }));
        } catch (RuntimeException death) {
            died = true;
        } finally {
            // what is idle in the pool again is nobody's import
            ended.set(true);
        }
        for (var killer : killers) {
            killer.join();
        }
        assertThat(List.of(count("project"), count("import_source"), count("standing")))
                .containsOnly(died ? 0L : (long) PROJECTS);
        assertThat(keyOffice(() -> receiving.find(id)).state().isRead()).isEqualTo(died);
        if (died) {
            assertThat(keyOffice(() -> committing.commit(id)).orThrow().count("registered"))
                    .isEqualTo(PROJECTS);
            assertThat(count("project")).isEqualTo(PROJECTS);
        }
        return died;
    }

    private static void kill(int connection, long afterMillis, java.util.concurrent.atomic.AtomicBoolean ended) {
        try (var root = Postgres.superuser();
                var statement = root.prepareStatement("select pg_terminate_backend(?)")) {
            Thread.sleep(afterMillis);
            statement.setInt(1, connection);
            if (!ended.get()) {
                statement.execute();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
