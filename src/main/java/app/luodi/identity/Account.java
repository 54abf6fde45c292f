package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administration sees it; its secret is nobody's to see.
 *
 * @param client whether a program stands behind it
 * @param mustChange whether its password is a one-time one that was not used yet
 * @param lockedUntil until when sign-in is locked after too many failures; null where it is not
 * @param lastSignIn null where it never signed in
 * @param provider the identity provider it is bound to; null for none
 * @param subject what the provider calls it
 */
public record Account(
        UUID id,
        String loginName,
        boolean client,
        String displayName,
        boolean disabled,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn,
        @Nullable String provider,
        @Nullable String subject,
        int version,
        List<Membership> memberships) {
    public Account {
        memberships = List.copyOf(memberships);
    }

    public boolean lockedAt(Instant moment) {
        return lockedUntil != null && moment.isBefore(lockedUntil);
    }
}
