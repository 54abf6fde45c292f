package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.pipeline.MovingProjects.Step;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.WhenField;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;

/** The fields of a report from the site; what must be reached before is reported with it where it is missing. */
class ReportForm extends Div {
    private static final long serialVersionUID = 1L;

    /** How many milestones are offered: the next, and the ones after it. */
    static final int CHOICES = 3;

    /** What is sent. */
    record Report(List<Step> steps, String note) {}

    private final transient Track track;
    private final transient TrackHeader.World world;
    private final RadioButtonGroup<MilestoneKind> what = new RadioButtonGroup<>(Texts.of("pipeline.report.what"));
    private final WhenField when;
    private final TextField evidence = new TextField(Texts.of("pipeline.move.evidence"));
    private final TextArea note = new TextArea(Texts.of("pipeline.report.note"));
    private final Div advice = new Div();
    private final ErrorSummary errors = new ErrorSummary();

    ReportForm(
            Track track, List<MilestoneKind> choices, TrackHeader.World world, Function<Report, Outcome<Moved>> send) {
        this.track = track;
        this.world = world;
        var today = world.today().today();
        this.when = new WhenField(Texts.of("pipeline.report.when"), today);
        addClassName("report-form");
        what.setItems(choices);
        what.setItemLabelGenerator(kind -> world.words().name(kind));
        what.setValue(choices.getFirst());
        what.addClassName("report-what");
        what.addValueChangeListener(event -> advise());
        when.setWhen(WhenText.day(today));
        evidence.setMaxLength(400);
        note.setMaxLength(400);
        note.setMinRows(3);
        advice.addClassName("lu-note");
        errors.field("when", when).field("evidence", evidence).field("note", note);
        var submit = new Button(Texts.of("pipeline.report.send"), event -> send(send));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        submit.setDisableOnClick(true);
        submit.addClickListener(event -> submit.setEnabled(true));
        var foot = new Div(submit);
        foot.addClassName("report-foot");
        var pair = new Div(when, evidence);
        pair.addClassName("report-pair");
        add(errors, what, pair, note, advice, foot);
        advise();
    }

    private void advise() {
        var kind = what.getValue();
        if (kind == null) {
            return;
        }
        var usual = world.words().evidence(kind);
        evidence.setPlaceholder(usual.isEmpty() ? "" : Texts.of("pipeline.move.evidence.usual", usual));
        evidence.setRequiredIndicatorVisible(kind.evidence());
        var missing = track.missingBefore(kind).stream()
                .map(Milestone::kind)
                .map(world.words()::shortName)
                .toList();
        advice.setText(
                missing.isEmpty()
                        ? Texts.of("pipeline.report.advice")
                        : Texts.of(
                                "pipeline.report.advice.missing", String.join(Texts.of("pipeline.list.and"), missing)));
    }

    private void send(Function<Report, Outcome<Moved>> send) {
        var kind = what.getValue();
        if (kind == null || when.when().isEmpty()) {
            errors.show(List.of(Refusal.of(
                    "when",
                    "pipeline.refused.undated",
                    kind == null ? "" : world.words().name(kind))));
            return;
        }
        var step = new Step(kind.code(), when.when().get(), evidence.getValue());
        if (send.apply(new Report(List.of(step), note.getValue())) instanceof Outcome.Refused<Moved>(var reasons)) {
            errors.show(world.words().spoken(reasons));
        }
    }
}
