package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.Ledgers;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The application is killed (SIGKILL) at some moment of a commit, every second time together with its PostgreSQL, and
 * started again: all of the ledger is there or nothing, and what is not there can be committed once more.
 */
@Tag("bench")
class KilledProcessTests {
    private static final String FILE = "05-zhengdong-848-projects.xlsx";
    private static final int PROJECTS = 848;
    private static final int TIMES = 20;
    private static final List<String> TABLES = List.of(
            "project", "milestone", "standing", "annual_plan", "import_source", "history.project", "history.milestone");

    @Test
    void allOrNothingTwentyTimes() throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("luodi-killed");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        var product = Product.alone(data);
        var nothing = 0;
        try {
            var millis = committedAndTakenBack(calls(product));
            for (var time = 0; time < TIMES; time++) {
                var calls = calls(product);
                var before = counts(data);
                var id = sent(calls);
                var committing = Thread.startVirtualThread(() -> commit(calls, id));
                Thread.sleep(ThreadLocalRandom.current().nextLong(millis));
                product.kill(time % 2 == 0);
                committing.join();
                product = Product.alone(data);
                nothing += allOrNothing(calls(product), id, before, data) ? 0 : 1;
            }
            System.out.printf(
                    "%nApplication killed %d times within the %d ms of a commit of %d projects: %d times nothing was written, %d times all, 0 times a part%n",
                    TIMES, millis, PROJECTS, nothing, TIMES - nothing);
            assertThat(nothing).isPositive();
        } finally {
            product.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static Calls calls(Product product) throws IOException, InterruptedException {
        return new Calls("http://localhost:" + product.port(), "api.gaoxin", "luodi-demo");
    }

    private static String sent(Calls calls) throws IOException, InterruptedException {
        var answer = calls.upload("/imports", FILE, Ledgers.bytes(FILE));
        assertThat(answer.statusCode()).isIn(201, 202);
        String id = JsonPath.read(answer.body(), "$.id");
        while (state(calls, id).equals("received")) {
            Thread.sleep(50);
        }
        return id;
    }

    private static String state(Calls calls, String id) throws IOException, InterruptedException {
        return JsonPath.read(calls.tell("GET", "/imports/" + id + "?rows=0").body(), "$.state");
    }

    private static void commit(Calls calls, String id) {
        try {
            calls.tell("POST", "/imports/" + id + "/commit");
        } catch (IOException died) {
            // as intended
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long a commit takes here, warm */
    private static long committedAndTakenBack(Calls calls) throws IOException, InterruptedException {
        var millis = 0L;
        for (var turn = 0; turn < 2; turn++) {
            var id = sent(calls);
            var start = System.nanoTime();
            assertThat(calls.tell("POST", "/imports/" + id + "/commit").statusCode())
                    .isEqualTo(200);
            millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(calls.tell("POST", "/imports/" + id + "/undo").statusCode())
                    .isEqualTo(200);
        }
        return millis;
    }

    /** @return whether all was there */
    private static boolean allOrNothing(Calls calls, String id, List<Long> before, Path data)
            throws IOException, InterruptedException, SQLException {
        var all = state(calls, id).equals("committed");
        var after = counts(data);
        if (all) {
            assertThat(after.getFirst() - before.getFirst()).isEqualTo(PROJECTS);
            assertThat(after.get(TABLES.indexOf("import_source")) - before.get(TABLES.indexOf("import_source")))
                    .isEqualTo(PROJECTS);
        } else {
            assertThat(state(calls, id)).isEqualTo("recognised");
            assertThat(after).isEqualTo(before);
            assertThat(calls.tell("POST", "/imports/" + id + "/commit").statusCode())
                    .isEqualTo(200);
        }
        assertThat(calls.tell("POST", "/imports/" + id + "/undo").statusCode()).isEqualTo(200);
        assertThat(counts(data).getFirst()).isEqualTo(before.getFirst());
        return all;
    }

    private static List<Long> counts(Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            access.load(reader);
        }
        var counts = new ArrayList<Long>();
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(access.getProperty("url")),
                        access.getProperty("owner.user"),
                        access.getProperty("owner.password"));
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.add(rows.getLong(1));
                }
            }
        }
        return counts;
    }
}
