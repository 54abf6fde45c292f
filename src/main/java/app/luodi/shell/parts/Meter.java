package app.luodi.shell.parts;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The meter with a tick: the fill is what is done, the tick is the pace (时序). Drawn from 0 to 100 percent; the number
 * beside it is never clamped.
 */
public class Meter extends Span {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal NEAR = BigDecimal.valueOf(-3);
    private static final BigDecimal FAR = BigDecimal.valueOf(-20);

    public enum Tone {
        BLUE,
        AMBER,
        RED
    }

    /**
     * @param done percent done; null where it is unknown
     * @param pace percent that should be done by now; null where there is no pace
     */
    public record Shown(@Nullable BigDecimal done, @Nullable BigDecimal pace, Tone tone) {
        /** With the tone by the distance to pace: within 3 points blue, within 20 amber, else red. */
        public static Shown of(@Nullable BigDecimal done, @Nullable BigDecimal pace) {
            return new Shown(done, pace, toneOf(done, pace));
        }
    }

    public Meter(Shown shown) {
        addClassNames("lu-mt", "lu-mt-" + shown.tone().name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", spoken(shown));
        getElement().setProperty("innerHTML", inner(shown));
    }

    public Meter(@Nullable BigDecimal done, @Nullable BigDecimal pace) {
        this(Shown.of(done, pace));
    }

    /** For a grid column: the number, and the meter beside it. */
    public static <T> Renderer<T> renderer(Function<T, Shown> shown) {
        return LitRenderer.<T>of(
                        "<span class=\"lu-mt-cell\"><span>${item.percent}</span><span class=\"${item.look}\" role=\"img\""
                                + " aria-label=\"${item.spoken}\" .innerHTML=\"${item.inner}\"></span></span>")
                .withProperty("percent", row -> Amounts.percent(shown.apply(row).done()))
                .withProperty(
                        "look",
                        row -> "lu-mt lu-mt-" + shown.apply(row).tone().name().toLowerCase(Locale.ROOT))
                .withProperty("spoken", row -> spoken(shown.apply(row)))
                .withProperty("inner", row -> inner(shown.apply(row)));
    }

    /** The meter as markup, for a larger template. */
    public static String html(Shown shown) {
        return "<span class=\"lu-mt lu-mt-" + shown.tone().name().toLowerCase(Locale.ROOT)
                + "\" role=\"img\" aria-label=\"" + Markup.text(spoken(shown)) + "\">" + inner(shown) + "</span>";
    }

    /** 完成 79.3%，时序 82.0%. */
    public static String spoken(Shown shown) {
        return shown.pace() == null
                ? Texts.of("parts.meter.done", Amounts.percent(shown.done()))
                : Texts.of("parts.meter.pace", Amounts.percent(shown.done()), Amounts.percent(shown.pace()));
    }

    private static Tone toneOf(@Nullable BigDecimal done, @Nullable BigDecimal pace) {
        if (done == null || pace == null) {
            return Tone.BLUE;
        }
        var distance = done.subtract(pace);
        return distance.compareTo(NEAR) >= 0 ? Tone.BLUE : distance.compareTo(FAR) >= 0 ? Tone.AMBER : Tone.RED;
    }

    private static String inner(Shown shown) {
        return "<i style=\"width:" + width(shown.done()) + "%\"></i>"
                + (shown.pace() == null ? "" : "<b style=\"left:calc(" + width(shown.pace()) + "% - 1px)\"></b>");
    }

    private static String width(@Nullable BigDecimal percent) {
        return percent == null ? "0" : String.format(Locale.ROOT, "%.1f", Math.clamp(percent.doubleValue(), 0, 100));
    }
}
