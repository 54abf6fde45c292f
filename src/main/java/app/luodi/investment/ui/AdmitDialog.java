package app.luodi.investment.ui;

import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks the bureau since when a project is in the statistics, and under which number. */
class AdmitDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** What happens then. */
    interface Admits {
        Outcome<?> admit(LocalDate on, @Nullable String code);
    }

    AdmitDialog(LocalDate today, Admits admits) {
        setHeaderTitle(Texts.of("investment.admission.admit"));
        setWidth("420px");
        var on = Dates.picker(Texts.of("investment.admission.field.admitted_on"));
        on.setValue(today);
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        var code = new TextField(Texts.of("investment.admission.field.code"));
        var errors = new ErrorSummary().field("on", on);
        var form = new FormLayout(on, code);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(errors, form);
        var admit = new Button(Texts.of("investment.admission.admit"), event -> {
            if (on.getValue() == null) {
                return;
            }
            switch (admits.admit(
                    on.getValue(),
                    code.getValue().isBlank() ? null : code.getValue().strip())) {
                case Outcome.Done<?> done -> close();
                case Outcome.Refused<?>(var reasons) -> errors.show(reasons);
            }
        });
        admit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), admit);
    }
}
