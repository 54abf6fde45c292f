package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.pipeline.Halt;
import app.luodi.pipeline.HaltingProjects;
import app.luodi.pipeline.HaltingProjects.Wish;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** 停建, 终止, 调出, 无效签约: since when, why, approved by what; and what it changes. */
class HaltDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final UUID project;
    private final Halt.State state;
    private final transient HaltingProjects halting;
    private final transient TrackHeader.World world;
    private final transient Runnable changed;
    private final ErrorSummary errors = new ErrorSummary();
    private final DatePicker since = Dates.picker(Texts.of("pipeline.halt.since"));
    private final DatePicker expected = Dates.picker(Texts.of("pipeline.halt.expected"));
    private final TextField approval = new TextField(Texts.of("pipeline.halt.approval"));
    private final TextArea reason = new TextArea(Texts.of("pipeline.reason"));

    HaltDialog(UUID project, Halt.State state, HaltingProjects halting, TrackHeader.World world, Runnable changed) {
        this.project = project;
        this.state = state;
        this.halting = halting;
        this.world = world;
        this.changed = changed;
        addClassName("move-dialog");
        setHeaderTitle(Texts.of("pipeline.halt." + state.code()));
        setWidth("520px");
        since.setValue(world.today().today());
        expected.setVisible(state == Halt.State.PAUSED);
        approval.setRequiredIndicatorVisible(state != Halt.State.PAUSED);
        approval.setPlaceholder(Texts.of("pipeline.halt.approval.hint"));
        approval.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(400);
        errors.field("since", since)
                .field("expectedOn", expected)
                .field("approval", approval)
                .field("reason", reason);
        var fields = new Div(since, expected, approval, reason);
        fields.addClassName("milestone-fields");
        var content = new Div(errors, new Paragraph(Texts.of("pipeline.halt." + state.code() + ".effect")), fields);
        content.addClassName("move-content");
        add(content);
        var save = new Button(Texts.of("pipeline.halt." + state.code()), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void save() {
        var day = since.getValue() == null ? world.today().today() : since.getValue();
        switch (halting.halt(
                project, new Wish(state, day, reason.getValue(), approval.getValue(), expected.getValue()))) {
            case Outcome.Done<Halt> done -> {
                close();
                changed.run();
                Say.saved(Texts.of("pipeline.halt.done." + state.code()), () -> {
                    halting.resume(project, Texts.of("pipeline.move.undone.reason"));
                    changed.run();
                });
            }
            case Outcome.Refused<Halt>(var reasons) -> errors.show(world.words().spoken(reasons));
        }
    }
}
