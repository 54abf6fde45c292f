package app.luodi.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Account and password, sent as an ordinary form, so that password managers and the Enter key just work. */
@Tag("form")
class SignInForm extends HtmlContainer {
    private final TextField account = new TextField();
    private final PasswordField password = new PasswordField();
    private final NativeButton enter = new NativeButton();

    SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        account.getElement().setAttribute("name", "username");
        account.setAutocomplete(Autocomplete.USERNAME);
        account.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        account.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        enter.getElement().setAttribute("type", "submit");
        enter.addClassName("lu-login-enter");
    }

    void show(Optional<SignInTrouble> trouble) {
        removeAll();
        account.setLabel(getTranslation("identity.login.account"));
        password.setLabel(getTranslation("identity.login.password"));
        enter.setText(getTranslation("identity.login.enter"));
        trouble.ifPresent(why -> {
            var alert = new Paragraph(getTranslation(why.key(), why.values().toArray()));
            alert.addClassName("lu-login-trouble");
            alert.getElement().setAttribute("role", "alert");
            add(alert);
        });
        add(account, password, enter);
    }

    /** @param secret the password everybody may know, or empty: then it is left to the person */
    void fill(String loginName, String secret) {
        account.setValue(loginName);
        password.setValue(secret);
        if (secret.isEmpty()) {
            password.focus();
        } else {
            enter.focus();
        }
    }
}
