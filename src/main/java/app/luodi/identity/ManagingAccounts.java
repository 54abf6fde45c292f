package app.luodi.identity;

import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts to people and programs, and takes them away. What is taken away is gone at the next act. */
@Service
@Transactional
public class ManagingAccounts {
    /** A password to be handed over, shown once and kept nowhere. */
    public record OneTime(UUID account, String loginName, String secret) {}

    private final Accounts accounts;
    private final Standings standings;
    private final Rights rights;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    ManagingAccounts(
            Accounts accounts,
            Standings standings,
            Rights rights,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.standings = standings;
        this.rights = rights;
        this.encoder = encoder;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Account> all() {
        rights.require(Act.MANAGE_ACCOUNTS);
        return accounts.all();
    }

    /** The end of the names of this district's accounts: {@code .gaoxin}. */
    @Transactional(readOnly = true)
    public String suffix() {
        rights.require(Act.MANAGE_ACCOUNTS);
        return "." + rights.who().orElseThrow().district();
    }

    /** What stands against an account of that name; nothing is made. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String name, AccountDraft draft) {
        rights.require(Act.MANAGE_ACCOUNTS);
        var refusals = new ArrayList<>(AccountRules.ofName(LoginName.normal(name)));
        refusals.addAll(AccountRules.of(draft));
        return refusals;
    }

    /** Takes accounts back that were just made; refused where somebody has signed in with one. */
    public Outcome<Integer> takeBack(Collection<UUID> made) {
        rights.require(Act.MANAGE_ACCOUNTS);
        var gone = accounts.deleteUnused(made);
        if (gone < made.size()) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return Outcome.refused(Refusal.of("", "identity.account.used"));
        }
        return Outcome.done(gone);
    }

    /** @param name the part before the district: {@code wang.wu} */
    public Outcome<OneTime> create(String name, boolean client, AccountDraft draft) {
        rights.require(Act.MANAGE_ACCOUNTS);
        var normal = LoginName.normal(name);
        var refusals = new ArrayList<>(AccountRules.ofName(normal));
        refusals.addAll(AccountRules.of(draft));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var loginName = normal + suffix();
        var secret = PasswordRules.oneTime();
        var id = accounts.insert(loginName, client, draft.displayName(), hash(secret), now());
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.of("loginName", "identity.account.name.taken", loginName));
        }
        accounts.replaceMemberships(id.get(), draft.memberships());
        standings.forget(loginName);
        events.publishEvent(
                Acted.on("account.created", id.get()).called(loginName).with("roles", roles(draft.memberships())));
        return Outcome.done(new OneTime(id.get(), loginName, secret));
    }

    /** @throws OptimisticLockingFailureException where somebody else has changed it since */
    public Outcome<Account> edit(UUID id, int version, AccountDraft draft) {
        var account = toChange(id);
        var refusals = AccountRules.of(draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        mustBeThere(accounts.rename(id, version, draft.displayName()), account);
        accounts.replaceMemberships(id, draft.memberships());
        tell("account.edited", account, roles(draft.memberships()), roles(account.memberships()));
        return unlessNobodyIsLeft(account);
    }

    /** @throws OptimisticLockingFailureException where somebody else has changed it since */
    public Outcome<Account> disable(UUID id, int version, boolean disabled) {
        var account = toChange(id);
        if (disabled && rights.who().filter(who -> who.account().equals(id)).isPresent()) {
            return Outcome.refused(Refusal.of("", "identity.account.self"));
        }
        mustBeThere(accounts.disable(id, version, disabled), account);
        tell(disabled ? "account.disabled" : "account.enabled", account, "", "");
        return unlessNobodyIsLeft(account);
    }

    /** Makes up a new password or secret; open sessions and tokens of the account end. */
    public OneTime resetSecret(UUID id) {
        var account = toChange(id);
        var secret = PasswordRules.oneTime();
        accounts.setSecret(id, hash(secret), !account.client(), now());
        tell("account.secret", account, "", "");
        return new OneTime(id, account.loginName(), secret);
    }

    public void unlock(UUID id) {
        var account = toChange(id);
        accounts.unlock(id);
        tell("account.unlocked", account, "", "");
    }

    /** Binds the account to what an identity provider calls it; both empty lets go. */
    public Outcome<Account> bind(UUID id, @Nullable String provider, @Nullable String subject) {
        var account = toChange(id);
        if ((provider == null) != (subject == null)) {
            return Outcome.refused(Refusal.of("subject", "identity.account.bind.both"));
        }
        if (!accounts.bind(id, provider, subject)) {
            return Outcome.refused(Refusal.of("subject", "identity.account.bind.taken"));
        }
        events.publishEvent(Acted.on("account.bound", id)
                .called(account.loginName())
                .with("provider", provider)
                .with("bound", subject));
        return Outcome.done(accounts.find(id).orElse(account));
    }

    private void tell(String act, Account account, String roles, String were) {
        events.publishEvent(Acted.on(act, account.id())
                .called(account.loginName())
                .with("roles", roles)
                .with("were", were.equals(roles) ? "" : were));
    }

    /** Codes of roles, with the unit where the role reaches no further. */
    private static String roles(List<SignedIn.Membership> memberships) {
        return memberships.stream()
                .map(one -> one.role().code() + (one.unit() == null ? "" : "@" + one.unit()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Other people's accounts are unknown here, like those that never were. */
    private Account toChange(UUID id) {
        rights.require(Act.MANAGE_ACCOUNTS);
        var account = accounts.find(id).orElseThrow();
        standings.forget(account.loginName());
        return account;
    }

    private Outcome<Account> unlessNobodyIsLeft(Account account) {
        if (accounts.admins() == 0) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return Outcome.refused(Refusal.of("", "identity.account.last.admin"));
        }
        return Outcome.done(accounts.find(account.id()).orElse(account));
    }

    private static void mustBeThere(boolean changed, Account account) {
        if (!changed) {
            throw new OptimisticLockingFailureException("Overtaken: " + account.loginName());
        }
    }

    private String hash(String secret) {
        return String.valueOf(encoder.encode(secret));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
