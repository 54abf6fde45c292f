package app.luodi.pipeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.PipelineBench;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class MovesApiTests {
    private static final String HERE = "movesapi";

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
        project = bench.signed(keyOffice, "接口项目", LocalDate.of(2022, 3, 18), true, null);
    }

    @Test
    void aMoveIsReportedAndReadAgain() {
        assertThat(moves(project, keyOffice, "{\"milestone\": \"registered\", \"on\": {\"text\": \"2022年4月底\"}}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"stage": "registered", "pool": "reserve", "next": "filed",
                         "since": {"text": "2022年4月底", "from": "2022-04-30", "to": "2022-04-30"}}""");
        assertThat(http.perform(
                        get("/api/v1/projects/" + project + "/milestones").with(authentication(token(keyOffice)))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"stage\": \"registered\"}");
    }

    @Test
    void severalMilestonesAreReportedInOneAct() {
        assertThat(moves(project, keyOffice, """
                {"steps": [{"milestone": "registered", "on": {"text": "2022-04-08"}},
                  {"milestone": "filed", "on": {"text": "2022-05-06"}, "evidence": "备案证明"}]}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"stage\": \"filed\", \"next\": \"land_won\"}");
    }

    @Test
    void aRefusalNamesTheFieldAndWhatIsMissing() {
        assertThat(moves(project, keyOffice, "{\"milestone\": \"filed\", \"on\": {\"text\": \"2022-05-06\"}}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"errors": [{"field": "registered", "key": "pipeline.refused.missing", "message": "「公司注册」还没有上报"},
                          {"field": "evidence", "key": "pipeline.refused.evidence", "message": "「立项备案」要有凭据"}]}""");
    }

    @Test
    void whatCannotBeReadIsNotGuessed() {
        assertThat(moves(project, keyOffice, "{\"milestone\": \"registered\", \"on\": {\"text\": \"春节后\"}}"))
                .hasStatus(422);
        assertThat(moves(project, keyOffice, "{\"milestone\": \"unheard\", \"on\": {\"text\": \"2022-04-08\"}}"))
                .hasStatus(400);
        assertThat(moves(project, keyOffice, "{\"milestone\": \"registered\"}")).hasStatus(400);
    }

    @Test
    void aForeignProjectAnswersExactlyAsAnAbsentOne() {
        var foreign = bench.signed(bench.keyOffice("movesapinext"), "别区", LocalDate.of(2022, 3, 18), true, null);
        var body = "{\"milestone\": \"registered\", \"on\": {\"text\": \"2022-04-08\"}}";
        assertThat(moves(foreign, keyOffice, body)).hasStatus(404);
        assertThat(moves(UUID.randomUUID(), keyOffice, body)).hasStatus(404);
        assertThat(http.perform(
                        get("/api/v1/projects/" + foreign + "/milestones").with(authentication(token(keyOffice)))))
                .hasStatus(404);
    }

    @Test
    void whoeverWasSlowerIsToldSoAsWithAnyChange() {
        assertThat(moves(
                        project,
                        keyOffice,
                        "{\"milestone\": \"registered\", \"on\": {\"text\": \"2022-04-08\"}, \"version\": 7}"))
                .hasStatus(412);
        assertThat(moves(
                        project,
                        keyOffice,
                        "{\"milestone\": \"registered\", \"on\": {\"text\": \"2022-04-08\"}, \"version\": 0}"))
                .hasStatusOk();
    }

    @Test
    void whoHasNoRightIsTold() {
        assertThat(moves(
                        project,
                        Persona.of(HERE, Role.AUDITOR),
                        "{\"milestone\": \"registered\", \"on\": {\"text\": \"2022-04-08\"}}"))
                .hasStatus(403);
    }

    private MvcTestResult moves(UUID id, Persona person, String body) {
        return http.perform(post("/api/v1/projects/" + id + "/moves")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(authentication(token(person))));
    }

    private static UsernamePasswordAuthenticationToken token(Persona person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.who(), null, List.of());
    }
}
