package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Nothing to show: what was looked for, and the ways out. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    private final H2 heading;

    public EmptyState(String sentence, String explanation, Component... waysOut) {
        addClassName("lu-empty");
        var track = new Span();
        track.addClassName("lu-empty-track");
        track.getElement().setAttribute("aria-hidden", "true");
        track.getElement().setProperty("innerHTML", "<i></i>".repeat(StageTrack.NODES.size()));
        var ways = new Div(waysOut);
        ways.addClassName("lu-empty-ways");
        heading = new H2(sentence);
        add(track, heading, new Paragraph(explanation), ways);
    }

    /** Where it is all there is on the page: its sentence is the heading of the page. */
    public EmptyState alone() {
        heading.getElement().setAttribute("role", "heading").setAttribute("aria-level", "1");
        return this;
    }
}
