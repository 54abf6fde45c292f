package app.luodi.lights.ui;

import app.luodi.lights.Derivation;
import app.luodi.lights.RuleWords;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A light dimension by dimension: its light, the value, since when, and the rule it was judged by. */
class LightSteps extends Div {
    private static final long serialVersionUID = 1L;

    LightSteps(Derivation derivation) {
        addClassName("light-steps");
        var list = new DescriptionList();
        derivation.steps().forEach(step -> {
            var value = new Div(step.value());
            if (step.since() != null) {
                var since = new Span(" " + Texts.of("lights.since", step.since().toString()));
                since.addClassName("lu-sub");
                value.add(since);
            }
            var rule = new Div(step.rule());
            rule.addClassName("lu-cap");
            list.add(
                    new DescriptionList.Term(
                            new LightBadge(step.light(), null), new Span(RuleWords.name(step.dimension()))),
                    new DescriptionList.Description(value, rule));
        });
        add(list);
        var version = derivation.version();
        var by = new Paragraph(
                version.version() == 0
                        ? Texts.of("lights.version.none")
                        : Texts.of(
                                "lights.version",
                                version.version(),
                                version.validFrom().toString()));
        by.addClassName("lu-cap");
        add(by);
    }
}
