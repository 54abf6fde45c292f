package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an account is at this moment.
 *
 * @param client whether it is a program's account, which signs in with a token only
 * @param city whether it belongs to a city
 * @param mustChange whether its password was made up by somebody else
 * @param secretSince when its password or secret was last set
 */
record Standing(
        UUID account,
        String loginName,
        String displayName,
        boolean client,
        boolean city,
        boolean disabled,
        boolean mustChange,
        Instant secretSince,
        List<Membership> memberships) {}
