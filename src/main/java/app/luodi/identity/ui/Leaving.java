package app.luodi.identity.ui;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.shell.SignOut;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends sessions: by the person, by time, and where the account has ended. A session that Vaadin closes for idleness takes
 * the sign-in with it, or the next page would be open again.
 */
@Component
class Leaving implements SignOut, VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final transient AuthenticationContext authentication;
    private final transient Rights rights;

    Leaving(AuthenticationContext authentication, Rights rights) {
        this.authentication = authentication;
        this.rights = rights;
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionDestroyListener(ended -> forget(ended.getSession()));
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::letOn));
    }

    private static void forget(VaadinSession session) {
        var http = session.getSession();
        if (http != null) {
            try {
                http.invalidate();
            } catch (IllegalStateException alreadyGone) {
                LOG.trace("The session had ended before", alreadyGone);
            }
        }
    }

    /** An account that has ended goes to the door; a one-time password is replaced before anything else. */
    private void letOn(BeforeEnterEvent event) {
        var claimed = authentication.getAuthenticatedUser(SignedIn.class);
        if (claimed.isEmpty() || event.getNavigationTarget().equals(LoginView.class)) {
            return;
        }
        var person = rights.who();
        if (person.isEmpty()) {
            signOut();
            UI.getCurrent().getPage().setLocation("login?ended");
        } else if (person.get().mustChangePassword()
                && !event.getNavigationTarget().equals(PasswordView.class)) {
            event.forwardTo(PasswordView.class);
        }
    }
}
