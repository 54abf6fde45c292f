package app.luodi.identity;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people of an OpenID Connect provider are recognised: {@code luodi.sign-in.<registration>.district} and {@code
 * .claim}; the registration itself is {@code spring.security.oauth2.client.registration.<registration>}.
 */
@ConfigurationProperties("luodi")
record ProviderSettings(@Nullable Map<String, Provider> signIn) {
    /**
     * One provider.
     *
     * @param district whose accounts it speaks for
     * @param claim the claim that carries the login name, with or without the district; null where accounts are bound by
     *     the administration alone
     */
    record Provider(String district, @Nullable String claim) {}

    Optional<Provider> of(String registration) {
        return signIn == null ? Optional.empty() : Optional.ofNullable(signIn.get(registration));
    }
}
