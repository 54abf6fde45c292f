package app.luodi.pipeline.page;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.LightAfterMove;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.MoveDialogs.MoveWorld;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 推进到「主体封顶」: date, evidence, and what will change before it is written. What must be reached first is asked for in
 * the same dialog; a refusal stays in it, names what is missing and leads there.
 */
class MoveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Track track;
    private final transient MilestoneKind kind;
    private final transient MovingProjects moving;
    private final transient MoveWorld world;
    private final List<MoveStep> steps = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField note = new TextField(Texts.of("pipeline.move.note"));
    private final Button move = new Button();
    private final MoveEffects effects;
    private transient Runnable changed = () -> {};

    MoveDialog(String project, Track track, MilestoneKind kind, MovingProjects moving, MoveWorld world) {
        this.track = track;
        this.kind = kind;
        this.moving = moving;
        this.world = world;
        this.effects = new MoveEffects(world.words());
        addClassName("move-dialog");
        setHeaderTitle(Texts.of("pipeline.move.title", world.words().name(kind)));
        setWidth("600px");
        add(content(project));
        var cancel = new Button(Texts.of("parts.cancel"), event -> close());
        move.setText(Texts.of("pipeline.move.do"));
        move.addClickListener(event -> move());
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        move.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        move.setDisableOnClick(true);
        var logged = new Span(Texts.of("pipeline.move.logged"));
        logged.addClassNames("lu-cap", "move-logged");
        getFooter().add(logged, cancel, move);
        showEffects();
    }

    void onChange(Runnable changed) {
        this.changed = changed;
    }

    private Div content(String project) {
        var missing = track.missingBefore(kind);
        var kinds = Stream.concat(missing.stream().map(Milestone::kind), Stream.of(kind))
                .toList();
        var alone = kinds.size() == 1;
        var content = new Div(new Paragraph(subtitle(project)), errors);
        content.addClassName("move-content");
        if (!alone) {
            var several = new Div(Texts.of("pipeline.move.several", missing.size()));
            several.addClassName("lu-note");
            content.add(several);
        }
        for (var one : kinds) {
            var step = new MoveStep(one, world.words(), world.today().today(), !alone);
            step.tie(errors, alone);
            step.when().addValueChangeListener(event -> showEffects());
            steps.add(step);
            content.add(step);
        }
        steps.getLast().when().setWhen(WhenText.day(world.today().today()));
        steps.getFirst().when().focus();
        errors.field("note", note);
        errors.elsewhere(
                "project.",
                field -> UrlState.at("projects/" + track.project() + "/edit")
                        .with("field", field)
                        .link());
        note.setMaxLength(400);
        content.add(note, effects);
        return content;
    }

    private String subtitle(String project) {
        var milestone = track.find(kind.code());
        var planned = milestone.map(Milestone::plan).map(WhenText::text);
        if (planned.isEmpty()) {
            return project;
        }
        var days = milestone.map(one -> one.overdueDays(world.today().today())).orElse(0L);
        return days > 0
                ? Texts.of("pipeline.move.sub.late", project, planned.get(), days)
                : Texts.of("pipeline.move.sub", project, planned.get());
    }

    /** The track as it would be, with the dates as far as they are understood. */
    private void showEffects() {
        var when = steps.getLast().when().when();
        var after = when.map(date -> world.reached(track, kinds(), date)).orElse(track);
        effects.show(track, after, when.flatMap(this::lightAfter));
    }

    private Optional<LightAfterMove.Change> lightAfter(WhenText when) {
        return world.lights().stream()
                .flatMap(light -> light.ifReached(track.project(), kinds(), when).stream())
                .findFirst();
    }

    private List<String> kinds() {
        return steps.stream().map(step -> step.kind().code()).toList();
    }

    private void move() {
        var unread = steps.stream().filter(step -> step.step().isEmpty()).toList();
        if (!unread.isEmpty()) {
            refuse(unread.stream().map(step -> undated(step)).toList());
            return;
        }
        var wanted = steps.stream().flatMap(step -> step.step().stream()).toList();
        var outcome = wanted.size() == 1
                ? moving.move(
                        track.project(),
                        kind.code(),
                        wanted.getFirst().when(),
                        wanted.getFirst().evidence(),
                        note.getValue(),
                        track.find(kind.code()).map(Milestone::version).orElse(null))
                : moving.move(track.project(), wanted, note.getValue());
        switch (outcome) {
            case Outcome.Done<Moved>(var moved) -> done(moved);
            case Outcome.Refused<Moved>(var reasons) -> refuse(reasons);
        }
    }

    private Refusal undated(MoveStep step) {
        return Refusal.of(
                step.kind().code(), "pipeline.refused.undated", world.words().name(step.kind()));
    }

    private void refuse(List<Refusal> reasons) {
        errors.show(world.words().spoken(reasons));
        move.setEnabled(true);
    }

    private void done(Moved moved) {
        close();
        changed.run();
        Say.saved(Texts.of("pipeline.move.done", world.words().name(kind)), () -> undo(moved));
    }

    private void undo(Moved moved) {
        for (var reached : moved.kinds().reversed()) {
            if (moving.withdraw(moved.project(), reached, Texts.of("pipeline.move.undone.reason"))
                    instanceof Outcome.Refused<Moved>(var reasons)) {
                Say.refused(world.words().spoken(reasons));
                break;
            }
        }
        changed.run();
    }
}
