package app.luodi.shell.parts;

import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Our own line icons, 16 × 16, in the colour of the words beside them ({@code icons.properties}). */
public final class Icons {
    private static final Properties PATHS = read();

    private Icons() {}

    /** @throws IllegalArgumentException for a name without a drawing */
    public static Span of(String name) {
        var icon = new Span();
        icon.addClassName("lu-i");
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.getElement().setProperty("innerHTML", svg(name));
        return icon;
    }

    public static boolean has(String name) {
        return PATHS.containsKey(name);
    }

    /** As markup, for a larger template. */
    public static String svg(String name) {
        var path = PATHS.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("No icon of the name " + name);
        }
        return "<svg class=\"lu-i\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + path + "</svg>";
    }

    private static Properties read() {
        try (InputStream file = Icons.class.getResourceAsStream("icons.properties")) {
            var paths = new Properties();
            paths.load(new InputStreamReader(java.util.Objects.requireNonNull(file), StandardCharsets.UTF_8));
            return paths;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
