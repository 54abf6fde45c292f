package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.WhenField;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One milestone: its plan and forecast with a reason, and what else can be done to it. */
class MilestoneDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Track track;
    private final transient Milestone milestone;
    private final transient MilestoneDialogs.Acts acts;
    private final transient TrackHeader.World world;
    private final transient Runnable changed;
    private final ErrorSummary errors = new ErrorSummary();
    private final WhenField plan;
    private final WhenField forecast;
    private final TextField reason = new TextField(Texts.of("pipeline.reason"));
    private final Div others = new Div();

    MilestoneDialog(
            Track track,
            Milestone milestone,
            @Nullable UUID office,
            MilestoneDialogs.Acts acts,
            TrackHeader.World world,
            Runnable changed) {
        this.track = track;
        this.milestone = milestone;
        this.acts = acts;
        this.world = world;
        this.changed = changed;
        var today = world.today().today();
        this.plan = new WhenField(Texts.of("pipeline.column.plan"), today);
        this.forecast = new WhenField(Texts.of("pipeline.column.forecast"), today);
        addClassName("move-dialog");
        setHeaderTitle(world.words().name(milestone.kind()));
        setWidth("560px");
        others.addClassName("milestone-acts");
        var content = new Div(errors);
        content.addClassName("move-content");
        if (world.rights().may(Act.PLAN_MILESTONES, office) && milestone.applies()) {
            content.add(planning());
            var save = new Button(Texts.of("pipeline.save"), event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
        } else {
            content.add(reason);
            getFooter().add(new Button(Texts.of("parts.close"), event -> close()));
        }
        content.add(others);
        add(content);
        others(office);
        reason.setVisible(others.getComponentCount() > 0 || plan.getParent().isPresent());
    }

    /** Shown above what can be done. */
    MilestoneDialog with(MilestoneFacts facts) {
        addComponentAsFirst(facts);
        return this;
    }

    private Div planning() {
        plan.setWhen(milestone.plan());
        forecast.setWhen(milestone.forecast());
        plan.setReadOnly(milestone.isDone() && milestone.plan() != null);
        forecast.setVisible(!milestone.isDone());
        reason.setHelperText(milestone.plan() == null ? "" : Texts.of("pipeline.reason.hint"));
        reason.setMaxLength(400);
        errors.field(milestone.kind().code(), plan).field("when", forecast).field("reason", reason);
        var fields = new Div(plan, forecast, reason);
        fields.addClassName("milestone-fields");
        return fields;
    }

    private void others(@Nullable UUID office) {
        var kind = milestone.kind();
        var rights = world.rights();
        if (milestone.isOpen() && rights.may(kind.act(), office)) {
            act("flag", "pipeline.move.to", world.words().shortName(kind), () -> {
                close();
                acts.moves().open(track.project(), kind.code(), changed);
            });
        }
        if (milestone.isDone() && milestone.verification() == null && rights.may(Act.VERIFY_MILESTONE, office)) {
            act(
                    "check",
                    "pipeline.verify",
                    "",
                    () -> done(
                            () -> acts.verifying().verify(track.project(), kind.code(), reason.getValue()),
                            "pipeline.verify.done"));
        }
        var last = track.furthest().filter(milestone::equals).isPresent();
        if (last && rights.may(kind.act(), office)) {
            act(
                    "undo",
                    "pipeline.withdraw",
                    "",
                    () -> done(
                            () -> acts.moving().withdraw(track.project(), kind.code(), reason.getValue()),
                            "pipeline.withdraw.done"));
        }
        if (!milestone.isDone() && rights.may(Act.PLAN_MILESTONES, office)) {
            var back = !milestone.applies();
            act(
                    back ? "plus" : "x",
                    back ? "pipeline.restore" : "pipeline.skip",
                    "",
                    () -> done(
                            () -> acts.planning().applies(track.project(), kind.code(), back, reason.getValue()),
                            "pipeline.saved"));
        }
    }

    private void act(String icon, String key, String name, Runnable work) {
        others.add(new Button(Texts.of(key, name), Icons.of(icon), event -> work.run()));
    }

    private void save() {
        if (!plan.isReadable() || !forecast.isReadable()) {
            return;
        }
        var planned = plan.when().orElse(null);
        var expected = forecast.when().orElse(null);
        if (planned != null && !planned.equals(milestone.plan())) {
            if (acts.planning().plan(track.project(), milestone.kind().code(), planned, reason.getValue())
                    instanceof Outcome.Refused<Track>(var reasons)) {
                refuse(reasons);
                return;
            }
        }
        if (!milestone.isDone() && !Objects.equals(expected, milestone.forecast())) {
            done(() -> forecast(expected), "pipeline.saved");
        } else {
            finished("pipeline.saved");
        }
    }

    private Outcome<Track> forecast(@Nullable WhenText expected) {
        return acts.planning().forecast(track.project(), milestone.kind().code(), expected, reason.getValue());
    }

    private <T> void done(Supplier<Outcome<T>> act, String said) {
        switch (act.get()) {
            case Outcome.Done<T> done -> finished(said);
            case Outcome.Refused<T>(var reasons) -> refuse(reasons);
        }
    }

    private void finished(String said) {
        close();
        changed.run();
        Say.saved(Texts.of(said, world.words().name(milestone.kind())));
    }

    private void refuse(List<Refusal> reasons) {
        errors.field("reason", reason);
        errors.show(world.words().spoken(reasons));
    }
}
