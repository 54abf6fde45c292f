package app.luodi.pipeline.page;

import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.MovingProjects.Step;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;

/** The fields of one milestone that is reported: its date and its evidence. */
class MoveStep extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MilestoneKind kind;
    private final WhenField when;
    private final TextField evidence = new TextField(Texts.of("pipeline.move.evidence"));

    MoveStep(MilestoneKind kind, StageWords words, LocalDate today, boolean named) {
        this.kind = kind;
        this.when = new WhenField(Texts.of("pipeline.move.when"), today);
        addClassName("move-step");
        if (named) {
            add(new H3(words.name(kind)));
        }
        when.setRequiredIndicatorVisible(true);
        evidence.setRequiredIndicatorVisible(kind.evidence());
        var usual = words.evidence(kind);
        evidence.setPlaceholder(usual.isEmpty() ? "" : Texts.of("pipeline.move.evidence.usual", usual));
        evidence.setMaxLength(400);
        add(when, evidence);
    }

    MilestoneKind kind() {
        return kind;
    }

    WhenField when() {
        return when;
    }

    TextField evidence() {
        return evidence;
    }

    /** Ties both fields to the names they are refused by. */
    void tie(ErrorSummary summary, boolean alone) {
        summary.field(alone ? "when" : kind.code() + ".when", when);
        summary.field(alone ? "evidence" : kind.code() + ".evidence", evidence);
        summary.field(kind.code(), when);
    }

    /** The step, where its date is understood. */
    Optional<Step> step() {
        return when.when().map(date -> new Step(kind.code(), date, evidence.getValue()));
    }
}
