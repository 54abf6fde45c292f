package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done to accounts, with the questions before and the words after. */
class AccountActs {
    private final ManagingAccounts managing;
    private final OrgUnits units;
    private final Runnable reload;

    AccountActs(ManagingAccounts managing, OrgUnits units, Runnable reload) {
        this.managing = managing;
        this.units = units;
        this.reload = reload;
    }

    void create() {
        var dialog = new AccountDialog(Texts.of("identity.accounts.new"), offices(), managing.suffix());
        dialog.onSave(() -> {
            switch (managing.create(dialog.name(), dialog.client(), dialog.draft())) {
                case Done<ManagingAccounts.OneTime>(var made) -> {
                    dialog.close();
                    reload.run();
                    new OneTimeDialog(made, dialog.client()).open();
                }
                case Refused<ManagingAccounts.OneTime>(var reasons) -> dialog.refused(reasons);
            }
        });
        dialog.open();
    }

    void edit(Account account) {
        var dialog = new AccountDialog(Texts.of("identity.account.edit"), offices(), account);
        dialog.onSave(() -> guarded(() -> {
            switch (managing.edit(account.id(), account.version(), dialog.draft())) {
                case Done<Account> done -> {
                    dialog.close();
                    done();
                }
                case Refused<Account>(var reasons) -> dialog.refused(reasons);
            }
        }));
        dialog.open();
    }

    private java.util.List<OrgUnit> offices() {
        return units.all().stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.OFFICE && unit.validTo() == null)
                .toList();
    }

    void reset(Account account) {
        Confirm.ask(
                Texts.of("identity.account.reset.ask", account.displayName()),
                Texts.of(account.client() ? "identity.account.secret.then" : "identity.account.reset.then"),
                Texts.of(account.client() ? "identity.account.secret" : "identity.account.reset"),
                () -> {
                    var made = managing.resetSecret(account.id());
                    reload.run();
                    new OneTimeDialog(made, account.client()).open();
                });
    }

    void unlock(Account account) {
        managing.unlock(account.id());
        done();
    }

    void bind(Account account) {
        var dialog = new BindDialog(account);
        dialog.onSave(() -> {
            switch (managing.bind(account.id(), dialog.provider(), dialog.subject())) {
                case Done<Account> done -> {
                    dialog.close();
                    done();
                }
                case Refused<Account>(var reasons) -> dialog.refused(reasons);
            }
        });
        dialog.open();
    }

    void disable(Account account) {
        if (account.disabled()) {
            set(account, false);
            return;
        }
        Confirm.askDangerous(
                Texts.of("identity.account.disable.ask", account.displayName()),
                Texts.of("identity.account.disable.then"),
                Texts.of("identity.account.disable"),
                () -> set(account, true));
    }

    private void set(Account account, boolean disabled) {
        guarded(() -> told(managing.disable(account.id(), account.version(), disabled)));
    }

    private void told(Outcome<?> outcome) {
        switch (outcome) {
            case Done<?> done -> done();
            case Refused<?>(var reasons) -> Say.refused(reasons);
        }
    }

    private void done() {
        Say.saved(Texts.of("identity.saved"));
        reload.run();
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingFailureException overtaken) {
            Say.refused(java.util.List.of(Outcome.Refusal.of("", "identity.overtaken")));
            reload.run();
        }
    }
}
