package app.luodi.lights.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.PipelineBench;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class LightsApiTests {
    private static final String HERE = "lightsapi";

    @Autowired
    WebApplicationContext context;

    @Autowired
    PipelineBench bench;

    private MockMvcTester http = MockMvcTester.of();
    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private UUID project = new UUID(0, 0);

    @BeforeEach
    void aProject() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        keyOffice = bench.keyOffice(HERE);
        project = bench.signed(keyOffice, "接口项目" + UUID.randomUUID(), LocalDate.of(2021, 12, 1), true, null);
    }

    private Authentication by() {
        return UsernamePasswordAuthenticationToken.authenticated(keyOffice.who(), null, java.util.List.of());
    }

    private MvcTestResult asks(String body) {
        return http.post()
                .uri("/api/v1/projects/{id}/light/exemptions", project)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(by()))
                .exchange();
    }

    @Test
    void theRulesInForceAreToldInWords() {
        assertThat(http.get()
                        .uri("/api/v1/lights/rules")
                        .with(authentication(by()))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].dimensions[0].sentence")
                .isEqualTo("节点逾期 1 天起亮黄灯；节点逾期 31 天起亮红灯。");
    }

    @Test
    void aLightIsToldWithItsDerivation() {
        assertThat(http.get()
                        .uri("/api/v1/projects/{id}/light", project)
                        .with(authentication(by()))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"light": "none", "reason": "", "rules": 0,
                         "dimensions": [{"dimension": "nodes", "light": "none"}, {"dimension": "investment", "light": "none"}]}""");
    }

    @Test
    void anExemptionIsAskedForAndWaits() {
        assertThat(asks("{\"reason\": \"考古\", \"from\": \"2022-11-14\", \"until\": \"2999-12-31\"}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"asked\", \"dimensions\": []}");
    }

    @Test
    void anUnknownDimensionIsRefusedByName() {
        assertThat(
                        asks(
                                "{\"dimensions\": [\"moon\"], \"reason\": \"考古\", \"from\": \"2022-11-14\", \"until\": \"2999-12-31\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("moon", "dimensions");
    }

    @Test
    void anExemptionWithoutEndIsRefused() {
        assertThat(asks("{\"reason\": \"考古\", \"from\": \"2022-11-14\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("until");
    }
}
