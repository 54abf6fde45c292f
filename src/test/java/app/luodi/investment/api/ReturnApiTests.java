package app.luodi.investment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.Given;
import app.luodi.kernel.FoundingDistricts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class ReturnApiTests {
    private static final String D = "returnapi";
    private static final Persona KEYOFFICE = Persona.of(D, Role.KEYOFFICE);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    MockMvcTester http = MockMvcTester.of();
    UUID project = UUID.randomUUID();

    @BeforeEach
    void aProject() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        var given = new Given(jdbc, tx, founding);
        given.district(D);
        project = given.project(D, "接口项目", null, 10_000L);
    }

    @Test
    void aReturnIsToldReadAndToldAnew() {
        assertThat(tells("2021/2", "{\"ytd\": \"3000000.00\", \"progress\": \"桩基\"}", null))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"ytd\": \"3000000.00\", \"month\": 2, \"ledger\": \"dispatch\", \"version\": 1}");
        assertThat(reads("2021/2")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(tells("2021/2", "{\"ytd\": \"3100000.00\"}", "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
    }

    @Test
    void aChangeSaysFromWhichVersionItWasMade() {
        tells("2021/2", "{\"ytd\": \"1.00\"}", null);
        assertThat(tells("2021/2", "{\"ytd\": \"2.00\"}", null)).hasStatus(428);
        assertThat(tells("2021/2", "{\"ytd\": \"2.00\"}", "\"7\"")).hasStatus(412);
    }

    @Test
    void aBrokenRuleNamesItsFieldAndItsArithmetic() {
        tells("2021/2", "{\"ytd\": \"50000.00\"}", null);
        assertThat(tells("2021/3", "{\"ytd\": \"40000.00\"}", null))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"errors": [{"field": "ytd", "key": "investment.rule.falls",
                          "message": "累计 4 小于上期累计 5 万元；确属核减的，请注明原因"}]}""");
    }

    @Test
    void whatIsNotThereAndWhatIsForeignAreOneAnswer() {
        var given = new Given(jdbc, tx, founding);
        given.district("returnapj");
        var foreign = given.project("returnapj", "别区", null, null);
        assertThat(tells(UUID.randomUUID(), "2021/2", "{\"ytd\": \"1.00\"}", null))
                .hasStatus(404);
        assertThat(tells(foreign, "2021/2", "{\"ytd\": \"1.00\"}", null)).hasStatus(404);
        assertThat(reads("2021/5")).hasStatus(404);
        assertThat(reads("2021/1")).hasStatus(400);
    }

    @Test
    void whoHasNoRightIsTold() {
        var auditor = Persona.of(D, Role.AUDITOR);
        assertThat(send(
                        put(path(project, "2021/2"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"ytd\": \"1.00\"}"),
                        auditor))
                .hasStatus(403);
    }

    @Test
    void theTargetsOfAYearAreReadAsTheyWereDecided() {
        var given = new Given(jdbc, tx, founding);
        given.run(D, "delete from target");
        given.run(D, """
                insert into target (year, indicator, scope, amount, growth, qualifier, version, changed_at, changed_by)
                values (2022, 'fixed_asset_investment', 'total', 6050000000000, 5.2, '力争', 1, now(), 't')""");
        assertThat(send(get("/api/v1/targets?year=2022"), KEYOFFICE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"year": 2022, "targets": [{"indicator": "fixed_asset_investment", "scope": "total",
                          "amount": "60500000000.00", "growth": 5.2, "qualifier": "力争"}]}""");
    }

    /** One return saved in at most 15 ms including HTTP, at the median; here with room for a busy machine. */
    @Test
    void oneReturnIsSavedQuickly() {
        var times = new java.util.ArrayList<Long>();
        for (var i = 0; i < 60; i++) {
            var given = new Given(jdbc, tx, founding).project(D, "快" + i, null, null);
            var start = System.nanoTime();
            tells(given, "2021/2", "{\"ytd\": \"1000000.00\"}", null);
            times.add(System.nanoTime() - start);
        }
        var median = times.stream().skip(20).sorted().toList().get(20);
        System.out.println("one return over HTTP, median ms: " + median / 1e6);
        assertThat(List.of(median / 1_000_000)).allMatch(ms -> ms < 60);
    }

    private MvcTestResult tells(String month, String body, @org.jspecify.annotations.Nullable String ifMatch) {
        return tells(project, month, body, ifMatch);
    }

    private MvcTestResult tells(UUID id, String month, String body, @org.jspecify.annotations.Nullable String ifMatch) {
        var request =
                put(path(id, month)).contentType(MediaType.APPLICATION_JSON).content(body);
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch), KEYOFFICE);
    }

    private MvcTestResult reads(String month) {
        return send(get(path(project, month)), KEYOFFICE);
    }

    private static String path(UUID id, String month) {
        return "/api/v1/projects/" + id + "/returns/" + month;
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, Persona who) {
        return http.perform(request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(who.who(), null, List.of()))));
    }
}
