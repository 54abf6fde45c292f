package app.luodi.lights.ui;

import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;

/** Asks for one text. A refusal stands at the field, what was typed is kept. */
class WordsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    WordsDialog(String title, String label, Function<String, Outcome<?>> act, Runnable done) {
        setHeaderTitle(title);
        setWidth("480px");
        var text = new TextArea(label);
        text.setWidthFull();
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        add(text);
        var apply = new Button(title, event -> {
            switch (act.apply(text.getValue())) {
                case Outcome.Done<?> finished -> {
                    close();
                    Say.saved(Texts.of("lights.done"));
                    done.run();
                }
                case Outcome.Refused<?>(var reasons) -> {
                    text.setInvalid(true);
                    text.setErrorMessage(Say.words(reasons.getFirst()));
                }
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), apply);
    }
}
