package app.luodi.identity;

import app.luodi.kernel.Viewer;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The principal: an account with its roles, as it was when it signed in, and what a city has chosen to look at. */
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
    private final String displayName;
    private final boolean city;
    private final List<Membership> memberships;
    private volatile @Nullable String looksAt;

    public SignedIn(UUID account, String loginName, String displayName, boolean city, List<Membership> memberships) {
        this.account = account;
        this.loginName = loginName;
        this.displayName = displayName;
        this.city = city;
        this.memberships = List.copyOf(memberships);
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

    /** A city looks at one of its districts, or at all of them (null). */
    public void lookAt(@Nullable String district) {
        this.looksAt = city ? district : null;
    }

    @Override
    public String district() {
        return loginName.substring(loginName.lastIndexOf('.') + 1);
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
