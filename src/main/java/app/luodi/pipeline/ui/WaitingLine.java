package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.pipeline.ApprovingPlans;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.WaitingPlans;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** First plans that wait for somebody's approval before they are the baseline; not there where none waits. */
class WaitingLine extends Div {
    private static final long serialVersionUID = 1L;

    /** What the line asks and does. */
    @Component
    record Plans(WaitingPlans waiting, ApprovingPlans approving) {}

    WaitingLine(UUID project, Plans plans, TrackHeader.World world, boolean mayApprove, Runnable changed) {
        addClassName("path-line");
        var waiting = plans.waiting.of(project);
        setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        var who = waiting.stream().map(one -> one.planner().name()).distinct().collect(Collectors.joining("、"));
        var words = new Span(Texts.of("pipeline.approval.waiting", waiting.size(), who));
        words.addClassName("lu-amber-text");
        add(words);
        if (mayApprove) {
            var approve = new Button(Texts.of("pipeline.approval.approve"), Icons.of("check"), event -> {
                switch (plans.approving.approve(project, null)) {
                    case Outcome.Done<Track> done -> {
                        Say.saved(Texts.of("pipeline.approval.done"));
                        changed.run();
                    }
                    case Outcome.Refused<Track>(var reasons) ->
                        Say.refused(world.words().spoken(reasons));
                }
            });
            approve.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(approve);
        }
    }
}
