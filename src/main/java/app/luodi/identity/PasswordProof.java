package app.luodi.identity;

import app.luodi.identity.SigningIn.Answer;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in for Spring Security; programs have no way through here. */
@Component
class PasswordProof implements AuthenticationProvider {
    private final SigningIn signingIn;

    PasswordProof(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var answer = signingIn.withPassword(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        return switch (answer) {
            case Answer.Welcome(var person) -> proven(person);
            case Answer.Wrong() -> throw new BadCredentialsException("Wrong");
            case Answer.Locked(var remaining) -> throw new TooManyFailures(remaining);
        };
    }

    /** The authorities are the roles, for the framework alone: our own rights are asked of {@link Rights}. */
    static Authentication proven(SignedIn person) {
        var authorities = person.memberships().stream()
                .map(membership -> new SimpleGrantedAuthority("ROLE_" + membership.role()))
                .distinct()
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.copyOf(authorities));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
