package app.luodi.investment.ui;

import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;

/** Asks for the sentence that goes with an act; stays open, with what was written, while the act refuses it. */
class RemarkDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RemarkDialog(String title, String label, String act, Function<String, Outcome<?>> acts) {
        setHeaderTitle(title);
        setWidth("480px");
        var remark = new TextArea(label);
        remark.setWidthFull();
        remark.setMinHeight("110px");
        remark.setAutofocus(true);
        remark.setRequiredIndicatorVisible(true);
        var errors = new ErrorSummary().field("remark", remark).field("reason", remark);
        add(errors, remark);
        var send = new Button(act, event -> {
            switch (acts.apply(remark.getValue())) {
                case Outcome.Done<?> done -> close();
                case Outcome.Refused<?>(var reasons) -> {
                    if (reasons.stream()
                            .anyMatch(reason -> reason.field().equals("remark")
                                    || reason.field().equals("reason"))) {
                        errors.show(reasons);
                    } else {
                        close();
                    }
                }
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), send);
    }
}
