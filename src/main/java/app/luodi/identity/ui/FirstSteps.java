package app.luodi.identity.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What to do first in a district that nobody works in yet. */
class FirstSteps extends Div {
    private static final long serialVersionUID = 1L;

    FirstSteps(boolean hasUnits) {
        addClassNames("lu-note", "identity-first");
        add(new Span(Texts.of("identity.first")));
        add(
                hasUnits
                        ? new Span(Texts.of("identity.first.units.done"))
                        : new Anchor("units", Texts.of("identity.first.units")));
        add(new Span(Texts.of("identity.first.accounts")), new Span(Texts.of("identity.first.then")));
    }
}
