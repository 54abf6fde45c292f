package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.shell.parts.UrlState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Which accounts are looked for, as the address says it. */
record AccountFilter(String text, String role, String state) {
    static final List<String> STATES = List.of("active", "new", "locked", "disabled", "client");

    static AccountFilter of(UrlState address) {
        return new AccountFilter(
                address.get("q").orElse(""),
                address.get("role").orElse(""),
                address.get("state").orElse(""));
    }

    boolean admits(Account account) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return (account.loginName().contains(wanted)
                        || account.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                && (role.isEmpty()
                        || account.memberships().stream()
                                .anyMatch(one -> one.role().code().equals(role)))
                && (state.isEmpty() || stands(account));
    }

    private boolean stands(Account account) {
        return switch (state) {
            case "disabled" -> account.disabled();
            case "locked" -> account.lockedAt(Instant.now());
            case "new" -> account.lastSignIn() == null && !account.client();
            case "client" -> account.client();
            default -> !account.disabled();
        };
    }
}
