package app.luodi.identity;

import app.luodi.kernel.Viewer;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The principal: an account with its roles, and what a city has chosen to look at. One that was loaded from its account
 * follows it: roles taken away are gone at the next act, and so is the person whose account ends.
 */
public final class SignedIn implements Viewer, Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * One role with its reach.
     *
     * @param unit the 办事处 whose projects it reaches; null for the whole district
     */
    public record Membership(Role role, @Nullable UUID unit) implements Serializable {}

    private final UUID account;
    private final String loginName;
    private final boolean city;
    private final boolean followsAccount;
    private volatile String displayName;
    private volatile List<Membership> memberships;
    private volatile Instant since = Instant.EPOCH;
    private volatile boolean mustChangePassword;
    private volatile @Nullable String looksAt;

    /** A principal that stands for itself, as tests and loaders build one: nobody looks it up again. */
    public SignedIn(UUID account, String loginName, String displayName, boolean city, List<Membership> memberships) {
        this(account, loginName, displayName, city, memberships, false);
    }

    private SignedIn(
            UUID account,
            String loginName,
            String displayName,
            boolean city,
            List<Membership> memberships,
            boolean followsAccount) {
        this.account = account;
        this.loginName = loginName;
        this.displayName = displayName;
        this.city = city;
        this.memberships = List.copyOf(memberships);
        this.followsAccount = followsAccount;
    }

    /** @param since the moment of the proof: a secret that was changed after it ends this principal */
    static SignedIn of(Standing standing, Instant since, boolean mustChangePassword) {
        var person = new SignedIn(
                standing.account(),
                standing.loginName(),
                standing.displayName(),
                standing.city(),
                standing.memberships(),
                true);
        person.since = since;
        person.mustChangePassword = mustChangePassword;
        return person;
    }

    /** Takes over what the account says now; false where the account no longer carries this principal. */
    boolean follows(Standing standing) {
        if (standing.disabled() || standing.secretSince().isAfter(since)) {
            return false;
        }
        displayName = standing.displayName();
        memberships = standing.memberships();
        mustChangePassword = mustChangePassword && standing.mustChange();
        return true;
    }

    boolean followsAccount() {
        return followsAccount;
    }

    /** The own session goes on after the own change of the password. */
    void changedPassword(Instant moment) {
        since = moment;
        mustChangePassword = false;
    }

    public UUID account() {
        return account;
    }

    public String loginName() {
        return loginName;
    }

    public String displayName() {
        return displayName;
    }

    /** Whether the account belongs to a city, which reads many districts and changes none. */
    public boolean ofCity() {
        return city;
    }

    public List<Membership> memberships() {
        return memberships;
    }

    public boolean hasRole(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    /** Whether nothing is allowed until the one-time password has been replaced. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** A city looks at one of its districts, or at all of them (null). */
    public void lookAt(@Nullable String district) {
        this.looksAt = city ? district : null;
    }

    @Override
    public String district() {
        return LoginName.district(loginName);
    }

    @Override
    public Optional<String> looksAt() {
        return Optional.ofNullable(looksAt);
    }

    @Override
    public String toString() {
        return loginName;
    }
}
