package app.luodi.land.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.PipelineBench;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class ParcelsApiTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    PipelineBench bench;

    private MockMvcTester http = MockMvcTester.of();
    private Persona keyOffice = Persona.of("parcelsapi", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProject() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        keyOffice = bench.keyOffice("parcelsapi" + UUID.randomUUID().toString().substring(0, 8));
        project = bench.signed(keyOffice, "接口项目", LocalDate.of(2022, 1, 18), true, null);
    }

    private String body(String startBy) {
        return """
                {"number": "GX-1", "areaM2": 10000, "use": "industrial", "mode": "auction", "wonOn": "2022-03-05", "price": "30000000.00",
                 "startBy": "%s", "projects": [{"project": "%s", "areaM2": 10000}],
                 "controls": [{"code": "investment", "better": "at_least", "unit": "万元/亩", "promised": 350, "achieved": 360.5}]}""".formatted(startBy, project);
    }

    private MvcTestResult sends(AbstractMockHttpServletRequestBuilder<?> request, String body) {
        return http.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(keyOffice.who(), null, List.of()))));
    }

    @Test
    void aParcelIsKeptReadAndChangedOnlyFromTheVersionThatStands() {
        var added = sends(post("/api/v1/parcels"), body("2022-09-01"));
        assertThat(added).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                        {"number": "GX-1", "mu": 15, "controls": [{"code": "investment", "met": true}]}""");
        var at = Objects.requireNonNull(added.getResponse().getHeader("Location"));
        var tag = Objects.requireNonNull(added.getResponse().getHeader("ETag"));
        assertThat(sends(put(at), body("2022-10-01"))).hasStatus(428);
        assertThat(sends(put(at).header("If-Match", tag), body("2022-10-01")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"startBy\": \"2022-10-01\"}");
        assertThat(sends(put(at).header("If-Match", tag), body("2022-11-01"))).hasStatus(412);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        assertThat(sends(
                        post("/api/v1/parcels"),
                        body("2022-09-01").replace("\"areaM2\": 10000}", "\"areaM2\": 10001}")))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"shares\", \"key\": \"land.refused.shares\"}]}");
        assertThat(sends(post("/api/v1/parcels"), "{\"number\": \"GX-1\"}")).hasStatus(400);
        assertThat(sends(post("/api/v1/parcels"), body("2022-09-01").replace("auction", "raffle")))
                .hasStatus(400);
    }

    @Test
    void theLandOfAProjectSaysWhereItDiffersAndCanBeReported() {
        bench.moves(keyOffice, project, "registered", "2022-02-01").orThrow();
        bench.moves(keyOffice, project, "filed", "2022-02-20").orThrow();
        assertThat(sends(post("/api/v1/parcels"), body("2022-09-01"))).hasStatus(201);
        var land = "/api/v1/projects/" + project + "/land";
        assertThat(sends(get(land), "")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"areaM2": 10000.00, "differing": [{"step": "land_won", "state": "untold", "land": "2022-03-05"}]}""");
        assertThat(sends(post(land + "/milestones"), "{\"steps\": [\"land_won\"]}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[\"land_won\"]");
        assertThat(sends(get(land), "")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"differing\": []}");
        assertThat(sends(get("/api/v1/projects/" + UUID.randomUUID() + "/land"), ""))
                .hasStatus(404);
    }
}
