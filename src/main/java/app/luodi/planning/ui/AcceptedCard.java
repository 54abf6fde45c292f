package app.luodi.planning.ui;

import app.luodi.planning.AcceptedPlan;
import app.luodi.planning.Aim;
import app.luodi.planning.ProjectPlan;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The plan that was accepted, by whom and why, and whether it still holds today. */
class AcceptedCard extends Card {
    private static final long serialVersionUID = 1L;

    AcceptedCard(ProjectPlan project, AcceptedPlan plan, PlanWords words, @Nullable Consumer<Aim> again) {
        super(Texts.of("planning.plan"));
        sub(plan.by() + " · " + Amounts.minute(plan.at()));
        if (plan.example()) {
            var mark = new Span(Texts.of("planning.example"));
            mark.addClassName("lu-tag");
            actions(mark);
        }
        project.held()
                .ifPresentOrElse(
                        held -> body().add(new Paragraph(words.outlook(held))),
                        () -> body().add(new Paragraph(Texts.of("planning.plan.reached"))));
        if (plan.reason() != null) {
            var why = new Paragraph(Texts.of("planning.plan.reason", plan.reason()));
            why.addClassName("lu-cap");
            body().add(why);
        }
        if (project.isTemplateNewer()) {
            body().add(new Paragraph(
                    Texts.of("planning.plan.template", plan.templateVersion(), project.templateVersion())));
            if (again != null) {
                var redraw = new Button(
                        Texts.of("planning.plan.redraw"),
                        event -> again.accept(new Aim(
                                plan.aim().target(),
                                plan.aim().day(),
                                plan.aim().pinned(),
                                java.util.Map.of())));
                redraw.addThemeVariants(ButtonVariant.LUMO_SMALL);
                body().add(redraw);
            }
        }
    }
}
