package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.Postgres;
import app.luodi.benchmarks.Calls.Act;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.OnBehalf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One request at a time over HTTP, as JSON; load generator, application and PostgreSQL on the same machine. */
@Tag("bench")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Postgres.class)
class FiguresTests {
    private static final String SECRET = "bench-secret";
    private static final String CLIENT = "api." + ManyProjects.LARGE;
    private static final String PERSON = "keyoffice." + ManyProjects.LARGE;
    private static final int WARM = 500;
    private static final int WARM_UP = 150;
    private static final int MEASURED = 100;
    private static final double NANOS = 1e6;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations tx;

    @Autowired
    private FoundingAccounts accounts;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private final int year = Year.now().getValue();
    private final List<String> lines = new ArrayList<>();

    @Test
    void whatPeopleWaitFor() throws SQLException, IOException, InterruptedException {
        asDurableAsInTheProduct();
        var url = environment.getRequiredProperty("spring.liquibase.url");
        var owner = environment.getRequiredProperty("spring.liquibase.user");
        var password = environment.getRequiredProperty("spring.liquibase.password");
        var begun = Instant.now();
        ManyProjects.live(url, owner, password);
        line("30,000 projects and 360,000 returns written, nothing analyzed meanwhile", "–", seconds(begun), "", "");
        accounts.client(CLIENT, "bench", SECRET, new Membership(Role.KEYOFFICE, null));
        accounts.person(PERSON, "bench", SECRET, new Membership(Role.KEYOFFICE, null));
        var calls = new Calls("http://localhost:" + port, CLIENT, SECRET);
        var projects = inDistrict("select id::text from project order by id limit " + (WARM_UP + MEASURED));

        warmUp(
                calls.get("/projects?stage=started&size=50"),
                calls.get(rollup("category")),
                calls.get(rollup("office")));
        measure("list: first page of a stage", "4 ms", calls.get("/projects?stage=started&size=50"), LIST);
        measure("year rollup by category", "10 ms", calls.get(rollup("category")), CATEGORY);
        measure("year rollup by 办事处", "10 ms", calls.get(rollup("office")), OFFICE);
        measure("weekly board", "100 ms", calls.get("/boards/weekly"), WEEK);
        measure(
                "one project changed",
                "4 ms",
                calls.change(projects, 1),
                turn -> write(
                        "update project set remarks = ?, version = version + 1 where id = ?",
                        "b" + turn,
                        UUID.fromString(projects.get(turn))));
        measure(
                "one return saved",
                "15 ms",
                calls.save(projects, year - 1, 1),
                turn -> write(
                        "update investment_return set ytd = ytd + 1, version = version + 1 where project_id = ? and ledger = 'dispatch' and year = ? and month = 11",
                        UUID.fromString(projects.get(turn)),
                        year));
        var pages = pages();
        ManyProjects.moreYears(url, owner, password);
        measure("year rollup by category, 5 years kept", "10 ms", calls.get(rollup("category")), CATEGORY);
        measure("year rollup by 办事处, 5 years kept", "10 ms", calls.get(rollup("office")), OFFICE);
        line("pages read by a year's rollup, 2 years and 5 years kept", "equal", pages + " → " + pages(), "", "");
        report();
        twentyPeople();
        report();
    }

    /** A server that has worked for a few minutes, not one that has just been started. */
    private static void warmUp(Act... acts) throws IOException, InterruptedException {
        for (var act : acts) {
            for (var turn = 0; turn < WARM; turn++) {
                act.once(turn);
            }
        }
    }

    private void twentyPeople() throws IOException, InterruptedException {
        try (var product = new Product(environment)) {
            var calls = new Calls("http://localhost:" + product.port(), CLIENT, SECRET);
            var acts = new LinkedHashMap<String, Act>();
            acts.put("list", calls.get("/projects?stage=started&size=50"));
            acts.put("rollup", calls.get(rollup("office")));
            acts.put("board", calls.get("/boards/weekly"));
            acts.put("search", calls.get("/projects?q=xm12&size=50"));
            acts.put(
                    "change",
                    calls.change(inDistrict("select id::text from project where version = 1 order by id desc"), 1));
            var worked = new TwentyPeople(acts, "http://localhost:" + product.port()).work(PERSON, SECRET);
            line(
                    "ready after a restart, without the launcher's start-up cache",
                    "15 s",
                    "%.1f s".formatted(product.readyAfter().toMillis() / 1e3),
                    "",
                    "");
            line(
                    "20 people at work, heap of 512 MB: %d requests, %d browser sessions open"
                            .formatted(worked.requests(), worked.open()),
                    "no failure",
                    "%d failures; median %.1f ms, p95 %.1f ms; heap in use %d MB%s"
                            .formatted(
                                    worked.failures(),
                                    worked.median(),
                                    worked.p95(),
                                    product.heapInUse(),
                                    product.ranOutOfMemory() ? ", OUT OF MEMORY" : ""),
                    "",
                    "");
        }
    }

    private String rollup(String by) {
        return "/rollups/investment?year=" + year + "&by=" + by + "&ledger=dispatch";
    }

    private static final String LIST = """
            select s.*, f.*, l.light from pipeline_facts s join project_facts f using (district_id, project_id) join light_facts l using (district_id, project_id)
            where s.stage_position = 16 order by s.stage_position, s.project_id limit 50""";
    private static final String SUMS =
            "sum(y.m02), sum(y.m03), sum(y.m04), sum(y.m05), sum(y.m06), sum(y.m07), sum(y.m08), sum(y.m09), sum(y.m10), sum(y.m11), sum(y.m12)";
    private static final String CATEGORY = "select t.tag, " + SUMS + """
             from investment_facts y join project_tag t using (district_id, project_id)
            where y.year = extract(year from now())::int and y.ledger = 'dispatch' group by 1""";
    private static final String OFFICE = "select p.office_id, " + SUMS + """
             from investment_facts y join project_facts p using (district_id, project_id)
            where y.year = extract(year from now())::int and y.ledger = 'dispatch' group by 1""";
    private static final String WEEK = """
            select l.light, s.stage, count(*), sum(f.total_investment) from light_facts l join pipeline_facts s using (district_id, project_id)
            join project_facts f using (district_id, project_id) group by 1, 2""";

    /** The server of the tests forgets fsync; figures of writing are worth something only with it. */
    private static void asDurableAsInTheProduct() throws SQLException {
        try (var root = Postgres.superuser();
                var statement = root.createStatement()) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                statement.execute("alter system set " + setting + " = on");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private int write(String sql, Object... values) {
        new OnBehalf(ManyProjects.LARGE)
                .run(() -> tx.executeWithoutResult(
                        status -> jdbc.sql(sql).params(values).update()));
        return 200;
    }

    private List<String> inDistrict(String question) {
        return new OnBehalf(ManyProjects.LARGE)
                .get(() -> tx.execute(
                        status -> jdbc.sql(question).query(String.class).list()));
    }

    /** Of the year's rows alone. */
    private String pages() {
        return inDistrict("explain (analyze, buffers, costs off, timing off, summary off) " + OFFICE).stream()
                .filter(line -> line.contains("Buffers"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replace("Buffers: shared hit=", "");
    }

    private void measure(String what, String aim, Act request, String floor) throws IOException, InterruptedException {
        measure(what, aim, request, turn -> {
            inDistrictQuietly(floor);
            return 200;
        });
    }

    private void inDistrictQuietly(String question) {
        new OnBehalf(ManyProjects.LARGE)
                .run(() -> tx.executeWithoutResult(
                        status -> jdbc.sql(question).query().listOfRows()));
    }

    /** Both in turns, so that what else the machine does weighs on both. */
    private void measure(String what, String aim, Act request, Act floor) throws IOException, InterruptedException {
        var failed = 0;
        var http = new long[MEASURED];
        var sql = new long[MEASURED];
        for (var turn = 0; turn < WARM_UP + MEASURED; turn++) {
            var begun = System.nanoTime();
            failed += request.once(turn) / 100 == 2 ? 0 : 1;
            var answered = System.nanoTime();
            floor.once(turn);
            if (turn >= WARM_UP) {
                http[turn - WARM_UP] = answered - begun;
                sql[turn - WARM_UP] = System.nanoTime() - answered;
            }
        }
        Arrays.sort(http);
        Arrays.sort(sql);
        var over = http[MEASURED / 2] / NANOS;
        var plain = sql[MEASURED / 2] / NANOS;
        line(
                what + (failed == 0 ? "" : " (" + failed + " refused)"),
                aim,
                "%.1f (p10 %.1f)".formatted(over, http[MEASURED / 10] / NANOS),
                "%.1f (p10 %.1f)".formatted(plain, sql[MEASURED / 10] / NANOS),
                "%.1f".formatted(over / plain));
    }

    private static String seconds(Instant begun) {
        return "%.0f s".formatted(Duration.between(begun, Instant.now()).toMillis() / 1e3);
    }

    private void line(String what, String aim, String http, String sql, String ratio) {
        lines.add("| %s | %s | %s | %s | %s |".formatted(what, aim, http, sql, ratio));
    }

    private void report() throws IOException {
        var table =
                "| question (10,000 projects, 120,000 returns; 20 neighbours of 1,000) | aim | over HTTP, median ms | plain SQL, median ms | ratio |\n|---|---|---|---|---|\n"
                        + String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target/bench.md"), table);
        System.out.println(table);
        assertThat(table).contains("weekly board").doesNotContain("refused)");
    }
}
