package app.luodi.identity.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;

/** Why somebody stands at the door again, as the address says it. */
record SignInTrouble(String key, List<Object> values) {
    static Optional<SignInTrouble> in(QueryParameters parameters) {
        return parameters
                .getSingleParameter("wait")
                .filter(minutes -> minutes.matches("\\d{1,3}"))
                .map(minutes -> new SignInTrouble("identity.login.wait", List.of(minutes)))
                .or(() -> named(parameters, "error", "identity.login.wrong"))
                .or(() -> named(parameters, "unknown", "identity.login.unknown"))
                .or(() -> named(parameters, "provider", "identity.login.provider.failed"))
                .or(() -> named(parameters, "ended", "identity.login.ended"));
    }

    private static Optional<SignInTrouble> named(QueryParameters parameters, String name, String key) {
        return parameters.getParameters().containsKey(name)
                ? Optional.of(new SignInTrouble(key, List.of()))
                : Optional.empty();
    }
}
