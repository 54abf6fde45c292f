package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.OnBehalf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Founds accounts with a given secret: an act of the operator and of the demo, never of a signed-in person. */
@Component
public class FoundingAccounts {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PasswordEncoder encoder;

    FoundingAccounts(JdbcClient jdbc, TransactionOperations transactions, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.encoder = encoder;
    }

    /** A person; an account of that name is kept as it is. */
    public void person(String loginName, String displayName, String password, Membership... memberships) {
        found(loginName, "person", displayName, password, false, List.of(memberships));
    }

    /** A program that calls the API with a token; an account of that name is kept as it is. */
    public void client(String loginName, String displayName, String secret, Membership... memberships) {
        found(loginName, "client", displayName, secret, false, List.of(memberships));
    }

    /** Whether it was founded, that is, was not there before. */
    boolean found(
            String loginName,
            String kind,
            String displayName,
            String secret,
            boolean mustChange,
            List<Membership> memberships) {
        var hash = encoder.encode(secret);
        return new OnBehalf(LoginName.district(loginName))
                .get(() -> Boolean.TRUE.equals(transactions.execute(status -> {
                    var id = jdbc.sql("""
                            insert into account (login_name, kind, display_name, password_hash, must_change, password_changed_at, version)
                            values (?, ?, ?, ?, ?, ?, 0) on conflict (district_id, login_name) do nothing returning id""")
                            .params(loginName, kind, displayName, hash, mustChange, Timestamp.from(Instant.now()))
                            .query(UUID.class)
                            .optional();
                    id.ifPresent(account -> memberships.forEach(membership -> join(account, membership)));
                    return id.isPresent();
                })));
    }

    private void join(UUID account, Membership membership) {
        jdbc.sql("insert into membership (account_id, role, unit_id) values (:account, :role, :unit)")
                .param("account", account)
                .param("role", membership.role().code())
                .param("unit", membership.unit(), java.sql.Types.OTHER)
                .update();
    }
}
