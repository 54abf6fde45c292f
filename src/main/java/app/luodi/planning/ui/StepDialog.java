package app.luodi.planning.ui;

import app.luodi.kernel.Outcome;
import app.luodi.planning.Aim;
import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import java.util.function.Function;

/** One step of a plan: another day or another duration, and what moves by it before anything is kept. */
class StepDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Slot slot;
    private final transient Schedule plan;
    private final transient Function<Aim, Outcome<Schedule>> draw;
    private final transient PlanWords words;
    private final DatePicker day = Dates.picker(Texts.of("planning.step.day"));
    private final IntegerField days = new IntegerField();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div effect = new Div();
    private final Button apply = new Button(Texts.of("planning.step.apply"));

    StepDialog(Slot slot, Schedule plan, PlanWords words, Function<Aim, Outcome<Schedule>> draw, Consumer<Aim> chosen) {
        this.slot = slot;
        this.plan = plan;
        this.draw = draw;
        this.words = words;
        setHeaderTitle(words.name(slot.step()));
        setWidth("480px");
        addClassName("plan-dialog");
        day.setValue(slot.planFinish());
        days.setLabel(Texts.of("planning.step.days", PlanWords.days(slot.step().type())));
        days.setValue(slot.step().days());
        days.setMin(0);
        days.setStepButtonsVisible(true);
        errors.field(slot.step().code(), day);
        day.addValueChangeListener(event -> show());
        days.addValueChangeListener(event -> show());
        var fields = new Div(day, days);
        fields.addClassName("plan-fields");
        add(errors, new Paragraph(sentence()), fields, effect);
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.addClickListener(event -> {
            close();
            chosen.accept(aim());
        });
        var free = new Button(Texts.of("planning.step.free"), event -> {
            close();
            chosen.accept(plan.aim().unpin(slot.step().code()));
        });
        free.setVisible(plan.aim().pinned().containsKey(slot.step().code()));
        getFooter().add(free, new Button(Texts.of("parts.cancel"), event -> close()), apply);
        show();
    }

    private String sentence() {
        if (slot.latestFinish() == null) {
            return Texts.of("planning.step.follows", Amounts.date(slot.earliestFinish()));
        }
        return Texts.of(
                "planning.step.window",
                Amounts.date(slot.earliestFinish()),
                Amounts.date(slot.latestFinish()),
                PlanWords.slack(slot));
    }

    private Aim aim() {
        var aim = plan.aim();
        var code = slot.step().code();
        if (days.getValue() != null && days.getValue() != slot.step().days()) {
            aim = aim.taking(code, days.getValue());
        }
        if (day.getValue() != null && !day.getValue().equals(slot.planFinish())) {
            aim = code.equals(aim.target()) ? aim.on(day.getValue()) : aim.pin(code, day.getValue());
        }
        return aim;
    }

    private void show() {
        effect.removeAll();
        errors.clear();
        switch (draw.apply(aim())) {
            case Outcome.Done<Schedule>(var after) -> {
                effect.add(new MovedList(plan, after, words), new Paragraph(words.outlook(after)));
                apply.setEnabled(!aim().equals(plan.aim()));
            }
            case Outcome.Refused<Schedule>(var reasons) -> {
                errors.show(reasons);
                apply.setEnabled(false);
            }
        }
    }
}
