package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.identity.AccountDraft;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One account: for whom, and as what. */
class AccountDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();
    private final TextField name = new TextField(Texts.of("identity.account.login"));
    private final TextField display = new TextField(Texts.of("identity.account.display"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final MultiSelectComboBox<OrgUnit> offices = new MultiSelectComboBox<>();

    /** A new one. */
    AccountDialog(String title, List<OrgUnit> offices, String suffix) {
        super(title);
        kind.setLabel(Texts.of("identity.account.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(client -> Texts.of(client ? "identity.account.program" : "identity.account.person"));
        kind.setValue(false);
        field("kind", kind);
        name.setSuffixComponent(new Span(suffix));
        name.setHelperText(Texts.of("identity.account.name.hint"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        field("loginName", name);
        rest(offices);
    }

    /** One that stands: its name stays. */
    AccountDialog(String title, List<OrgUnit> offices, Account account) {
        super(title);
        name.setValue(account.loginName());
        name.setReadOnly(true);
        field("loginName", name);
        rest(offices);
        display.setValue(account.displayName());
        roles.setValue(account.memberships().stream().map(Membership::role).collect(Collectors.toSet()));
        var reached = account.memberships().stream().map(Membership::unit).collect(Collectors.toSet());
        this.offices.setValue(
                offices.stream().filter(office -> reached.contains(office.id())).collect(Collectors.toSet()));
    }

    private void rest(List<OrgUnit> choice) {
        display.setRequiredIndicatorVisible(true);
        display.setHelperText(Texts.of("identity.account.display.hint"));
        field("displayName", display);
        roles.setLabel(Texts.of("identity.account.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> Texts.of("identity.role." + role.code()));
        roles.setHelperText(Texts.of("identity.account.roles.apart"));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.addClassName("identity-roles");
        roles.addValueChangeListener(
                change -> offices.setVisible(change.getValue().contains(Role.OFFICE)));
        field("memberships", roles);
        offices.setLabel(Texts.of("identity.account.offices"));
        offices.setItems(choice);
        offices.setItemLabelGenerator(OrgUnit::shortName);
        offices.setVisible(false);
        field("offices", offices);
    }

    String name() {
        return name.getValue();
    }

    boolean client() {
        return Objects.equals(kind.getValue(), true);
    }

    AccountDraft draft() {
        return new AccountDraft(
                display.getValue(),
                roles.getValue().stream().sorted().flatMap(this::memberships).toList());
    }

    private Stream<Membership> memberships(Role role) {
        if (role != Role.OFFICE) {
            return Stream.of(new Membership(role, null));
        }
        return offices.getValue().isEmpty()
                ? Stream.of(new Membership(role, null))
                : offices.getValue().stream().map(office -> new Membership(role, office.id()));
    }
}
