package app.luodi.identity;

import app.luodi.kernel.OnBehalf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What accounts are at this moment, asked at every act. An answer is good for two seconds, so that a page costs one
 * question; a change made through this application forgets it at once.
 */
@Component
class Standings {
    private static final long GOOD_FOR = Duration.ofSeconds(2).toNanos();
    // Written with "public.": whoever looks at the past still acts with the rights of today.
    private static final String STANDING = """
            select a.id, a.login_name, a.display_name, a.kind, a.disabled, a.must_change, a.password_changed_at,
              exists (select from public.district d where d.id = a.district_id and d.kind = 'city') as city,
              array(select m.role || ' ' || coalesce(m.unit_id::text, '') from public.membership m
                    where m.district_id = a.district_id and m.account_id = a.id order by m.role) as memberships
            from public.account a where a.login_name = ?""";

    private record Asked(Optional<Standing> answer, long at) {
        boolean isGood() {
            return System.nanoTime() - at < GOOD_FOR;
        }
    }

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate here;
    private final TransactionTemplate apart;

    Standings(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.here = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** The person as the account says now; empty where it no longer carries them. */
    Optional<SignedIn> of(SignedIn person) {
        if (!person.followsAccount()) {
            return Optional.of(person);
        }
        // A city's transactions cannot read accounts, and work on behalf of another district cannot read this one.
        var joins = !person.ofCity() && OnBehalf.current().isEmpty();
        return find(person.loginName(), joins ? here : apart)
                .filter(person::follows)
                .map(standing -> person);
    }

    Optional<Standing> of(String loginName) {
        return find(loginName, apart);
    }

    private Optional<Standing> find(String loginName, TransactionTemplate transaction) {
        var known = asked.get(loginName);
        if (known != null && known.isGood()) {
            return known.answer();
        }
        var at = System.nanoTime();
        var answer = new OnBehalf(LoginName.district(loginName))
                .get(() -> transaction.execute(status -> jdbc.sql(STANDING)
                        .param(loginName)
                        .query(Standings::read)
                        .optional()));
        if (answer.isPresent()) {
            asked.put(loginName, new Asked(answer, at));
        } else {
            asked.remove(loginName);
        }
        return answer;
    }

    /** Something of the account changes in this transaction. */
    void forget(String loginName) {
        asked.remove(loginName);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    asked.remove(loginName);
                }
            });
        }
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("login_name"),
                row.getString("display_name"),
                row.getString("kind").equals("client"),
                row.getBoolean("city"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change"),
                row.getObject("password_changed_at", OffsetDateTime.class).toInstant(),
                Accounts.memberships((String[]) row.getArray("memberships").getArray()));
    }
}
