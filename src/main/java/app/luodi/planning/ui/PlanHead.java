package app.luodi.planning.ui;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.planning.Aim;
import app.luodi.planning.ProjectPlan;
import app.luodi.planning.Schedule;
import app.luodi.planning.Step;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** The head of the plan: what is fixed, whether it holds, and what can be done. */
class PlanHead extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Step> target = new Select<>();
    private final DatePicker day = Dates.picker("");
    private final Div line = new Div();
    private final Div acts = new Div();
    private final Div outlook = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Aim aim;
    private final transient PlanWords words;

    PlanHead(ProjectPlan plan, Aim aim, PlanWords words) {
        this.aim = aim;
        this.words = words;
        addClassNames("lu-card", "plan-head");
        target.setItems(plan.targets());
        target.setItemLabelGenerator(words::name);
        plan.targets().stream()
                .filter(step -> step.code().equals(aim.target()))
                .findFirst()
                .ifPresent(target::setValue);
        target.setAriaLabel(Texts.of("planning.target"));
        day.setValue(aim.day());
        day.setAriaLabel(Texts.of("planning.day"));
        errors.field("day", day).field("target", target);
        var fixed = new Span(Texts.of("planning.fixed"));
        fixed.addClassName("lu-cap");
        var path = new Span(Texts.of(
                plan.pathChosen() ? "planning.path" : "planning.path.usual",
                Texts.of("pipeline.path." + plan.path().code())));
        path.addClassName("lu-cap");
        acts.addClassName("lu-acts");
        line.addClassName("plan-line");
        line.add(fixed, target, day, path, acts);
        outlook.addClassName("plan-outlook");
        outlook.getElement().setAttribute("role", "status");
        add(line, errors, outlook);
    }

    /** Another target or day: what was tried for single steps goes with the target. */
    void onAim(Consumer<Aim> chosen) {
        target.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(Aim.at(event.getValue().code(), aim.day()));
            }
        });
        day.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(aim.on(event.getValue()));
            }
        });
    }

    void refuse(List<Refusal> reasons) {
        errors.show(reasons);
    }

    void undo(Runnable undo) {
        var button = new Button(Texts.of("planning.undo"), Icons.of("undo"), event -> undo.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        acts.addComponentAsFirst(button);
    }

    void accept(Runnable accept) {
        var button = new Button(Texts.of("planning.accept"), event -> accept.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        acts.add(button);
    }

    /** Whether it holds; where it does not, the earliest day is one press away. */
    void outlook(Schedule plan, Consumer<Aim> chosen) {
        var sentence = new Span(words.outlook(plan));
        outlook.add(sentence);
        outlook.addClassName(plan.isFeasible() ? "plan-held" : plan.isUnknown() ? "lu-note-amber" : "lu-note-red");
        if (plan.isUnknown() || !plan.unmaintained().isEmpty() && !plan.isFeasible()) {
            outlook.add(new Anchor("calendar?year=" + plan.unmaintained().first(), Texts.of("planning.calendar")));
        } else if (!plan.isFeasible()) {
            plan.earliest().ifPresent(earliest -> {
                var move = new Button(
                        Texts.of("planning.earliest", earliest),
                        event -> chosen.accept(plan.aim().on(earliest)));
                move.addThemeVariants(ButtonVariant.LUMO_SMALL);
                outlook.add(move);
            });
        }
    }
}
