package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A figure with its label above and its consequence below; several stand in one {@link KpiLine}. */
public class Kpi extends Div {
    private static final long serialVersionUID = 1L;

    private final Div value = new Div();

    /** @param figure from {@link Amounts#figure} or several of them */
    public Kpi(String label, Component... figure) {
        addClassName("lu-k");
        var name = new Span(label);
        name.addClassName("lu-k-l");
        value.addClassName("lu-k-v");
        value.add(figure);
        add(name, value);
    }

    /** The line below: what it means, what it is compared with. */
    public Kpi note(String words) {
        return note(new Span(words));
    }

    public Kpi note(Component... words) {
        var note = new Div(words);
        note.addClassName("lu-k-s");
        add(note);
        return this;
    }

    /** Colours the figure: red or amber, where it asks for something. */
    public Kpi tone(Meter.Tone tone) {
        value.addClassName("lu-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        return this;
    }

    /** Opens the rows behind the figure. */
    public Kpi opens(String link) {
        var anchor = new com.vaadin.flow.component.html.Anchor(link);
        anchor.addClassNames(value.getClassNames().toArray(String[]::new));
        value.getChildren().toList().forEach(anchor::add);
        replace(value, anchor);
        return this;
    }
}
