package app.luodi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.luodi.Postgres;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.FoundingDistricts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A whole authorization-code round trip with a provider over HTTP; it alone needs a context of its own. */
@SpringBootTest
@Import(Postgres.class)
class ProviderSignInTests {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String DISTRICT = "oidcdistrict";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        PROVIDER.start();
        var client = "spring.security.oauth2.client.";
        registry.add(client + "registration.gov.client-id", () -> "luodi");
        registry.add(client + "registration.gov.client-secret", () -> "secret");
        registry.add(client + "registration.gov.scope", () -> "openid");
        registry.add(client + "registration.gov.authorization-grant-type", () -> "authorization_code");
        registry.add(client + "registration.gov.redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        registry.add(client + "provider.gov.authorization-uri", () -> at(PROVIDER.authorizationEndpointUrl("gov")));
        registry.add(client + "provider.gov.token-uri", () -> at(PROVIDER.tokenEndpointUrl("gov")));
        registry.add(client + "provider.gov.jwk-set-uri", () -> at(PROVIDER.jwksUrl("gov")));
        registry.add("luodi.sign-in.gov.district", () -> DISTRICT);
        registry.add("luodi.sign-in.gov.claim", () -> "preferred_username");
    }

    private static String at(Object url) {
        return url.toString();
    }

    @AfterAll
    static void close() {
        PROVIDER.shutdown();
    }

    @Autowired
    WebApplicationContext context;

    @Autowired
    FoundingDistricts districts;

    @Autowired
    FoundingAccounts accounts;

    private String name = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        districts.district(DISTRICT, "认证区");
        name = "w" + UUID.randomUUID().toString().substring(0, 8);
        accounts.person(name + "." + DISTRICT, "王五", "Sunrise-2022-east", new Membership(Role.LEADER, null));
    }

    @Test
    void theClaimBindsTheAccountOnceAndFromThenOnTheSubjectDecides() throws Exception {
        var first = new Browser();
        assertThat(first.comesBack("subject-" + name, name)).isEqualTo("/");
        assertThat(first.who()).isEqualTo(name + "." + DISTRICT);

        var renamed = new Browser();
        assertThat(renamed.comesBack("subject-" + name, "another-name")).isEqualTo("/");
        assertThat(renamed.who()).isEqualTo(name + "." + DISTRICT);

        var impostor = new Browser();
        assertThat(impostor.comesBack("subject-of-somebody-else", name)).isEqualTo("/login?unknown");
    }

    @Test
    void nobodyGetsAnAccountByBeingRecognised() throws Exception {
        var stranger = new Browser();
        assertThat(stranger.comesBack("stranger-" + name, "nobody" + name)).isEqualTo("/login?unknown");
        assertThat(stranger.who()).isEmpty();
    }

    @Test
    void aProgramIsNotLetInAsAPerson() throws Exception {
        accounts.client("api" + name + "." + DISTRICT, "接口", "Sunrise-2022-east", new Membership(Role.KEYOFFICE, null));
        assertThat(new Browser().comesBack("program-" + name, "api" + name)).isEqualTo("/login?unknown");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() throws Exception {
        var browser = new Browser();
        assertThat(browser.goes("/login/oauth2/code/gov?code=made-up&state=made-up"))
                .isEqualTo("/login?provider");
    }

    /** Goes where it is sent: to us without a network, to the provider over HTTP. */
    private final class Browser {
        private final MockMvc http = MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>apply(springSecurity())
                .build();
        private MockHttpSession session = new MockHttpSession();

        String comesBack(String subject, String userName) throws Exception {
            PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                    "gov", subject, "JWT", List.of("luodi"), Map.of("preferred_username", userName), 600));
            var before = session.getId();
            var back = follows(goes("/oauth2/authorization/gov"));
            var end = goes(back.getRawPath() + "?" + back.getRawQuery());
            if (end.equals("/")) {
                assertThat(session.getId()).isNotEqualTo(before);
            }
            return end;
        }

        String goes(String address) throws Exception {
            var answer = http.perform(get(URI.create(address)).session(session)).andReturn();
            session =
                    (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
            return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        }

        private static URI follows(String address) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
                return URI.create(answer.headers().firstValue("Location").orElseThrow());
            }
        }

        String who() {
            return session.getAttribute("SPRING_SECURITY_CONTEXT") instanceof SecurityContext kept
                            && kept.getAuthentication() != null
                            && kept.getAuthentication().getPrincipal() instanceof SignedIn person
                    ? person.loginName()
                    : "";
        }
    }
}
