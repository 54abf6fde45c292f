package app.luodi.identity;

import app.luodi.kernel.Acted;
import app.luodi.kernel.OnBehalf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the new password that somebody has chosen: other sessions of the account end, this one goes on. */
@Component
class Secrets {
    private final Accounts accounts;
    private final Standings standings;
    private final TransactionOperations transactions;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Secrets(
            Accounts accounts,
            Standings standings,
            TransactionOperations transactions,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.standings = standings;
        this.transactions = transactions;
        this.encoder = encoder;
        this.events = events;
    }

    Instant replace(SignedIn person, String next) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var hash = String.valueOf(encoder.encode(next));
        // A city's own transactions write nothing; on behalf of it they may.
        new OnBehalf(person.district())
                .run(() -> transactions.executeWithoutResult(status -> {
                    accounts.setSecret(person.account(), hash, false, now);
                    events.publishEvent(
                            Acted.on("password.changed", person.account()).called(person.loginName()));
                }));
        person.changedPassword(now);
        standings.forget(person.loginName());
        return now;
    }
}
