package app.luodi.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;

/** Signing in: the promise on the left, the two fields on the right. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int REACHED = 7;

    private final SignInForm form = new SignInForm();
    private final SignInSettings settings;
    private final String version;

    LoginView(SignInSettings settings, @Value("${spring.application.version:}") String version) {
        this.settings = settings;
        this.version = version;
        addClassName("lu-login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(promise(), entrance(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.page");
    }

    private Component promise() {
        var side = new Section();
        side.addClassName("lu-login-promise");
        var mark = new Div(getTranslation("identity.login.product"));
        mark.addClassName("lu-login-mark");
        var promise = new H1(getTranslation("identity.login.promise"));
        var foot = new Div();
        foot.addClassName("lu-login-foot");
        if (!version.isEmpty()) {
            foot.add(new Span(getTranslation("identity.login.version", version)));
        }
        foot.add(new Span(getTranslation("identity.login.trail")));
        side.add(mark, promise, new Paragraph(getTranslation("identity.login.about")), track(), foot);
        return side;
    }

    /** A picture of the eleven nodes, for the eye only: no project stands behind it. */
    private Component track() {
        var track = new OrderedList();
        track.addClassName("lu-login-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var nodes = getTranslation("identity.login.track").split("\\|", -1);
        IntStream.range(0, nodes.length).forEach(at -> {
            var node = new ListItem(nodes[at]);
            if (at <= REACHED) {
                node.addClassName(at < REACHED ? "done" : "next");
            }
            track.add(node);
        });
        return track;
    }

    private Component entrance(QueryParameters parameters) {
        var side = new Main(new H2(getTranslation("identity.login.title")), form);
        side.addClassName("lu-login-entrance");
        form.show(SignInTrouble.in(parameters));
        if (!settings.providers().isEmpty()) {
            side.add(new ProviderButtons(settings.providers()));
        }
        if (settings.demo()) {
            side.add(new DemoAccounts(settings.shownDemoPassword(), form::fill));
        }
        var rule = new Paragraph(getTranslation("identity.login.rule"));
        rule.addClassName("lu-login-rule");
        side.add(rule);
        return side;
    }
}
