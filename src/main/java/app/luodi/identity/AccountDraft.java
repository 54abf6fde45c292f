package app.luodi.identity;

import app.luodi.identity.SignedIn.Membership;
import java.util.List;

/** What the administration decides about an account. */
public record AccountDraft(String displayName, List<Membership> memberships) {
    public AccountDraft {
        displayName = displayName.strip();
        memberships = memberships.stream().distinct().toList();
    }
}
