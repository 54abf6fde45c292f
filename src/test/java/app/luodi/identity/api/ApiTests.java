package app.luodi.identity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.luodi.LuodiTest;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.FoundingDistricts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class ApiTests {
    private static final String SECRET = "Sunrise-2022-east";
    private static final String CLIENT = "api.apidistrict";

    @Autowired
    WebApplicationContext context;

    @Autowired
    FoundingDistricts districts;

    @Autowired
    FoundingAccounts accounts;

    private MockMvcTester http = MockMvcTester.of();

    @BeforeEach
    void aProgramHasAnAccount() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        districts.district("apidistrict", "接口区");
        accounts.client(CLIENT, "接口程序", SECRET, new Membership(Role.KEYOFFICE, null));
        accounts.person("leader.apidistrict", "赵丙", SECRET, new Membership(Role.LEADER, null));
    }

    @Test
    void aProgramGetsATokenWithItsSecretAndCallsWithItsRights() {
        var token = token(CLIENT, SECRET);
        assertThat(send(get("/api/v1/probe/me"), token)).hasStatusOk().hasBodyTextEqualTo("接口程序");
        assertThat(send(get("/api/v1/probe/need/SET_TARGETS"), token)).hasStatusOk();
        assertThat(send(get("/api/v1/probe/need/MANAGE_ACCOUNTS"), token))
                .hasStatus(403)
                .hasContentType("application/problem+json");
    }

    @Test
    void withoutATokenOrWithAForgedOneThereIsNothing() {
        assertThat(http.perform(get("/api/v1/probe/me")))
                .hasStatus(401)
                .hasContentTypeCompatibleWith("application/problem+json");
        assertThat(send(get("/api/v1/probe/me"), token(CLIENT, SECRET) + "x")).hasStatus(401);
        assertThat(http.perform(get("/api/v1/nowhere"))).hasStatus(401);
    }

    @Test
    void aWrongSecretAUnknownClientAndAPersonGetNoToken() {
        var wrong = ask(CLIENT, "wrong");
        var unknown = ask("api.nowhere", SECRET);
        var person = ask("leader.apidistrict", SECRET);
        assertThat(wrong).hasStatus(401);
        assertThat(unknown).hasStatus(401).hasBodyTextEqualTo(body(wrong));
        assertThat(person).hasStatus(401).hasBodyTextEqualTo(body(wrong));
    }

    @Test
    void fiveWrongSecretsLockAProgramInTheSameWords() {
        var client = "guessed.apidistrict";
        accounts.client(client, "被猜的程序", SECRET, new Membership(Role.KEYOFFICE, null));
        token(client, SECRET);
        var wrong = body(ask(client, "wrong"));
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(ask(client, "wrong")).hasStatus(401).hasBodyTextEqualTo(wrong);
        }
        assertThat(ask(client, SECRET)).hasStatus(401).hasBodyTextEqualTo(wrong);
    }

    @Test
    void moneyIsADecimalStringAndADateKeepsItsWords() {
        assertThat(sent("""
                        {"amount": "3000000000.5", "plan": {"text": "2022年3月底"}}"""))
                .hasStatusOk()
                .hasHeader("ETag", "\"7\"")
                .bodyJson()
                .isEqualTo("""
                        {"amount": "3000000000.50", "plan": {"text": "2022年3月底", "from": "2022-03-31", "to": "2022-03-31"}}""");
    }

    @Test
    void whatCannotBeReadNamesItsField() {
        for (var amount : new String[] {"12.5", "\"1.234\"", "\"许多\"", "{}"}) {
            assertThat(sent("{\"amount\": " + amount + "}"))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("amount");
        }
        assertThat(sent("{\"plan\": {\"text\": \"改天\"}}")).hasStatus(422);
        assertThat(send(get("/api/v1/probe/moment?asOf=gestern"), token(CLIENT, SECRET)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("asOf");
    }

    @Test
    void aRefusalNamesItsFieldInTheLanguageOfTheCaller() {
        var token = token(CLIENT, SECRET);
        assertThat(send(post("/api/v1/probe/refused"), token))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"status": 422, "errors": [{"field": "amount", "key": "identity.problem.number", "message": "报修编号 12"}]}""");
        assertThat(send(post("/api/v1/probe/refused").header("Accept-Language", "en"), token))
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("Quote number 12");
    }

    @Test
    void aChangeSaysFromWhichVersion() {
        var token = token(CLIENT, SECRET);
        assertThat(send(put("/api/v1/probe"), token)).hasStatus(428);
        assertThat(send(put("/api/v1/probe").header("If-Match", "*"), token)).hasStatus(412);
        assertThat(send(put("/api/v1/probe").header("If-Match", "\"3\""), token))
                .hasStatusOk()
                .hasBodyTextEqualTo("3");
    }

    @Test
    void noFailureTellsHowWeAreBuilt() {
        var token = token(CLIENT, SECRET);
        for (var path : new String[] {"bug", "nothing"}) {
            var answer = send(get("/api/v1/probe/" + path), token);
            assertThat(answer).hasContentType("application/problem+json");
            assertThat(body(answer)).doesNotContain("secret", "Exception", "app.luodi");
        }
        assertThat(send(get("/api/v1/nowhere"), token)).hasStatus(404).hasContentType("application/problem+json");
    }

    @Test
    void theDescriptionIsOpenApiThreeOne() {
        assertThat(http.perform(get("/v3/api-docs")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.openapi")
                .asString()
                .startsWith("3.1");
    }

    private MvcTestResult sent(String body) {
        return send(post("/api/v1/probe").contentType("application/json").content(body), token(CLIENT, SECRET));
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request, String token) {
        return http.perform(request.header("Authorization", "Bearer " + token));
    }

    private String token(String client, String secret) {
        var answer = ask(client, secret);
        assertThat(answer).hasStatusOk();
        return body(answer).replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult ask(String client, String secret) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.perform(post("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .param("grant_type", "client_credentials"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
