package app.luodi.lights.ui;

import app.luodi.kernel.Light;
import app.luodi.lights.TryingRules.Trial;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** 试算: how many projects would have another light, and which. */
class TrialCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int LISTED = 200;

    TrialCard(Trial trial) {
        super(
                trial.changed().isEmpty()
                        ? Texts.of("lights.try.nothing")
                        : Texts.of("lights.try.changed", trial.changed().size()));
        var sums = Tables.head("lights.light", "lights.try.before", "lights.try.after");
        for (var light : Light.values()) {
            var before = trial.before().getOrDefault(light, 0);
            var after = trial.after().getOrDefault(light, 0);
            if (before + after > 0) {
                sums.getBody()
                        .add(new NativeTableRow(
                                new NativeTableCell(new LightBadge(light, null)),
                                new NativeTableCell(String.valueOf(before)),
                                new NativeTableCell(String.valueOf(after))));
            }
        }
        body().add(sums);
        if (!trial.changed().isEmpty() && !trial.changed().getFirst().name().isEmpty()) {
            body().add(list(trial));
        }
    }

    private static Div list(Trial trial) {
        var table = Tables.head("lights.project", "lights.try.becomes", "lights.reason");
        trial.changed().stream()
                .limit(LISTED)
                .forEach(one -> table.getBody()
                        .add(new NativeTableRow(
                                new NativeTableCell(new Anchor("projects/" + one.project(), one.name())),
                                new NativeTableCell(
                                        new LightBadge(one.was(), null),
                                        new Span(" → "),
                                        new LightBadge(one.becomes(), null)),
                                new NativeTableCell(one.reason()))));
        var list = new Div(table);
        if (trial.changed().size() > LISTED) {
            list.add(new Paragraph(Texts.of("lights.try.more", LISTED)));
        }
        return list;
    }
}
