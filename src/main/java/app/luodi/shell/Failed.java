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

/** A page that could not be built: one sentence, a number to quote, a way back. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class Failed extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = Failures.logged(parameter.getException());
        add(new EmptyState(
                        Texts.of("shell.failure.title"),
                        Texts.of("shell.failure.text", number),
                        new Anchor("/", Texts.of("shell.home")))
                .alone());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("shell.failure.title");
    }
}
