package app.luodi.identity.api;

import app.luodi.identity.SigningIn;
import app.luodi.identity.SigningIn.Answer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets a program in by its secret, and by nothing else. A wrong secret, a name nobody bears and a locked one are answered
 * in the same words and the same time.
 */
final class ClientProof implements AuthenticationProvider {
    private final SigningIn signingIn;
    private final RegisteredClientRepository clients;

    ClientProof(SigningIn signingIn, RegisteredClientRepository clients) {
        this.signingIn = signingIn;
        this.clients = clients;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var client = (OAuth2ClientAuthenticationToken) attempt;
        var address = client.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var method = client.getClientAuthenticationMethod();
        var bySecret = ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(method)
                || ClientAuthenticationMethod.CLIENT_SECRET_POST.equals(method);
        if (!bySecret || client.getCredentials() == null) {
            throw refused();
        }
        var name = String.valueOf(client.getPrincipal());
        return switch (signingIn.withSecret(name, String.valueOf(client.getCredentials()), address)) {
            case Answer.Welcome welcome -> proven(name, client);
            case Answer.Wrong wrong -> throw refused();
            case Answer.Locked locked -> throw refused();
        };
    }

    private Authentication proven(String name, OAuth2ClientAuthenticationToken attempt) {
        var registered = clients.findByClientId(name);
        if (registered == null) {
            throw refused();
        }
        return new OAuth2ClientAuthenticationToken(registered, attempt.getClientAuthenticationMethod(), null);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(kind);
    }
}
