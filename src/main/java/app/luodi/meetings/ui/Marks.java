package app.luodi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;

/** Small pieces that the cards of the weekly board are made of. */
final class Marks {
    private static final String KEY = "data-live";

    private Marks() {}

    static Span span(String words, String... classes) {
        var span = new Span(words);
        span.addClassNames(classes);
        return span;
    }

    static Anchor link(String address, String words, String... classes) {
        var anchor = new Anchor(address, words);
        anchor.addClassNames(classes);
        return anchor;
    }

    /** Markup of our own marks only: never with words of others. */
    static Html mark(String markup) {
        return new Html(markup);
    }

    /** Names a figure, so that it breathes once when somebody else changes it. */
    static <T extends Component> T live(T figure, String key) {
        figure.getElement().setAttribute(KEY, key);
        return figure;
    }

    /** The named figures of a screen with what they say. */
    static Map<String, String> figures(Component screen) {
        var figures = new HashMap<String, String>();
        visit(
                screen,
                one -> figures.put(
                        one.getElement().getAttribute(KEY), one.getElement().getTextRecursively()));
        return figures;
    }

    /** Tints, once, what says something else than before. */
    static void freshen(Component screen, Map<String, String> before) {
        visit(screen, one -> {
            var was = before.get(one.getElement().getAttribute(KEY));
            if (was != null && !was.equals(one.getElement().getTextRecursively())) {
                one.addClassName("lu-fresh");
            }
        });
    }

    private static void visit(Component component, java.util.function.Consumer<Component> act) {
        if (component.getElement().hasAttribute(KEY)) {
            act.accept(component);
        }
        component.getChildren().forEach(child -> visit(child, act));
    }
}
