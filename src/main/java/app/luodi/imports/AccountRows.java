package app.luodi.imports;

import app.luodi.identity.Account;
import app.luodi.identity.AccountDraft;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.OrgUnits;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 账号名单: new accounts come with a one-time password, which is told once and must be changed at the first sign-in. */
@Component
class AccountRows implements RosterRows {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("领导", Role.LEADER),
            Map.entry("管委会领导", Role.LEADER),
            Map.entry("区领导", Role.LEADER),
            Map.entry("重点办", Role.KEYOFFICE),
            Map.entry("招商", Role.PROMOTION),
            Map.entry("招商局", Role.PROMOTION),
            Map.entry("投促局", Role.PROMOTION),
            Map.entry("办事处填报员", Role.OFFICE),
            Map.entry("填报员", Role.OFFICE),
            Map.entry("办事处", Role.OFFICE),
            Map.entry("统计局", Role.STATISTICS),
            Map.entry("统计", Role.STATISTICS),
            Map.entry("管理员", Role.ADMIN),
            Map.entry("系统管理员", Role.ADMIN),
            Map.entry("审计员", Role.AUDITOR),
            Map.entry("审计", Role.AUDITOR));

    private final ManagingAccounts managing;
    private final OrgUnits units;

    AccountRows(ManagingAccounts managing, OrgUnits units) {
        this.managing = managing;
        this.units = units;
    }

    @Override
    public RosterKind kind() {
        return RosterKind.ACCOUNTS;
    }

    @Override
    public Taken take(Map<String, String> said, boolean tried) {
        var memberships = memberships(said);
        if (memberships instanceof Outcome.Refused<List<Membership>>(var reasons)) {
            return new Taken.Refused(reasons);
        }
        var draft = new AccountDraft(said.getOrDefault("name", ""), memberships.orThrow());
        var suffix = managing.suffix();
        var login = Names.normal(said.getOrDefault("login", ""));
        var name = login.endsWith(suffix) ? login.substring(0, login.length() - suffix.length()) : login;
        var stands = managing.all().stream()
                .filter(account -> account.loginName().equals(name + suffix))
                .findFirst();
        if (stands.isPresent()) {
            return changed(stands.get(), draft);
        }
        var refusals = managing.refusals(name, draft);
        if (!refusals.isEmpty()) {
            return new Taken.Refused(refusals);
        }
        if (tried) {
            // to make up and hash a password takes long, and nobody would ever use it
            return new Taken.Made(new UUID(0, 0), null);
        }
        return switch (managing.create(name, false, draft)) {
            case Outcome.Done<ManagingAccounts.OneTime>(var made) -> new Taken.Made(made.account(), made);
            case Outcome.Refused<ManagingAccounts.OneTime>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private Taken changed(Account account, AccountDraft draft) {
        if (account.client()) {
            return new Taken.Refused(List.of(Refusal.of("login", "imports.roster.program", account.loginName())));
        }
        if (account.displayName().equals(draft.displayName())
                && new HashSet<>(account.memberships()).equals(new HashSet<>(draft.memberships()))) {
            return new Taken.Same();
        }
        return switch (managing.edit(account.id(), account.version(), draft)) {
            case Outcome.Done<Account> done ->
                new Taken.Changed(Map.of(
                        "id", account.id().toString(),
                        "name", account.displayName(),
                        "roles", written(account.memberships())));
            case Outcome.Refused<Account>(var reasons) -> new Taken.Refused(reasons);
        };
    }

    private Outcome<List<Membership>> memberships(Map<String, String> said) {
        var roles = new ArrayList<Membership>();
        for (var word : said.getOrDefault("role", "").split("[、，,;；/\\s]+")) {
            var role = ROLES.get(Names.normal(word));
            if (role == null) {
                return Outcome.refused(Refusal.of("role", "imports.roster.role_unknown", word));
            }
            var unit = role == Role.OFFICE ? office(said.get("unit")) : Optional.<UUID>empty();
            if (role == Role.OFFICE && unit.isEmpty()) {
                return Outcome.refused(
                        Refusal.of("unit", "imports.roster.unit_unknown", said.getOrDefault("unit", "")));
            }
            roles.add(new Membership(role, unit.orElse(null)));
        }
        return Outcome.done(roles);
    }

    private Optional<UUID> office(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : new Names(units.all(), List.of()).find("office", name).map(UUID::fromString);
    }

    private static String written(List<Membership> memberships) {
        return memberships.stream()
                .map(one -> one.role().code() + "@" + (one.unit() == null ? "" : one.unit()))
                .collect(Collectors.joining(" "));
    }

    private static List<Membership> read(String roles) {
        return Arrays.stream(roles.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split("@", 2))
                .map(one -> new Membership(Role.of(one[0]), one[1].isEmpty() ? null : UUID.fromString(one[1])))
                .toList();
    }

    @Override
    public List<Refusal> takeBack(List<UUID> made, List<Map<String, String>> were) {
        for (var was : were) {
            var account = managing.all().stream()
                    .filter(one -> one.id().toString().equals(was.get("id")))
                    .findFirst()
                    .orElseThrow();
            var back = managing.edit(
                    account.id(),
                    account.version(),
                    new AccountDraft(was.getOrDefault("name", ""), read(was.getOrDefault("roles", ""))));
            if (back instanceof Outcome.Refused<Account>(var reasons)) {
                return reasons;
            }
        }
        return managing.takeBack(made) instanceof Outcome.Refused<Integer>(var reasons) ? reasons : List.of();
    }
}
