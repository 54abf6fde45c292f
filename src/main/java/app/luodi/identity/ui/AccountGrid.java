package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The accounts as rows, with what can be done to each. */
class AccountGrid extends Grid<Account> {
    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, OrgUnit> units;
    private final transient AccountActs acts;

    AccountGrid(List<Account> accounts, Map<UUID, OrgUnit> units, AccountActs acts) {
        this.units = units;
        this.acts = acts;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        addClassName("identity-grid");
        setSizeFull();
        addColumn(Account::displayName)
                .setHeader(Texts.of("identity.account.display"))
                .setComparator(Comparator.comparing(Account::displayName))
                .setAutoWidth(true)
                .setFrozen(true);
        addColumn(Account::loginName)
                .setHeader(Texts.of("identity.account.login"))
                .setSortable(true)
                .setAutoWidth(true);
        addColumn(this::roles)
                .setHeader(Texts.of("identity.account.roles"))
                .setSortable(true)
                .setFlexGrow(1)
                .setTooltipGenerator(this::roles);
        addComponentColumn(AccountGrid::standing)
                .setHeader(Texts.of("identity.account.state"))
                .setComparator(Comparator.comparing(Account::disabled))
                .setAutoWidth(true);
        addColumn(account -> account.client() ? "" : Amounts.minute(account.lastSignIn()))
                .setHeader(Texts.of("identity.account.last"))
                .setComparator(
                        Comparator.comparing(Account::lastSignIn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setAutoWidth(true);
        addComponentColumn(this::more)
                .setHeader(Texts.of("identity.acts"))
                .setWidth("64px")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        addItemDoubleClickListener(click -> acts.edit(click.getItem()));
        setItems(accounts);
    }

    private String roles(Account account) {
        return account.memberships().stream().map(this::words).collect(Collectors.joining(Texts.of("identity.and")));
    }

    private String words(Membership one) {
        var unit = one.unit() == null ? null : units.get(one.unit());
        return unit == null
                ? Texts.of("identity.role." + one.role().code())
                : Texts.of("identity.role.at", unit.shortName());
    }

    private static Component standing(Account account) {
        if (account.disabled()) {
            return tag("disabled", "lu-tag");
        }
        if (account.lockedAt(Instant.now())) {
            return tag("locked", "lu-tag", "lu-tag-amber");
        }
        if (account.client()) {
            return tag("client", "lu-tag", "lu-tag-line");
        }
        return account.lastSignIn() == null ? tag("new", "lu-tag", "lu-tag-blue") : tag("active");
    }

    private static Span tag(String state, String... looks) {
        var tag = new Span(Texts.of("identity.accounts.state." + state));
        tag.addClassNames(looks);
        return tag;
    }

    private Component more(Account account) {
        var more = new Button(Icons.of("more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        more.setAriaLabel(Texts.of("identity.acts.of", account.displayName()));
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem(Texts.of("identity.account.edit"), press -> acts.edit(account));
        menu.addItem(
                Texts.of(account.client() ? "identity.account.secret" : "identity.account.reset"),
                press -> acts.reset(account));
        if (account.lockedAt(Instant.now())) {
            menu.addItem(Texts.of("identity.account.unlock"), press -> acts.unlock(account));
        }
        if (!account.client()) {
            menu.addItem(Texts.of("identity.account.bind"), press -> acts.bind(account));
        }
        menu.addItem(
                Texts.of(account.disabled() ? "identity.account.enable" : "identity.account.disable"),
                press -> acts.disable(account));
        return more;
    }
}
