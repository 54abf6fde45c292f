package app.luodi.approvals.ui;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks from which day the clock stands, or until which it stood. */
class ClockDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** What happens then; what is refused is shown here. */
    interface Acts {
        Optional<List<Refusal>> act(LocalDate day, String reason);
    }

    ClockDialog(String title, String field, String label, boolean asksWhy, LocalDate today, Acts acts) {
        setHeaderTitle(title);
        setWidth("420px");
        var day = Dates.picker(label);
        day.setValue(today);
        day.setMax(today);
        var reason = new TextField(Texts.of("approvals.pause.reason"));
        reason.setPlaceholder(Texts.of("approvals.pause.reason.hint"));
        reason.setVisible(asksWhy);
        var errors = new ErrorSummary().field(field, day).field("reason", reason);
        var form = new FormLayout(day, reason);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(errors, form);
        var save = new Button(title, event -> {
            if (day.getValue() != null) {
                acts.act(day.getValue(), reason.getValue()).ifPresentOrElse(errors::show, this::close);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }
}
