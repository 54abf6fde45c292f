package app.luodi.identity.ui;

import app.luodi.identity.Account;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Ties an account to what an identity provider calls the person. */
class BindDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;

    private final TextField provider = new TextField(Texts.of("identity.account.provider"));
    private final TextField subject = new TextField(Texts.of("identity.account.subject"));

    BindDialog(Account account) {
        super(Texts.of("identity.account.bind"));
        provider.setHelperText(Texts.of("identity.account.provider.hint"));
        subject.setHelperText(Texts.of("identity.account.subject.hint"));
        provider.setValue(account.provider() == null ? "" : account.provider());
        subject.setValue(account.subject() == null ? "" : account.subject());
        field("provider", provider);
        field("subject", subject);
    }

    @Nullable
    String provider() {
        return filled(provider);
    }

    @Nullable
    String subject() {
        return filled(subject);
    }

    private static @Nullable String filled(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
