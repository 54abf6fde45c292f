package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Nothing to show: what was looked for, and the ways out. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String sentence, String explanation, Component... waysOut) {
        addClassName("lu-empty");
        var track = new Span();
        track.addClassName("lu-empty-track");
        track.getElement().setAttribute("aria-hidden", "true");
        track.getElement().setProperty("innerHTML", "<i></i>".repeat(StageTrack.NODES.size()));
        var ways = new Div(waysOut);
        ways.addClassName("lu-empty-ways");
        add(track, new H2(sentence), new Paragraph(explanation), ways);
    }
}
