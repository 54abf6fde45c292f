package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of the district. Every change but that of a lock counts up the version. */
@Repository
class Accounts {
    private static final String ACCOUNTS = """
            select a.id, a.login_name, a.kind, a.display_name, a.disabled, a.must_change, a.locked_until,
              a.last_sign_in, a.provider, a.subject, a.version,
              array(select m.role || ' ' || coalesce(m.unit_id::text, '') from membership m
                    where m.account_id = a.id order by m.role, m.unit_id) as memberships
            from account a""";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        return jdbc.sql(ACCOUNTS + " order by a.kind desc, a.login_name")
                .query(Accounts::read)
                .list();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(ACCOUNTS + " where a.id = ?")
                .param(id)
                .query(Accounts::read)
                .optional();
    }

    /** Empty where the name is taken. */
    Optional<UUID> insert(String loginName, boolean client, String displayName, String hash, Instant now) {
        return jdbc.sql("""
                insert into account (login_name, kind, display_name, password_hash, must_change, password_changed_at, version)
                values (?, ?, ?, ?, ?, ?, 0) on conflict (district_id, login_name) do nothing returning id""")
                .params(loginName, client ? "client" : "person", displayName, hash, !client, Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** How many of them are gone; one that somebody has signed in with stays. */
    int deleteUnused(Collection<UUID> ids) {
        return jdbc.sql("delete from account where id = any (?::uuid[]) and last_sign_in is null")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Whether the version was still the one given. */
    boolean rename(UUID id, int version, String displayName) {
        return jdbc.sql("update account set display_name = ?, version = version + 1 where id = ? and version = ?")
                        .params(displayName, id, version)
                        .update()
                == 1;
    }

    void replaceMemberships(UUID id, List<Membership> memberships) {
        jdbc.sql("delete from membership where account_id = ?").param(id).update();
        memberships.forEach(membership -> jdbc.sql(
                        "insert into membership (account_id, role, unit_id) values (:account, :role, :unit)")
                .param("account", id)
                .param("role", membership.role().code())
                .param("unit", membership.unit(), Types.OTHER)
                .update());
    }

    boolean disable(UUID id, int version, boolean disabled) {
        return jdbc.sql("update account set disabled = ?, version = version + 1 where id = ? and version = ?")
                        .params(disabled, id, version)
                        .update()
                == 1;
    }

    /** A new secret opens the lock as well. */
    void setSecret(UUID id, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                update account set password_hash = ?, must_change = ?, password_changed_at = ?, failed_attempts = 0,
                  locked_until = null, version = version + 1 where id = ?""").params(hash, mustChange, Timestamp.from(now), id).update();
    }

    void unlock(UUID id) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = ?")
                .param(id)
                .update();
    }

    /** Binds to a provider's subject, or lets go where they are null; false where another account has it. */
    boolean bind(UUID id, @Nullable String provider, @Nullable String subject) {
        return jdbc.sql("""
                update account set provider = :provider, subject = :subject, version = version + 1
                where id = :id and not exists (select from account other where other.id <> :id
                  and other.provider = :provider and other.subject = :subject)""")
                        .param("id", id)
                        .param("provider", provider, Types.VARCHAR)
                        .param("subject", subject, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** The name of the account that is bound to the provider's subject. */
    Optional<String> bound(String provider, String subject) {
        return jdbc.sql("select login_name from account where provider = ? and subject = ? and kind = 'person'")
                .params(provider, subject)
                .query(String.class)
                .optional();
    }

    /** Binds a person's account that is bound to nobody yet; whether there was one. */
    boolean bindUnbound(String loginName, String provider, String subject) {
        return jdbc.sql("""
                update account set provider = ?, subject = ?, version = version + 1
                where login_name = ? and kind = 'person' and not disabled and subject is null""").params(provider, subject, loginName).update() == 1;
    }

    void signedIn(String loginName, Instant now) {
        jdbc.sql("update account set last_sign_in = ? where login_name = ?")
                .params(Timestamp.from(now), loginName)
                .update();
    }

    /** How many people could still administer the district. */
    int admins() {
        return jdbc.sql("""
                select count(distinct a.id) from account a join membership m on m.account_id = a.id
                where m.role = 'admin' and a.kind = 'person' and not a.disabled""").query(Integer.class).single();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login_name"),
                row.getString("kind").equals("client"),
                row.getString("display_name"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change"),
                moment(row, "locked_until"),
                moment(row, "last_sign_in"),
                row.getString("provider"),
                row.getString("subject"),
                row.getInt("version"),
                memberships((String[]) row.getArray("memberships").getArray()));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** {@code role unit}, the unit left out where it reaches the whole district. */
    static List<Membership> memberships(String[] written) {
        return Arrays.stream(written)
                .map(words -> words.split(" ", -1))
                .map(words -> new Membership(Role.of(words[0]), words[1].isEmpty() ? null : UUID.fromString(words[1])))
                .toList();
    }
}
