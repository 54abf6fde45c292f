package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.pipeline.HaltingProjects;
import app.luodi.pipeline.Track;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;

/** 恢复: why a project goes on again. */
class ResumeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ResumeDialog(UUID project, HaltingProjects halting, Runnable changed) {
        addClassName("move-dialog");
        setHeaderTitle(Texts.of("pipeline.halt.resume"));
        setWidth("480px");
        var errors = new ErrorSummary();
        var reason = new TextArea(Texts.of("pipeline.reason"));
        reason.setMaxLength(400);
        reason.setRequiredIndicatorVisible(true);
        errors.field("reason", reason);
        var content = new Div(errors, reason);
        content.addClassName("move-content");
        add(content);
        var save = new Button(Texts.of("pipeline.halt.resume"), event -> {
            switch (halting.resume(project, reason.getValue())) {
                case Outcome.Done<Track> done -> {
                    close();
                    changed.run();
                    Say.saved(Texts.of("pipeline.halt.done.resumed"));
                }
                case Outcome.Refused<Track>(var reasons) -> errors.show(reasons);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }
}
