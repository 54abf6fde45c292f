package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.Postgres;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.FoundingDistricts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One district with 10,000 projects and 120,000 monthly returns beside 20 others of 1,000 in the same database: each
 * question over HTTP as JSON, one request at a time, beside the plain SQL of the same question. Figures are printed, not
 * asserted: they belong to the machine.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Postgres.class)
class DistrictBench {
    private static final String SECRET = "measured-once";
    private static final int YEAR = Year.now().getValue() - 1;
    private static final FilledDistrict BIG = new FilledDistrict("big", 10_000, YEAR, YEAR);

    @Autowired
    FoundingDistricts founding;

    @Autowired
    FoundingAccounts accounts;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final List<String> table = new ArrayList<>();
    private String token = "";

    @Test
    void whatItCosts() throws Exception {
        fill();
        token = token();
        try (var app = DriverManager.getConnection(url(), "luodi_app", "a")) {
            app.setAutoCommit(false);
            measure(app);
            BIG.addYears(url(), "luodi_owner", "o", YEAR - 4, YEAR - 1);
            compare(
                    Timed.of("year by category, five years kept", 10, 50, 200, () -> get(rollup("category"))),
                    floor(app, BY_CATEGORY));
        }
        print();
    }

    private void measure(Connection app) throws Exception {
        compare(
                Timed.of("list: first page of a stage", 4, 100, 300, () -> get("/projects?stage=started&size=50")),
                floor(app, FIRST_PAGE));
        compare(Timed.of("year by category", 10, 50, 200, () -> get(rollup("category"))), floor(app, BY_CATEGORY));
        compare(Timed.of("year by 办事处", 10, 50, 200, () -> get(rollup("office"))), floor(app, BY_OFFICE));
        compare(Timed.of("weekly board", 100, 20, 60, () -> get("/boards/weekly")), floor(app, LIGHTS));
        var project = firstProject();
        tag = eTag(send(request("/projects/" + project).GET()));
        compare(Timed.of("one update", 4, 50, 200, () -> patch(project)), floor(app, UPDATE.formatted(project)));
        compare(
                Timed.of("one return saved", 15, 50, 200, () -> put(project)),
                floor(app, RETURN.formatted(project, YEAR)));
    }

    private static final String FIRST_PAGE = """
            select p.*, s.* from standing s join project p on p.district_id = s.district_id and p.id = s.project_id
            where s.stage_position = 16 order by s.project_id limit 50""";
    private static final String BY_CATEGORY = """
            select t.tag, sum(y.m12) from investment_year y join project_tag t on t.district_id = y.district_id and t.project_id = y.project_id
            where y.year = %d and y.ledger = 'dispatch' group by t.tag""".formatted(YEAR);
    private static final String BY_OFFICE = """
            select p.office_id, sum(y.m12) from investment_year y join project p on p.district_id = y.district_id and p.id = y.project_id
            where y.year = %d and y.ledger = 'dispatch' group by p.office_id""".formatted(YEAR);
    private static final String LIGHTS = "select light, count(*) from light_facts group by light";
    private static final String UPDATE = "update project set remarks = 'x' || clock_timestamp() where id = '%s'";
    private static final String RETURN =
            "update investment_return set ytd = ytd + 1 where project_id = '%s' and ledger = 'dispatch' and year = %d and month = 12";

    private void compare(Timed measured, Timed floor) {
        table.add(measured.row(floor));
    }

    /** The same question under the same policies, as a transaction of its own, read to the end. */
    private static Timed floor(Connection app, String sql) throws Exception {
        return Timed.of("floor", 0, 20, 100, () -> {
            try (var statement = app.createStatement()) {
                statement.execute("select set_config('luodi.district', 'big', true)");
                if (statement.execute(sql)) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
                app.commit();
            } catch (SQLException failure) {
                app.rollback();
                throw failure;
            }
        });
    }

    private void fill() throws SQLException {
        founding.district(BIG.id(), "大区");
        BIG.fill(url(), "luodi_owner", "o");
        for (var i = 1; i <= 20; i++) {
            founding.district("small" + i, "小区" + i);
            new FilledDistrict("small" + i, 1_000, YEAR, YEAR).fill(url(), "luodi_owner", "o");
        }
        accounts.client("api.big", "基准", SECRET, new Membership(Role.KEYOFFICE, null));
    }

    private String rollup(String by) {
        return "/rollups/investment?year=" + YEAR + "&by=" + by + "&ledger=dispatch";
    }

    private String firstProject() throws Exception {
        return json(get("/projects?size=1")).path("items").path(0).path("id").asString();
    }

    /** The version one holds after the last answer, as a person's screen does. */
    private String tag = "";

    private void patch(String project) throws Exception {
        tag = eTag(send(request("/projects/" + project)
                .header("If-Match", tag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"remarks\":\"" + System.nanoTime() + "\"}"))));
    }

    private long amount = 2_000_000_000L;

    private static String december(String project) {
        return "/projects/" + project + "/returns/" + YEAR + "/12?ledger=dispatch";
    }

    private static String eTag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private void put(String project) throws Exception {
        amount += 100;
        tag = eTag(send(request(december(project))
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"ytd\":\"" + amount / 100 + ".00\"}"))));
    }

    private String get(String path) throws Exception {
        return send(request(path).GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }

    private String token() throws Exception {
        var basic = Base64.getEncoder().encodeToString(("api.big:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return json(answer.body()).path("access_token").asString();
    }

    private JsonNode json(String text) {
        return json.readTree(text);
    }

    private String url() {
        return environment.getRequiredProperty("spring.datasource.url");
    }

    private void print() {
        System.out.println(
                "\n| question (milliseconds)                        |   median |      p95 | SQL floor |   ratio |    aim | |");
        System.out.println("|---|---|---|---|---|---|---|");
        table.forEach(System.out::println);
    }
}
