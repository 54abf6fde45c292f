package app.luodi.planning.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.KeepingCalendar;
import app.luodi.calendar.SpecialDay;
import app.luodi.identity.Role;
import app.luodi.kernel.Today;
import app.luodi.pipeline.PipelineBench;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class PlansApiTests {
    @Autowired
    WebApplicationContext context;

    @Autowired
    PipelineBench bench;

    @Autowired
    KeepingCalendar keeping;

    @Autowired
    Today today;

    private MockMvcTester http = MockMvcTester.of();
    private Persona keyOffice = Persona.of("none", Role.KEYOFFICE);
    private String plan = "";
    private String far = "";

    /** The years ahead are kept, whichever year it is. */
    @BeforeEach
    void aSignedProject() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        var here = "plansapi" + UUID.randomUUID().toString().substring(0, 8);
        keyOffice = bench.keyOffice(here);
        var project = bench.signed(keyOffice, "接口倒排项目", LocalDate.of(2022, 3, 18), true, null);
        plan = "/api/v1/projects/" + project + "/plan";
        far = today.today().plusYears(3).toString();
        var admin = Persona.of(here, Role.ADMIN);
        for (var year = today.today().getYear(); year <= today.today().getYear() + 3; year++) {
            var first = new SpecialDay(LocalDate.of(year, 1, 1), SpecialDay.Kind.OFF, "元旦");
            var kept = new CalendarYear(year, "测试", List.of(first), 0);
            admin.get(() -> keeping.keep(kept)).orThrow();
        }
    }

    @Test
    void aPlanIsPreviewedAcceptedAndReadAgain() {
        var wish = "{\"target\": \"completed\", \"day\": \"" + far + "\"}";
        assertThat(http.perform(get(plan).with(authentication(token())))).hasStatus(404);
        assertThat(posts(plan + "/preview", wish, null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"feasible\": true, \"accepted\": false, \"version\": 0}");
        assertThat(posts(plan, wish, null)).hasStatus(428);
        assertThat(posts(plan, wish, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(http.perform(get(plan).with(authentication(token()))))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"target\": \"completed\", \"day\": \"" + far + "\", \"accepted\": true}");
        assertThat(posts(plan, "{\"reason\": \"重排\"}", "\"0\"")).hasStatus(412);
    }

    @Test
    void oneChangedDaySaysWhatMoves() {
        var wish = "{\"target\": \"completed\", \"day\": \"" + far + "\"}";
        assertThat(posts(plan, wish, "\"0\"")).hasStatusOk();
        var sooner = "{\"pinned\": {\"started\": \"" + today.today().plusYears(2) + "\"}}";
        assertThat(posts(plan + "/preview", sooner, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.moved[?(@.step=='started')].now")
                .asArray()
                .containsExactly(today.today().plusYears(2).toString());
    }

    @Test
    void whatCannotBeHeldIsRefusedAndBadDaysAreNamed() {
        var soon = "{\"target\": \"completed\", \"day\": \"" + today.today().plusDays(10) + "\"}";
        assertThat(posts(plan + "/preview", soon, null))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"feasible\": false}");
        assertThat(posts(plan, soon, "\"0\"")).hasStatus(422);
        assertThat(posts(plan + "/preview", "{\"target\": \"nothing\", \"day\": \"" + far + "\"}", null))
                .hasStatus(422);
    }

    @Test
    void theCalendarSaysWhatIsKeptAndWhatIsNot() {
        assertThat(http.perform(get("/api/v1/calendar/2024").with(authentication(token()))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"maintained\": true}");
        assertThat(http.perform(get("/api/v1/calendar/2199").with(authentication(token()))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"maintained\": false, \"workingDays\": null}");
        assertThat(http.perform(get("/api/v1/calendar/working-days?from=2025-01-25&days=3")
                        .with(authentication(token()))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"day\": \"2025-02-05\"}");
    }

    private MvcTestResult posts(String path, String body, @Nullable String seen) {
        var request = post(path)
                .with(authentication(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return http.perform(seen == null ? request : request.header("If-Match", seen));
    }

    private Authentication token() {
        return UsernamePasswordAuthenticationToken.authenticated(keyOffice.who(), null, List.of());
    }
}
