package app.luodi.shell.parts;

import app.luodi.kernel.Outcome.Refusal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import java.util.List;

/** What the product says after an act: done, done and undoable, refused with reasons, failed. Bottom left. */
public final class Say {
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration UNDOABLE = Duration.ofSeconds(10);

    private Say() {}

    /** Done: for four seconds. */
    public static void saved(String sentence) {
        open(new Div(Icons.of("check"), new Span(sentence)), SHORT, false);
    }

    /** Done, and can be taken back for ten seconds. */
    public static void saved(String sentence, Runnable undo) {
        var content = new Div(Icons.of("check"), new Span(sentence));
        var notification = open(content, UNDOABLE, false);
        var button = new Button(Texts.of("parts.undo"), Icons.of("undo"), event -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        content.add(button);
    }

    /** Refused: every reason, until it is closed. Forms show an {@link ErrorSummary} instead. */
    public static void refused(List<Refusal> reasons) {
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(words(reason))));
        var content = new Div(Icons.of("warn"), list);
        closable(content, open(content, Duration.ZERO, true));
    }

    /** Something went wrong that is nobody's mistake; the number can be quoted. */
    public static void failed(String number) {
        var content = new Div(Icons.of("warn"), new Span(Texts.of("parts.failed", number)));
        closable(content, open(content, Duration.ZERO, true));
    }

    /** The sentence of a refusal, in the language of who looks. */
    public static String words(Refusal refusal) {
        return Texts.of(refusal.key(), refusal.values().toArray());
    }

    private static Notification open(Div content, Duration time, boolean bad) {
        content.addClassName("lu-say");
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setDuration((int) time.toMillis());
        notification.setAssertive(bad);
        if (bad) {
            notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
        notification.add(content);
        notification.open();
        return notification;
    }

    private static void closable(Div content, Notification notification) {
        var close = new Button(Icons.of("x"), event -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(Texts.of("parts.close"));
        content.add(close);
    }
}
