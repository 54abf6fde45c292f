package app.luodi.shell;

import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** No right: which roles may, and whom to ask. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoRightHere extends Main implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient ObjectProvider<WhoIsThere> who;

    NoRightHere(ObjectProvider<WhoIsThere> who) {
        this.who = who;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new EmptyState(
                        Texts.of("shell.noright.title"),
                        explanation(parameter.getCaughtException()),
                        new Anchor("/", Texts.of("shell.home")))
                .alone());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private String explanation(Exception denied) {
        var there = who.getIfAvailable();
        if (there == null
                || !(denied instanceof WantsAct wants)
                || wants.wanted().isEmpty()) {
            return Texts.of("shell.noright.ask");
        }
        var roles = there.rolesThatMay(wants.wanted().toArray(String[]::new));
        return roles.isEmpty()
                ? Texts.of("shell.noright.ask")
                : Texts.of("shell.noright.roles", String.join(Texts.of("shell.list.comma"), roles));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("shell.noright.title");
    }
}
