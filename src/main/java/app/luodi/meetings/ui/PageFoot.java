package app.luodi.meetings.ui;

import app.luodi.meetings.Week;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The foot of a page on the wall: the keys, and where one is. Every key is a button, too. */
final class PageFoot extends Footer {
    private static final long serialVersionUID = 1L;
    private static final int DOTS = 36;

    PageFoot(Week week, int page, IntConsumer turn, IntConsumer go, Runnable leave) {
        addClassName("wall-foot");
        add(
                key("meetings.wall.key.turn", () -> turn.accept(1), "←", "→"),
                key("meetings.wall.key.first", () -> go.accept(1), "L"));
        if (page > 1) {
            add(key("meetings.wall.key.time", () -> {}, Texts.of("meetings.wall.space")));
        }
        add(key("meetings.wall.key.leave", leave, "Esc"), dots(week, page, go), where(week, page));
    }

    private static Component key(String words, Runnable act, String... caps) {
        var button = new NativeButton("", event -> act.run());
        button.addClassName("wall-key");
        Stream.of(caps).forEach(cap -> button.add(Marks.span(cap, "lu-kbd")));
        button.add(new Span(Texts.of(words)));
        return button;
    }

    /** One bar a page in the colour of its light; with very many pages the number alone says where one is. */
    private static Component dots(Week week, int page, IntConsumer go) {
        var dots = new Div();
        dots.addClassName("wall-dots");
        if (week.lit().size() < DOTS) {
            dots.add(dot(1, page, "wall-dot-first", go));
            for (var i = 0; i < week.lit().size(); i++) {
                dots.add(
                        dot(i + 2, page, "wall-dot-" + week.lit().get(i).light().code(), go));
            }
        }
        return dots;
    }

    private static Component dot(int to, int page, String look, IntConsumer go) {
        var dot = new NativeButton("", event -> go.accept(to));
        dot.addClassNames("wall-dot", look);
        dot.setClassName("wall-dot-here", to == page);
        dot.setAriaLabel(Texts.of("meetings.wall.page", to));
        return dot;
    }

    private static Span where(Week week, int page) {
        return Marks.span(page + " / " + (week.lit().size() + 1), "lu-b");
    }
}
