package app.luodi.identity.ui;

import app.luodi.identity.ManagingAccounts.OneTime;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a made-up password, this once. */
class OneTimeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    OneTimeDialog(OneTime made, boolean client) {
        setHeaderTitle(Texts.of(client ? "identity.onetime.secret" : "identity.onetime.title"));
        setWidth("460px");
        setMaxWidth("calc(100vw - 24px)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var close = new Button(Texts.of("identity.onetime.close"), press -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(Texts.of(client ? "identity.onetime.secret.note" : "identity.onetime.note")),
                shown(Texts.of("identity.account.login"), made.loginName()),
                shown(Texts.of(client ? "identity.onetime.secret" : "identity.onetime.password"), made.secret()));
        getFooter().add(close);
    }

    private static TextField shown(String label, String value) {
        var field = new TextField(label, value, "");
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        field.addClassName("identity-mono");
        return field;
    }
}
