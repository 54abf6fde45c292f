package app.luodi.shell;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light or dark, Chinese or English: chosen by the person, kept by the browser for a year. */
public final class Appearance {
    private static final String THEME = "luodi-theme";
    private static final String LANGUAGE = "luodi-language";

    private Appearance() {}

    /** Whether the browser that asks wants it dark. */
    static boolean dark(@Nullable VaadinRequest request) {
        return cookie(request, THEME).filter("dark"::equals).isPresent();
    }

    /** The language the browser has kept; Chinese where it has none. */
    static Locale language(@Nullable VaadinRequest request) {
        return cookie(request, LANGUAGE)
                .map(Locale::forLanguageTag)
                .map(Texts::supported)
                .orElse(Texts.LANGUAGES.getFirst());
    }

    /** Turns light to dark and back, at once. */
    static void swapTheme() {
        UI.getCurrent().getPage().executeJs("""
                const root = document.documentElement;
                const dark = root.dataset.theme !== 'dark';
                if (dark) root.dataset.theme = 'dark'; else delete root.dataset.theme;
                document.cookie = $0 + '=' + (dark ? 'dark' : 'light') + ';path=/;max-age=31536000;samesite=lax';
                """, THEME);
    }

    /** Speaks the other language from now on; the page loads again. */
    public static void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().executeJs("""
                document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';
                location.reload();
                """, LANGUAGE, language.toLanguageTag());
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        return request == null || request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
