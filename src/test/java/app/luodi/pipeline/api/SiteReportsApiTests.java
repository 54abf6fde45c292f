package app.luodi.pipeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.site.Pictures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class SiteReportsApiTests {
    private static final String HERE = "sitereportsapi";

    @Autowired
    WebApplicationContext context;

    @Autowired
    PipelineBench bench;

    private MockMvcTester http = MockMvcTester.of();
    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProject() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        keyOffice = bench.keyOffice(HERE);
        project = bench.signed(keyOffice, "现场项目", LocalDate.of(2022, 3, 18), true, null);
    }

    @Test
    void thePhonePageSendsAMilestoneWithPhotosAndShowsThem() {
        var id = UUID.randomUUID();
        assertThat(sends(project, milestone(id), Pictures.photo(1), csrf()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"id\": \"" + id + "\", \"stage\": \"registered\", \"photos\": 1}");
        assertThat(reads("/site-photos/" + id + "/1", keyOffice))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .containsHeader(HttpHeaders.CACHE_CONTROL);
        assertThat(reads("/api/v1/projects/" + project + "/site-reports", keyOffice))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "[{\"kind\": \"registered\", \"photos\": [{\"takenAt\": \"2022-11-12T09:31:07\"}]}]");
    }

    @Test
    void aPageOfSomebodyElseCannotSend() {
        assertThat(sends(project, milestone(UUID.randomUUID()), Pictures.photo(1), csrf().useInvalidToken()))
                .hasStatus(403);
    }

    @Test
    void theLineSaysWhoIsThere() {
        assertThat(reads("/site-reports/line", keyOffice))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"account\": \"" + keyOffice.who().account() + "\"}");
        assertThat(http.perform(get("/site-reports/line"))).hasStatus(302);
        assertThat(http.perform(get("/site-photos/" + project + "/1"))).hasStatus(302);
    }

    @Test
    void whatIsNoPhotoIsRefusedByItsNumber() {
        assertThat(sends(project, milestone(UUID.randomUUID()), "no photo".getBytes(StandardCharsets.UTF_8), csrf()))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"errors\": [{\"field\": \"photo1\", \"key\": \"pipeline.refused.photo.kind\"}]}");
        assertThat(sends(project, milestone(UUID.randomUUID()), Pictures.claiming(30_000, 30_000), csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("30000 × 30000");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(sends(project, "{\"about\": \"milestone\", \"onDay\": \"2022-04-08\"}", null, csrf()))
                .hasStatus(400);
        assertThat(sends(
                        project,
                        "{\"id\": \"" + UUID.randomUUID() + "\", \"about\": \"gossip\", \"onDay\": \"2022-04-08\"}",
                        null,
                        csrf()))
                .hasStatus(400);
    }

    @Test
    void whatBelongsToAnotherDistrictIsNotThere() {
        var next = bench.keyOffice("sitereportsapinext");
        var foreign = bench.signed(next, "别区", LocalDate.of(2022, 3, 18), true, null);
        var id = UUID.randomUUID();
        assertThat(sends(project, milestone(id), Pictures.photo(1), csrf())).hasStatusOk();
        assertThat(reads("/site-photos/" + id + "/1", next)).hasStatus(404);
        assertThat(reads("/site-photos/" + UUID.randomUUID() + "/1", next)).hasStatus(404);
        assertThat(reads("/api/v1/projects/" + foreign + "/site-reports", keyOffice))
                .hasStatus(404);
        assertThat(sends(foreign, milestone(UUID.randomUUID()), null, csrf())).hasStatus(404);
    }

    private static String milestone(UUID id) {
        return "{\"id\": \"" + id
                + "\", \"about\": \"milestone\", \"kind\": \"registered\", \"onDay\": \"2022-04-08\", \"note\": \"执照已发\"}";
    }

    private MvcTestResult sends(
            UUID to, String told, byte @org.jspecify.annotations.Nullable [] photo, RequestPostProcessor proof) {
        var request = multipart("/site-reports/" + to)
                .file(new MockMultipartFile("report", "", "application/json", told.getBytes(StandardCharsets.UTF_8)));
        if (photo != null) {
            request.file(new MockMultipartFile("photo", "photo.jpg", "image/jpeg", photo));
        }
        return http.perform(request.with(authentication(token(keyOffice))).with(proof));
    }

    private MvcTestResult reads(String address, Persona person) {
        return http.perform(get(address).with(authentication(token(person))));
    }

    private static UsernamePasswordAuthenticationToken token(Persona person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.who(), null, List.of());
    }
}
