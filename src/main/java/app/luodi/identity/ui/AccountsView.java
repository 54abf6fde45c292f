package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.OrgUnits;
import app.luodi.identity.Role;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;

/** 账号: who may come in, as what. */
@Route(value = "accounts", layout = MainLayout.class)
@Menu(title = "identity.accounts.title", order = 410, icon = "people")
@For(value = "manage_accounts", city = false)
@PermitAll
class AccountsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ManagingAccounts managing;
    private final transient OrgUnits units;
    private final PageHeader header = new PageHeader(Texts.of("identity.accounts.title"));
    private final Div hint = new Div();
    private final Div list = new Div();
    private transient UrlState state = UrlState.at("accounts");

    AccountsView(ManagingAccounts managing, OrgUnits units) {
        this.managing = managing;
        this.units = units;
        addClassNames("lu-page", "identity-list-page");
        list.addClassName("identity-list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        var create = new Button(Texts.of("identity.accounts.new"), Icons.of("plus"), press -> acts().create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(header.clear().actions(create), hint, conditions(), list);
        load();
    }

    private AccountActs acts() {
        return new AccountActs(managing, units, this::load);
    }

    private Div conditions() {
        var search = new TextField();
        search.setPlaceholder(Texts.of("identity.accounts.search"));
        search.setAriaLabel(Texts.of("identity.accounts.search"));
        search.setPrefixComponent(Icons.of("find"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValue(AccountFilter.of(state).text());
        search.addValueChangeListener(change -> narrow("q", change.getValue()));
        var role = choice(
                "identity.accounts.role",
                "role",
                Arrays.stream(Role.values()).map(Role::code).toList(),
                "identity.role.");
        var standing = choice("identity.accounts.state", "state", AccountFilter.STATES, "identity.accounts.state.");
        var bar = new Div(search, role, standing);
        bar.addClassName("identity-conditions");
        return bar;
    }

    private Select<String> choice(String label, String name, java.util.List<String> codes, String words) {
        var select = new Select<String>();
        select.setAriaLabel(Texts.of(label));
        select.setPlaceholder(Texts.of(label));
        select.setItems(codes);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.of(label));
        select.setItemLabelGenerator(code -> code == null ? Texts.of(label) : Texts.of(words + code));
        state.get(name).filter(codes::contains).ifPresent(select::setValue);
        select.addValueChangeListener(change -> narrow(name, change.getValue() == null ? "" : change.getValue()));
        return select;
    }

    private void narrow(String name, String value) {
        state = state.with(name, value);
        state.replace();
        load();
    }

    private void load() {
        var all = managing.all();
        var filter = AccountFilter.of(state);
        var shown = all.stream().filter(filter::admits).toList();
        header.sub(Texts.of(
                "identity.accounts.count",
                all.size(),
                all.stream().filter(Account::disabled).count()));
        hint.removeAll();
        if (all.size() == 1) {
            hint.add(new FirstSteps(!units.all().isEmpty()));
        }
        list.removeAll();
        if (shown.isEmpty()) {
            var everything = new Button(
                    Texts.of("identity.filter.clear"),
                    press -> UrlState.at("accounts").open());
            list.add(new EmptyState(
                    Texts.of("identity.accounts.empty"), Texts.of("identity.accounts.empty.why"), everything));
        } else {
            list.add(new AccountGrid(shown, units.byId(), acts()));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.accounts.title");
    }
}
