package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A card on the desk: a heading with its explanation, links at the right, and what it holds. */
public class Card extends Section {
    private static final long serialVersionUID = 1L;

    private final Span sub = new Span();
    private final Div actions = new Div();
    private final Div body = new Div();

    public Card(String title, Component... content) {
        addClassName("lu-card");
        sub.addClassName("lu-cap");
        actions.addClassName("lu-acts");
        body.addClassName("lu-card-body");
        var heading = new H2(title);
        var head = new Div(heading, sub, actions);
        head.addClassName("lu-card-head");
        body.add(content);
        add(head, body);
    }

    public Card sub(String words) {
        sub.setText(words);
        return this;
    }

    public Card actions(Component... controls) {
        actions.add(controls);
        return this;
    }

    /** What the card holds. */
    public Div body() {
        return body;
    }

    /** Lets the content reach the edges: grids and tables. */
    public Card flush() {
        addClassName("lu-flush");
        return this;
    }
}
