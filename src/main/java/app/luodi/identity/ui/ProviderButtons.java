package app.luodi.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** One button for each identity provider that is configured. */
class ProviderButtons extends Div {
    /** @param providers registration → its name; without one it is called after what it does */
    ProviderButtons(Map<String, String> providers) {
        addClassName("lu-login-providers");
        var or = new Div(new Span(getTranslation("identity.login.or")));
        or.addClassName("lu-login-or");
        add(or);
        providers.forEach((registration, name) -> {
            var button = new Anchor("oauth2/authorization/" + registration, words(providers, name));
            button.setRouterIgnore(true);
            button.addClassName("lu-login-provider");
            add(button);
        });
    }

    private String words(Map<String, String> providers, String name) {
        return providers.size() == 1
                ? getTranslation("identity.login.provider")
                : getTranslation("identity.login.provider.named", name);
    }
}
