package app.luodi.pipeline.page;

import app.luodi.pipeline.LightAfterMove;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Track;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What a move will change, before it is written: stage, light, and what comes next. */
class MoveEffects extends Div {
    private static final long serialVersionUID = 1L;

    private final transient StageWords words;

    MoveEffects(StageWords words) {
        this.words = words;
        addClassName("move-effects");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(Track before, Track after, Optional<LightAfterMove.Change> light) {
        removeAll();
        line("pipeline.effect.stage", strong(words.stage(before.stage())), strong(words.stage(after.stage())));
        if (before.pool() != after.pool()) {
            line("pipeline.effect.pool", strong(words.pool(before.pool())), strong(words.pool(after.pool())));
        }
        light.ifPresent(change -> line(
                "pipeline.effect.light",
                new LightBadge(change.now().light(), change.now().reason()),
                new LightBadge(change.after().light(), change.after().reason())));
        line("pipeline.effect.next", next(before), next(after));
    }

    private void line(String key, Component from, Component to) {
        var name = new Span(Texts.of(key));
        name.addClassName("lu-cap");
        add(name, from, Icons.of("rt"), to);
    }

    private Span next(Track track) {
        return strong(track.next()
                .map(milestone -> words.shortName(milestone.kind()) + planned(milestone))
                .orElse(Amounts.UNKNOWN));
    }

    private static String planned(Milestone milestone) {
        var when = milestone.forecast() == null ? milestone.plan() : milestone.forecast();
        return when == null
                ? ""
                : " "
                        + Texts.of(
                                milestone.forecast() == null ? "pipeline.plan.short" : "pipeline.forecast.short",
                                when.text());
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("lu-strong");
        return span;
    }
}
