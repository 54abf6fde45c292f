package app.luodi.identity.ui;

import app.luodi.identity.TooManyFailures;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The walls around the screens: everything needs a signed-in person, except signing in and asking whether we are up. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {
    // Vaadin's own scripts need inline script and eval; what remains keeps the page from being framed or re-based.
    private static final String CONTENT_POLICY =
            "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    @Order(3)
    SecurityFilterChain screens(
            HttpSecurity http, ProviderSecurity providers, ObjectProvider<ClientRegistrationRepository> registered) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**",
                        "/actuator/health",
                        "/v3/api-docs",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/styles/**",
                        "/icons/**")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                screens -> screens.loginView(LoginView.class, "/login")
                        // an address that leads nowhere gets a page that says so
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(tellingWhy()));
        if (registered.getIfAvailable() != null) {
            http.oauth2Login(providers::configure);
        }
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.sameOrigin()));
        return http.build();
    }

    private static AuthenticationFailureHandler tellingWhy() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath()
                + (failure instanceof TooManyFailures tooMany ? "/login?wait=" + tooMany.minutes() : "/login?error"));
    }
}
