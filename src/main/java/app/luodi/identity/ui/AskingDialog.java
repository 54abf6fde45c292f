package app.luodi.identity.ui;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.List;

/** A dialog with a small form: its errors at the top, cancel and save at the foot. */
abstract class AskingDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final FormLayout form = new FormLayout();
    private final Button save = new Button(Texts.of("identity.save"));

    AskingDialog(String title) {
        setHeaderTitle(title);
        setWidth("520px");
        setMaxWidth("calc(100vw - 24px)");
        setCloseOnOutsideClick(false);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(errors, form);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(Texts.of("parts.cancel"), press -> close()), save);
    }

    /** Adds a field, known by the name it is refused by. */
    final void field(String name, Component field) {
        form.add(field);
        errors.field(name, field);
    }

    final void onSave(Runnable act) {
        save.addClickListener(press -> {
            errors.clear();
            act.run();
        });
    }

    final void refused(List<Refusal> reasons) {
        errors.show(reasons);
    }
}
