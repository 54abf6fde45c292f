package app.luodi.identity.ui;

import app.luodi.identity.SignedIn;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody a provider has recognised, with the account bound to them, until the session takes the account over. */
final class ProvidedPerson extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final SignedIn person;

    ProvidedPerson(OidcUser user, SignedIn person) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    SignedIn person() {
        return person;
    }
}
