package app.luodi.shell.parts;

import app.luodi.kernel.Light;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A light: shape, word and reason, never colour alone (screens.md 4). Green is quiet: no background, no weight. Read
 * aloud as {@code 红灯，竣工逾期 75 天}.
 */
public class LightBadge extends Span {
    private static final long serialVersionUID = 1L;

    public enum Size {
        ROW,
        /** With its tint behind it. */
        HEADER,
        /** A large shape that holds the character 红, 黄, 绿. */
        PROJECTOR
    }

    /** A light and why; an empty reason where there is nothing to say. */
    public record Shown(Light light, String reason) {
        public Shown {
            reason = reason == null ? "" : reason;
        }
    }

    public LightBadge(Light light, @Nullable String reason) {
        this(light, reason, Size.ROW);
    }

    public LightBadge(Light light, @Nullable String reason, Size size) {
        var shown = new Shown(light, reason == null ? "" : reason);
        addClassNames("lu-lt", "lu-" + light.code(), "lu-lt-" + size.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", spoken(shown));
        getElement().setProperty("innerHTML", size == Size.PROJECTOR ? large(shown) : inner(shown, word(light)));
    }

    /** A light with a number instead of a reason, for legends and sums: ■ 红灯 2. */
    public static LightBadge count(Light light, long count) {
        return new LightBadge(light, Amounts.count(count));
    }

    /** Shows what is behind the light on hover and focus: rule, values, version, since when. */
    public LightBadge explainedBy(Component explanation) {
        getElement().setAttribute("tabindex", "0");
        getElement()
                .setAttribute("role", "button")
                .removeAttribute("aria-label"); // a button is called by what it shows
        var popover = new Popover(explanation);
        popover.setTarget(this);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addThemeName("luodi");
        return this;
    }

    /** For a grid column: no server component a row. */
    public static <T> Renderer<T> renderer(Function<T, Shown> shown) {
        return LitRenderer.<T>of(
                        "<span class=\"${item.look}\" role=\"img\" aria-label=\"${item.spoken}\" .innerHTML=\"${item.inner}\"></span>")
                .withProperty(
                        "look", row -> "lu-lt lu-" + shown.apply(row).light().code())
                .withProperty("spoken", row -> spoken(shown.apply(row)))
                .withProperty(
                        "inner",
                        row -> inner(shown.apply(row), word(shown.apply(row).light())));
    }

    /** The whole badge as markup, for a larger template. */
    public static String html(Shown shown) {
        return "<span class=\"lu-lt lu-" + shown.light().code() + "\" role=\"img\" aria-label=\""
                + Markup.text(spoken(shown)) + "\">" + inner(shown, word(shown.light())) + "</span>";
    }

    /** Only the shape, for legends and places where the word stands elsewhere. */
    public static String shape(Light light) {
        return "<svg viewBox=\"0 0 12 12\" aria-hidden=\"true\" class=\"lu-shape\">"
                + switch (light) {
                    case GREEN -> "<circle cx=\"6\" cy=\"6\" r=\"4.3\" fill=\"var(--lu-green)\"/>";
                    case YELLOW -> "<path d=\"M6 .9 11.6 10.9H.4z\" fill=\"var(--lu-amber)\"/>";
                    case RED -> "<rect x=\"1\" y=\"1\" width=\"10\" height=\"10\" rx=\".8\" fill=\"var(--lu-red)\"/>";
                    case EXEMPT ->
                        "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"var(--lu-grey)\" stroke-width=\"1.6\"/>"
                                + "<path d=\"M3 9 9 3\" stroke=\"var(--lu-grey)\" stroke-width=\"1.6\"/>";
                    case NONE ->
                        "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"var(--lu-grey)\" stroke-width=\"1.4\""
                                + " stroke-dasharray=\"2 1.6\"/>";
                    case PAUSED -> "<path d=\"M3.5 2v8M8.5 2v8\" stroke=\"var(--lu-grey)\" stroke-width=\"2.4\"/>";
                }
                + "</svg>";
    }

    /** 红灯, 黄灯, 绿灯, 豁免, 未评, 停建. */
    public static String word(Light light) {
        return Texts.of("parts.light." + light.code());
    }

    /** 红, 黄, 绿 …: for small places. */
    public static String shortWord(Light light) {
        return Texts.of("parts.light." + light.code() + ".short");
    }

    /** 红灯，竣工逾期 75 天. */
    public static String spoken(Shown shown) {
        return shown.reason().isEmpty()
                ? word(shown.light())
                : Texts.of("parts.light.spoken", word(shown.light()), shown.reason());
    }

    private static String inner(Shown shown, String word) {
        return shape(shown.light())
                + Markup.text(word)
                + (shown.reason().isEmpty() ? "" : " <em>" + Markup.text(shown.reason()) + "</em>");
    }

    private static String large(Shown shown) {
        return "<b>" + Markup.text(shortWord(shown.light())) + "</b>"
                + (shown.reason().isEmpty() ? "" : "<em>" + Markup.text(shown.reason()) + "</em>");
    }
}
