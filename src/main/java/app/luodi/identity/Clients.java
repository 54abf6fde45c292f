package app.luodi.identity;

import app.luodi.kernel.OnBehalf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts of programs: they get tokens with their secret and call the API with the rights of their roles. */
@Component
public class Clients {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Standings standings;

    Clients(JdbcClient jdbc, TransactionOperations transactions, Standings standings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.standings = standings;
    }

    /** What the secret of the client must match; empty where there is no such client, or it is disabled. */
    public Optional<String> secretHash(String loginName) {
        return new OnBehalf(LoginName.district(loginName))
                .get(() -> transactions.execute(status ->
                        jdbc.sql("""
                select password_hash from account
                where login_name = ? and kind = 'client' and not disabled and password_hash is not null""").param(loginName).query(String.class).optional()));
    }

    /** @param issuedAt when its token was made, to the second: one from before the secret was changed is worth nothing */
    public Optional<SignedIn> signedIn(String loginName, Instant issuedAt) {
        return standings
                .of(loginName)
                .filter(standing -> standing.client() && !standing.disabled())
                .filter(standing ->
                        !standing.secretSince().truncatedTo(ChronoUnit.SECONDS).isAfter(issuedAt))
                .map(standing -> SignedIn.of(standing, standing.secretSince(), false));
    }
}
