package app.luodi.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** {@code /} leads to where the person's day begins. */
@Route("")
@PermitAll
class Home extends Main implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient ObjectProvider<WhoIsThere> who;

    Home(ObjectProvider<WhoIsThere> who) {
        this.who = who;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var there = who.getIfAvailable();
        event.forwardTo(there == null ? "projects" : there.home());
    }
}
