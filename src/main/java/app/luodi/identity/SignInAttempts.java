package app.luodi.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts attempts before they are judged, so that many at once gain nothing. Runs on behalf of the district. */
@Component
class SignInAttempts {
    /**
     * One attempt.
     *
     * @param hash what the password must match; empty for a name nobody bears
     * @param lockedUntil until when the name is locked, should this attempt fail too
     * @param counted whether the attempt may be judged; false where the name was locked before it
     */
    record Attempt(Optional<String> hash, Optional<Instant> lockedUntil, boolean counted) {}

    private static final String COUNT = """
            update account set
              failed_attempts = case when locked_until <= :now then 1 else failed_attempts + 1 end,
              locked_until = case when (case when locked_until <= :now then 1 else failed_attempts + 1 end) >= :allowed
                             then :until::timestamptz end
            where login_name = :name and kind = :kind and not disabled and password_hash is not null
              and (locked_until is null or locked_until <= :now)
            returning password_hash, locked_until""";
    private static final String LOCKED = """
            select locked_until from account
            where login_name = :name and kind = :kind and not disabled and locked_until > :now""";

    private final JdbcClient jdbc;
    private final Strangers strangers = new Strangers();

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Attempt begin(String name, boolean client, Instant now, int allowed, Duration lock) {
        var kind = client ? "client" : "person";
        return jdbc.sql(COUNT)
                .param("name", name)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lock)))
                .param("allowed", allowed)
                .query((row, number) -> new Attempt(Optional.of(row.getString("password_hash")), moment(row), true))
                .optional()
                .or(() -> locked(name, kind, now))
                // at each door its own: what is counted at one says nothing at the other
                .orElseGet(() -> strangers.begin(kind + " " + name, now, allowed, lock));
    }

    private Optional<Attempt> locked(String name, String kind, Instant now) {
        return jdbc.sql(LOCKED)
                .param("name", name)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Attempt(Optional.empty(), moment(row), false))
                .optional();
    }

    private static Optional<Instant> moment(ResultSet row) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp("locked_until");
        return Optional.ofNullable(moment).map(Timestamp::toInstant);
    }

    @Transactional
    public void succeeded(String name, Instant now) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null, last_sign_in = ? where login_name = ?")
                .params(Timestamp.from(now), name)
                .update();
    }
}
