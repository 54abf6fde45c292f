package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.pipeline.ChoosingPath;
import app.luodi.pipeline.Paths;
import app.luodi.pipeline.ProjectPath;
import app.luodi.pipeline.Track;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** Which way the project goes, above its milestones; and the dialog that chooses another. */
class PathLine extends Div {
    private static final long serialVersionUID = 1L;

    /** What the line asks and does. */
    @org.springframework.stereotype.Component
    record Ways(Paths paths, ChoosingPath choosing) {}

    PathLine(UUID project, Ways ways, TrackHeader.World world, boolean mayChange, Runnable changed) {
        addClassName("path-line");
        var path = ways.paths.of(project);
        var words = new Span(path.map(one -> Texts.of("pipeline.path." + one.code()))
                .orElseGet(() -> Texts.of("pipeline.path.none")));
        words.addClassName("lu-strong");
        var label = new Span(Texts.of("pipeline.path"));
        label.addClassName("lu-cap");
        add(label, words);
        path.ifPresent(one -> {
            var hint = new Span(Texts.of("pipeline.path." + one.code() + ".hint"));
            hint.addClassName("lu-cap");
            add(hint);
        });
        if (mayChange) {
            var choose = new Button(
                    Texts.of(path.isPresent() ? "pipeline.path.change" : "pipeline.path.choose"),
                    Icons.of("edit"),
                    event -> dialog(project, ways, world, path.orElse(null), changed)
                            .open());
            choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(choose);
        }
    }

    private static Dialog dialog(
            UUID project,
            Ways ways,
            TrackHeader.World world,
            @org.jspecify.annotations.Nullable ProjectPath was,
            Runnable changed) {
        var dialog = new Dialog(Texts.of("pipeline.path.choose"));
        dialog.addClassName("move-dialog");
        dialog.setWidth("560px");
        var errors = new ErrorSummary();
        var choice = new RadioButtonGroup<ProjectPath>(Texts.of("pipeline.path"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(ProjectPath.values());
        choice.setRenderer(
                new com.vaadin.flow.data.renderer.ComponentRenderer<Component, ProjectPath>(PathLine::option));
        choice.setValue(was == null ? ProjectPath.GREENFIELD : was);
        var reason = new TextField(Texts.of("pipeline.reason"));
        reason.setVisible(was != null);
        reason.setMaxLength(400);
        errors.field("reason", reason);
        var content = new Div(errors, choice, reason);
        content.addClassName("move-content");
        dialog.add(content);
        var save = new Button(Texts.of("pipeline.save"), event -> {
            switch (ways.choosing.choose(project, choice.getValue(), reason.getValue())) {
                case Outcome.Done<Track> done -> {
                    dialog.close();
                    changed.run();
                    Say.saved(Texts.of("pipeline.path.chosen"));
                }
                case Outcome.Refused<Track>(var reasons) ->
                    errors.show(world.words().spoken(reasons));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.of("parts.cancel"), event -> dialog.close()), save);
        return dialog;
    }

    private static Component option(ProjectPath path) {
        var hint = new Span(Texts.of("pipeline.path." + path.code() + ".hint"));
        hint.addClassName("lu-cap");
        var both = new Div(new Span(Texts.of("pipeline.path." + path.code())), hint);
        both.addClassName("path-option");
        return both;
    }
}
