package app.luodi.identity;

import app.luodi.identity.ProviderSettings.Provider;
import app.luodi.kernel.OnBehalf;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets in whom an identity provider has recognised, where an account is bound to them. Nobody gets an account this way:
 * an account is bound by the administration, or at the first sign-in by a claim that carries its name.
 */
@Service
public class SigningInByProvider {
    private final ProviderSettings settings;
    private final Accounts accounts;
    private final Standings standings;
    private final TransactionOperations transactions;
    private final DoorBook door;

    SigningInByProvider(
            ProviderSettings settings,
            Accounts accounts,
            Standings standings,
            TransactionOperations transactions,
            DoorBook door) {
        this.settings = settings;
        this.accounts = accounts;
        this.standings = standings;
        this.transactions = transactions;
        this.door = door;
    }

    /** @param subject what the provider calls the person, for good */
    public Optional<SignedIn> recognised(String registration, String subject, Map<String, Object> claims) {
        return settings.of(registration)
                .flatMap(provider ->
                        new OnBehalf(provider.district()).get(() -> loginName(registration, subject, provider, claims)))
                .flatMap(standings::of)
                .filter(standing -> !standing.client() && !standing.disabled())
                .map(standing -> {
                    door.welcomed(DoorBook.Wish.PROVIDER, standing.loginName(), registration);
                    return SignedIn.of(standing, Instant.now(), false);
                });
    }

    private Optional<String> loginName(
            String registration, String subject, Provider provider, Map<String, Object> claims) {
        var found = transactions.execute(status -> accounts.bound(registration, subject)
                .or(() -> named(provider, claims).filter(name -> accounts.bindUnbound(name, registration, subject))));
        found.ifPresent(name -> {
            standings.forget(name);
            transactions.executeWithoutResult(status -> accounts.signedIn(name, Instant.now()));
        });
        return found;
    }

    private static Optional<String> named(Provider provider, Map<String, Object> claims) {
        var claim = provider.claim();
        if (claim == null || !(claims.get(claim) instanceof String value) || value.isBlank()) {
            return Optional.empty();
        }
        var name = LoginName.normal(value);
        var suffix = "." + provider.district();
        return Optional.of(name.endsWith(suffix) ? name : name + suffix);
    }
}
