package app.luodi.identity.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** What the door offers: demo accounts and identity providers, as configured. */
@Component
class SignInSettings {
    static final String KNOWN_DEMO_PASSWORD = "luodi-demo";

    private final boolean demo;
    private final String demoPassword;
    private final Map<String, String> providers = new LinkedHashMap<>();

    SignInSettings(
            @Value("${luodi.demo:false}") boolean demo,
            @Value("${luodi.demo-password:" + KNOWN_DEMO_PASSWORD + "}") String demoPassword,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.demo = demo;
        this.demoPassword = demoPassword;
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            all.forEach(one -> {
                if (one instanceof ClientRegistration registration) {
                    providers.put(registration.getRegistrationId(), registration.getClientName());
                }
            });
        }
    }

    boolean demo() {
        return demo;
    }

    /** The password of the demo accounts where everybody may know it; one of the operator's own is never shown. */
    String shownDemoPassword() {
        return demoPassword.equals(KNOWN_DEMO_PASSWORD) ? demoPassword : "";
    }

    /** Registration → name. */
    Map<String, String> providers() {
        return providers;
    }
}
