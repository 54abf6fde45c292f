package app.luodi.identity.ui;

import static java.util.Objects.requireNonNull;

import app.luodi.identity.SigningInByProvider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sign-in through OpenID Connect providers, where the configuration names any. */
@Component
class ProviderSecurity {
    private static final String NO_ACCOUNT = "no_account";

    private final SigningInByProvider signingIn;
    private final OidcUserService userInfo = new OidcUserService();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    ProviderSecurity(SigningInByProvider signingIn) {
        this.signingIn = signingIn;
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage("/login")
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::person))
                .successHandler(this::succeeded)
                .failureHandler(ProviderSecurity::failed);
    }

    private OidcUser person(OidcUserRequest request) {
        var user = userInfo.loadUser(request);
        return signingIn
                .recognised(
                        request.getClientRegistration().getRegistrationId(),
                        requireNonNull(user.getSubject(), "An id token names its subject"),
                        user.getClaims())
                .<OidcUser>map(person -> new ProvidedPerson(user, person))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
    }

    /** From here on the session belongs to the account, as after a sign-in with a password. */
    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException, ServletException {
        if (!(proof.getPrincipal() instanceof ProvidedPerson provided)) {
            throw new IllegalStateException("Signed in by a provider without an account");
        }
        var account = UsernamePasswordAuthenticationToken.authenticated(provided.person(), null, List.of());
        var context = new SecurityContextImpl(account);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        onwards.onAuthenticationSuccess(request, response, account);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var unknown = failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(NO_ACCOUNT);
        response.sendRedirect(request.getContextPath() + (unknown ? "/login?unknown" : "/login?provider"));
    }
}
