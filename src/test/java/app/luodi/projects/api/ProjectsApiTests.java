package app.luodi.projects.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class ProjectsApiTests {
    private static final String HERE = "projectsapitests";
    private static final Persona PROGRAM = Persona.of(HERE, Role.KEYOFFICE);
    private static final Persona ELSEWHERE = Persona.of("projectsapinext", Role.KEYOFFICE);

    @Autowired
    WebApplicationContext context;

    @Autowired
    FoundingDistricts founding;

    private MockMvcTester http = MockMvcTester.of();

    @BeforeEach
    void districtsStand() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        founding.district(HERE, "接口测试区");
        founding.district("projectsapinext", "邻区");
    }

    @Test
    void aProjectIsRegisteredReadAndChangedFieldByField() {
        var registered = send(PROGRAM, post("/api/v1/projects").content("""
                {"name": "上海重塑", "agreementOn": {"text": "2022-03-18"}, "agreementAmount": "3000000000.00", "needsLand": true,
                 "landMu": "120.5", "contacts": [{"person": "王某", "phone": "13800001234"}], "lists": {"2022": "new"}}"""));
        assertThat(registered).hasStatus(201).hasHeader("ETag", "\"1\"");
        var id = (String) read(registered, "$.id");
        assertThat(registered).hasHeader("Location", "/api/v1/projects/" + id);
        var answer = send(PROGRAM, get("/api/v1/projects/" + id));
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"name": "上海重塑", "agreementAmount": "3000000000.00", "totalInvestment": null, "landMu": "120.50",
                 "agreementOn": {"text": "2022-03-18", "from": "2022-03-18", "to": "2022-03-18"}, "lists": {"2022": "new"}}""");
        var changed = send(
                PROGRAM,
                patch("/api/v1/projects/" + id).header("If-Match", "\"1\"").content("""
                {"leader": "林乙", "landMu": null}"""));
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"").bodyJson().isLenientlyEqualTo("""
                {"name": "上海重塑", "leader": "林乙", "landMu": null, "agreementAmount": "3000000000.00"}""");
    }

    @Test
    void aChangeOfAnOldVersionIsStaleAndOneOfNoneIsAskedForIt() {
        var id = (String) read(send(PROGRAM, post("/api/v1/projects").content("{\"name\": \"版本\"}")), "$.id");
        var change = "{\"leader\": \"林乙\"}";
        assertThat(send(PROGRAM, patch("/api/v1/projects/" + id).content(change)))
                .hasStatus(428);
        assertThat(send(
                        PROGRAM,
                        patch("/api/v1/projects/" + id)
                                .header("If-Match", "\"7\"")
                                .content(change)))
                .hasStatus(412);
    }

    @Test
    void whatIsRefusedAndWhatCannotBeReadNamesItsField() {
        names(422, "name", "{\"name\": \"\"}");
        names(422, "code", "{\"name\": \"码\", \"code\": \"2111\"}");
        names(422, "fixedAssetPart", "{\"name\": \"额\", \"totalInvestment\": \"1.00\", \"fixedAssetPart\": \"2.00\"}");
        names(400, "totalInvestment", "{\"name\": \"额\", \"totalInvestment\": 3000000000}");
        names(400, "nature", "{\"name\": \"性\", \"nature\": \"odd\"}");
        names(400, "agreementOn", "{\"name\": \"日\", \"agreementOn\": \"gestern\"}");
    }

    @Test
    void aForeignIdAnswersExactlyAsAnAbsentOne() {
        var id = (String) read(send(PROGRAM, post("/api/v1/projects").content("{\"name\": \"墙\"}")), "$.id");
        var absent = "00000000-0000-7000-8000-000000000000";
        var foreign = send(ELSEWHERE, get("/api/v1/projects/" + id));
        assertThat(foreign).hasStatus(404);
        assertThat(body(foreign).replace(id, absent))
                .isEqualTo(body(send(ELSEWHERE, get("/api/v1/projects/" + absent))));
        assertThat(send(
                        ELSEWHERE,
                        patch("/api/v1/projects/" + id)
                                .header("If-Match", "\"1\"")
                                .content("{}")))
                .hasStatus(404);
        assertThat(send(PROGRAM, get("/api/v1/projects/nonsense"))).hasStatus(404);
    }

    @Test
    void whoMayNotRegisterIsToldSo() {
        assertThat(send(Persona.of(HERE, Role.AUDITOR), post("/api/v1/projects").content("{\"name\": \"审计\"}")))
                .hasStatus(403);
    }

    @Test
    void theListAnswersInPagesByStageAndWord() {
        for (var name : List.of("列表甲", "列表乙", "列表丙")) {
            send(
                    PROGRAM,
                    post("/api/v1/projects").content("{\"name\": \"" + name + "\", \"agreementOn\": \"2022-03-18\"}"));
        }
        var page = send(PROGRAM, get("/api/v1/projects?q=列表&stage=signed&size=2&page=1&sort=name"));
        assertThat(page).hasStatusOk();
        assertThat((Integer) read(page, "$.total")).isEqualTo(3);
        assertThat((List<?>) read(page, "$.items[*].name")).hasSize(1);
        assertThat(send(PROGRAM, get("/api/v1/projects?size=0")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("size");
        assertThat((Integer) read(send(ELSEWHERE, get("/api/v1/projects?q=列表")), "$.total"))
                .isZero();
    }

    private void names(int status, String field, String body) {
        assertThat(send(PROGRAM, post("/api/v1/projects").content(body)))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private MvcTestResult send(Persona who, MockHttpServletRequestBuilder request) {
        return http.perform(request.contentType(MediaType.APPLICATION_JSON)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who.who(), null, List.of()))));
    }

    private static Object read(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
