package app.luodi.planning.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.planning.ProjectPlan;
import app.luodi.planning.Schedule;
import app.luodi.planning.Step;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;

/** Accepts a plan: which milestones get which day, and why. */
class AcceptDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AcceptDialog(
            ProjectPlan project,
            Schedule plan,
            PlanWords words,
            Function<String, Outcome<ProjectPlan>> accept,
            Runnable done) {
        setHeaderTitle(Texts.of("planning.accept"));
        setWidth("520px");
        addClassName("plan-dialog");
        var errors = new ErrorSummary();
        var reason = new TextArea(Texts.of("planning.accept.reason"));
        reason.setWidthFull();
        reason.setMaxLength(400);
        reason.setHelperText(Texts.of("planning.accept.reason.hint"));
        errors.field("reason", reason);
        var list = new UnorderedList();
        list.addClassName("plan-moved-list");
        plan.slots().stream()
                .filter(slot -> slot.step().kind() == Step.Kind.MILESTONE
                        && !slot.step().isDone())
                .forEach(slot -> project.track()
                        .find(slot.step().code())
                        .filter(Milestone::isOpen)
                        .ifPresent(milestone -> {
                            var was = milestone.plan();
                            var now = slot.planFinish();
                            if (now != null && (was == null || !was.equals(WhenText.day(now)))) {
                                var days = new Span((was == null ? Amounts.UNKNOWN : was.text()) + " → " + now);
                                days.addClassName("lu-cap");
                                list.add(new ListItem(new Span(words.name(slot.step())), days));
                            }
                        }));
        add(
                errors,
                new Paragraph(Texts.of(
                        "planning.accept.effect",
                        words.name(plan.target().step()),
                        plan.aim().day())),
                list,
                reason);
        var apply = new Button(Texts.of("planning.accept"), event -> {
            try {
                switch (accept.apply(reason.getValue())) {
                    case Outcome.Done<ProjectPlan> accepted -> {
                        close();
                        Say.saved(Texts.of("planning.accepted"));
                        done.run();
                    }
                    case Outcome.Refused<ProjectPlan>(var reasons) ->
                        errors.show(words.stages().spoken(reasons));
                }
            } catch (OptimisticLockingFailureException overtaken) {
                errors.show(java.util.List.of(Outcome.Refusal.of("", "planning.refused.overtaken")));
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), apply);
    }
}
