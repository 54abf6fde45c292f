package app.luodi.identity.ui;

import app.luodi.identity.ChangingPassword;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.Outcome.Done;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 修改密码: the own password; with a one-time one there is no other screen. */
@Route(value = "password", layout = MainLayout.class)
@PermitAll
class PasswordView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ChangingPassword changing;
    private final transient Rights rights;
    private final PasswordField current = field("identity.password.field.current", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField next = field("identity.password.field.next", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("identity.password.field.again", Autocomplete.NEW_PASSWORD);
    private final ErrorSummary errors = new ErrorSummary();

    PasswordView(ChangingPassword changing, Rights rights) {
        this.changing = changing;
        this.rights = rights;
        addClassNames("lu-page", "lu-scrolls");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        errors.field("current", current).field("password", next).field("again", again);
        next.setHelperText(Texts.of("identity.password.rule"));
        var save = new Button(Texts.of("identity.password.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new FormLayout(current, next, again);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        var card = new Card(Texts.of("identity.password.title"), errors, form, save);
        card.addClassName("identity-narrow");
        if (mustChange()) {
            card.body().addComponentAsFirst(new Paragraph(Texts.of("identity.password.first")));
        }
        add(new PageHeader(Texts.of("identity.password.title"), signedInAs()), card);
        current.focus();
    }

    private String signedInAs() {
        return rights.who()
                .map(who -> who.displayName() + " · " + who.loginName())
                .orElse("");
    }

    private boolean mustChange() {
        return rights.who().filter(SignedIn::mustChangePassword).isPresent();
    }

    private void save() {
        errors.clear();
        if (!next.getValue().equals(again.getValue())) {
            errors.show(List.of(Refusal.of("again", "identity.password.differs")));
            return;
        }
        var first = mustChange();
        switch (changing.change(current.getValue(), next.getValue())) {
            case Done<?> done -> {
                List.of(current, next, again).forEach(PasswordField::clear);
                Say.saved(Texts.of("identity.password.saved"));
                if (first) {
                    // afresh: the menu was built while nothing was allowed yet
                    UI.getCurrent().getPage().setLocation(".");
                }
            }
            case Refused<?>(var reasons) -> errors.show(reasons);
        }
    }

    private static PasswordField field(String label, Autocomplete kind) {
        var field = new PasswordField(Texts.of(label));
        field.setAutocomplete(kind);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.password.title");
    }
}
