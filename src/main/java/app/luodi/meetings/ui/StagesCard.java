package app.luodi.meetings.ui;

import app.luodi.kernel.Light;
import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** 阶段看板: how many projects stand at each stage, and what light they have; the bars are drawn to one scale. */
final class StagesCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient WeekWords words;
    private final transient Optional<String> asOf;

    StagesCard(Week week, WeekWords words, Optional<String> asOf) {
        super(Texts.of("meetings.stages"));
        this.words = words;
        this.asOf = asOf;
        sub(Texts.of("meetings.stages.sub", week.figures().projects()));
        addClassNames("week-stages", "lu-flush");
        var most = week.stages().stream()
                .mapToInt(Week.StageLights::projects)
                .max()
                .orElse(1);
        var list = new UnorderedList();
        week.stages().forEach(stage -> list.add(row(stage, most)));
        body().add(list);
    }

    private ListItem row(Week.StageLights stage, int most) {
        var bar = new Span();
        bar.addClassName("week-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var light : Light.values()) {
            var count = stage.lights().getOrDefault(light, 0);
            if (count > 0) {
                var part = new Span();
                part.addClassName("week-" + light.code());
                part.getStyle().set("width", 100.0 * count / most + "%");
                bar.add(part);
            }
        }
        var lit = new Div(count(stage, Light.RED), count(stage, Light.YELLOW));
        lit.addClassName("week-stage-lit");
        var name = Marks.link(rows(stage, null), words.stage(stage.stage()), "week-stage");
        var total = Marks.live(Marks.span(Amounts.count(stage.projects()), "lu-n"), "stage-" + stage.stage());
        return new ListItem(name, bar, lit, total);
    }

    private Span count(Week.StageLights stage, Light light) {
        var count = stage.lights().getOrDefault(light, 0);
        if (count == 0) {
            return new Span();
        }
        var anchor = new Anchor(rows(stage, light));
        anchor.addClassNames("lu-lt", "lu-" + light.code());
        anchor.add(Marks.mark(LightBadge.shape(light)), new Span(Amounts.count(count)));
        anchor.getElement().setAttribute("aria-label", LightBadge.word(light) + " " + count);
        return new Span(anchor);
    }

    private String rows(Week.StageLights stage, @org.jspecify.annotations.Nullable Light light) {
        return WeekWords.rows(
                Rows.where("stage", stage.stage()).and("light", light == null ? null : light.code()), asOf);
    }
}
