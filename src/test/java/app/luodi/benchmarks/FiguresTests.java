package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.Postgres;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.OnBehalf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final int WARM_UP = 150;
    private static final int MEASURED = 150;
    private static final double NANOS = 1e6;

    private record Line(String what, String aim, double http, double floor) {}

    /** A request, or a statement; says how it ended. */
    private interface Act {
        int once(int turn) throws IOException, InterruptedException;
    }

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

    private final HttpClient http = HttpClient.newHttpClient();
    private final int year = Year.now().getValue();
    private final List<Line> lines = new ArrayList<>();

    @Test
    void whatPeopleWaitFor() throws SQLException, IOException, InterruptedException {
        asDurableAsInTheProduct();
        ManyProjects.live(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"));
        accounts.client("api." + ManyProjects.LARGE, "bench", "bench-secret", new Membership(Role.KEYOFFICE, null));
        var token = token();

        measure("list: first page of a stage", "4 ms", get(token, "/projects?stage=started&size=50"), sql("""
                select s.*, f.*, l.light from pipeline_facts s join project_facts f using (district_id, project_id) join light_facts l using (district_id, project_id)
                where s.stage = 'started' order by f.name limit 50"""));
        measure(
                "year rollup by category",
                "10 ms",
                get(token, "/rollups/investment?year=" + year + "&by=category&ledger=dispatch"),
                sql("""
                select t.tag, sum(y.m02), sum(y.m03), sum(y.m04), sum(y.m05), sum(y.m06), sum(y.m07), sum(y.m08), sum(y.m09), sum(y.m10), sum(y.m11), sum(y.m12)
                from investment_facts y join project_tag t using (district_id, project_id) where y.year = %d and y.ledger = 'dispatch' group by 1""".formatted(year)));
        measure(
                "year rollup by 办事处",
                "10 ms",
                get(token, "/rollups/investment?year=" + year + "&by=office&ledger=dispatch"),
                sql("""
                select p.office_id, sum(y.m02), sum(y.m03), sum(y.m04), sum(y.m05), sum(y.m06), sum(y.m07), sum(y.m08), sum(y.m09), sum(y.m10), sum(y.m11), sum(y.m12)
                from investment_facts y join project_facts p using (district_id, project_id) where y.year = %d and y.ledger = 'dispatch' group by 1""".formatted(year)));
        measure("weekly board", "100 ms", get(token, "/boards/weekly"), sql("""
                select l.light, s.stage, count(*), sum(f.total_investment) from light_facts l join pipeline_facts s using (district_id, project_id)
                join project_facts f using (district_id, project_id) group by 1, 2"""));
        var projects = inDistrict("select id::text from project order by id limit " + (WARM_UP + MEASURED));
        measure("one project changed", "4 ms", change(token, projects), turn -> {
            new OnBehalf(ManyProjects.LARGE)
                    .run(() -> tx.executeWithoutResult(
                            status -> jdbc.sql("update project set remarks = ?, version = version + 1 where id = ?")
                                    .params("b" + turn, UUID.fromString(projects.get(turn)))
                                    .update()));
            return 200;
        });
        measure("one return saved", "15 ms", save(token, projects), turn -> {
            new OnBehalf(ManyProjects.LARGE)
                    .run(() -> tx.executeWithoutResult(status -> jdbc.sql(
                                    "update investment_return set ytd = ytd + 1, version = version + 1 where project_id = ? and ledger = 'dispatch' and year = ? and month = 11")
                            .params(UUID.fromString(projects.get(turn)), year)
                            .update()));
            return 200;
        });
        report();
    }

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

    private String token() throws IOException, InterruptedException {
        var basic = Base64.getEncoder()
                .encodeToString(("api." + ManyProjects.LARGE + ":bench-secret").getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        var found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private Act get(String token, String path) {
        return turn -> send(request(token, path).GET().build()).statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private Act save(String token, List<String> projects) {
        return turn -> {
            var path = "/projects/" + projects.get(turn) + "/returns/" + (year - 1) + "/12";
            return send(request(token, path)
                            .header("Content-Type", "application/json")
                            .header("If-Match", "\"0\"")
                            .PUT(BodyPublishers.ofString("{\"ytd\": \"91000010.00\"}"))
                            .build())
                    .statusCode();
        };
    }

    private Act change(String token, List<String> projects) {
        return turn -> send(request(token, "/projects/" + projects.get(turn))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"0\"")
                        .method("PATCH", BodyPublishers.ofString("{\"remarks\": \"changed\"}"))
                        .build())
                .statusCode();
    }

    private Act sql(String question) {
        return turn -> {
            new OnBehalf(ManyProjects.LARGE)
                    .run(() -> tx.executeWithoutResult(
                            status -> jdbc.sql(question).query().listOfRows()));
            return 200;
        };
    }

    private List<String> inDistrict(String question) {
        return new OnBehalf(ManyProjects.LARGE)
                .get(() -> tx.execute(
                        status -> jdbc.sql(question).query(String.class).list()));
    }

    private void measure(String what, String aim, Act request, Act floor) throws IOException, InterruptedException {
        var answered = request.once(0);
        if (answered / 100 != 2) {
            lines.add(new Line(what + " (answers " + answered + ")", aim, Double.NaN, median(floor)));
        } else {
            lines.add(new Line(what, aim, median(request), median(floor)));
        }
    }

    /** In milliseconds. */
    private static double median(Act act) throws IOException, InterruptedException {
        for (var turn = 0; turn < WARM_UP; turn++) {
            act.once(turn);
        }
        var times = new long[MEASURED];
        for (var turn = 0; turn < MEASURED; turn++) {
            var begun = System.nanoTime();
            act.once(WARM_UP + turn);
            times[turn] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times[MEASURED / 2] / NANOS;
    }

    private void report() throws IOException {
        var table = new StringBuilder(
                "| question (10,000 projects, 120,000 returns; 20 neighbours of 1,000) | aim | over HTTP, median ms | plain SQL, median ms | ratio |\n|---|---|---|---|---|\n");
        for (var line : lines) {
            table.append("| %s | %s | %.1f | %.1f | %.1f |%n"
                    .formatted(line.what(), line.aim(), line.http(), line.floor(), line.http() / line.floor())
                    .replace("NaN", "–"));
        }
        Files.writeString(Path.of("target/bench.md"), table);
        System.out.println(table);
        assertThat(table.toString().toLowerCase(Locale.ROOT)).contains("weekly board");
    }
}
