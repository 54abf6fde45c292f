package app.luodi.lights.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Light;
import app.luodi.kernel.Outcome;
import app.luodi.lights.Derivation;
import app.luodi.lights.Exemption;
import app.luodi.projects.Project;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** 亮灯依据: the derivation, why it is red in the words of who answers, and the exemption with what may be done about it. */
class LightDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Project project;
    private final transient LightServices services;
    private final transient Runnable changed;

    LightDialog(Project project, Derivation found, LightServices services, boolean past, Runnable changed) {
        this.project = project;
        this.services = services;
        this.changed = changed;
        addClassName("light-dialog");
        setHeaderTitle(Texts.of("lights.derivation", project.name()));
        setWidth("640px");
        var light = found.light();
        var content = new Div(new LightBadge(light.light(), light.reason(), LightBadge.Size.HEADER));
        content.addClassName("light-content");
        content.add(new LightSteps(found));
        var explained = services.explaining().of(project.id());
        explained.ifPresentOrElse(
                one -> content.add(
                        note("lu-note", "lights.explained", one.words(), one.by(), Amounts.minute(one.at()))),
                () -> {
                    if (light.light() == Light.RED && found.version().rules().explainRed()) {
                        content.add(note("lu-note-red", "lights.unexplained.one"));
                    }
                });
        found.exemption().ifPresent(one -> content.add(ExemptionWords.note(one)));
        add(content);
        if (!past) {
            acts(found);
        }
        getFooter().add(new Button(Texts.of("parts.close"), event -> close()));
    }

    private void acts(Derivation found) {
        var speaks = services.rights().may(Act.EXPLAIN_LIGHT, project.office());
        if (speaks && found.light().light() == Light.RED) {
            act(
                    "lights.explain",
                    () -> new WordsDialog(
                                    Texts.of("lights.explain"),
                                    Texts.of("lights.explain.label"),
                                    words -> services.explaining().explain(project.id(), words),
                                    this::done)
                            .open());
        }
        var today = services.today().today();
        var standing = found.exemption().filter(one -> one.stands(today));
        if (speaks && standing.isEmpty()) {
            act("lights.exemption.ask", () -> new ExemptionDialog(project.id(), found, services, this::done).open());
        }
        if (services.rights().may(Act.APPROVE_EXEMPTION)) {
            standing.ifPresent(this::decisions);
        }
    }

    private void decisions(Exemption one) {
        if (one.state() == Exemption.State.ASKED) {
            act(
                    "lights.exemption.approve",
                    () -> settled(services.exempting().decide(project.id(), one.version(), true, null)));
            act(
                    "lights.exemption.refuse",
                    () -> new WordsDialog(
                                    Texts.of("lights.exemption.refuse"),
                                    Texts.of("lights.exemption.remark"),
                                    words -> services.exempting().decide(project.id(), one.version(), false, words),
                                    this::done)
                            .open());
        } else {
            act("lights.exemption.end", () -> settled(services.exempting().end(project.id(), one.version(), null)));
        }
    }

    private void settled(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> finished -> {
                Say.saved(Texts.of("lights.done"));
                done();
            }
            case Outcome.Refused<?>(var reasons) -> Say.refused(reasons);
        }
    }

    private void done() {
        close();
        changed.run();
    }

    private void act(String key, Runnable run) {
        var button = new Button(Texts.of(key), event -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(button);
    }

    private static Paragraph note(String look, String key, Object... values) {
        var note = new Paragraph(Texts.of(key, values));
        note.addClassName(look);
        return note;
    }
}
