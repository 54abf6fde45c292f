package app.luodi.identity;

import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of an account. Administration, audit and business are never in one hand (domain.md 6.2, 三员分立). */
final class AccountRules {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 40;
    private static final Set<Role> ALONE = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    private AccountRules() {}

    /** @param name the part before the district */
    static List<Refusal> ofName(String name) {
        return NAME.matcher(name).matches()
                ? List.of()
                : List.of(Refusal.of("loginName", "identity.account.name.form"));
    }

    static List<Refusal> of(AccountDraft draft) {
        var refusals = new ArrayList<Refusal>();
        if (draft.displayName().isEmpty() || draft.displayName().length() > LONGEST_NAME) {
            refusals.add(Refusal.of("displayName", "identity.account.display.form", LONGEST_NAME));
        }
        var roles = draft.memberships().stream()
                .map(SignedIn.Membership::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.isEmpty()) {
            refusals.add(Refusal.of("memberships", "identity.account.roles.none"));
        }
        if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) {
            refusals.add(Refusal.of("memberships", "identity.account.roles.apart"));
        }
        if (draft.memberships().stream().anyMatch(one -> (one.role() == Role.OFFICE) != (one.unit() != null))) {
            refusals.add(Refusal.of("memberships", "identity.account.roles.unit"));
        }
        return refusals;
    }
}
