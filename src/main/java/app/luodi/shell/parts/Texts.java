package app.luodi.shell.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the product in the language of who looks: {@code Texts.of("pipeline.move.title", name)}. A sentence
 * numbers its values ({@code {0}}); a plain number stands without grouping, so that 2022 is a year.
 */
public final class Texts {
    /** The languages there are; the first one speaks where nobody chose. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** The sentence in the language of the current screen, or in Chinese where there is none. */
    public static String of(String key, @Nullable Object... values) {
        return in(language(), key, values);
    }

    /** The sentence in one language; {@code !key} where no bundle has it. */
    public static String in(Locale language, String key, @Nullable Object... values) {
        var pattern = maybe(language, key);
        if (pattern.isEmpty()) {
            return "!" + key;
        }
        return values.length == 0 ? pattern.get() : filled(pattern.get(), language, values);
    }

    /** Whether a sentence of that key exists: for codes that may carry a word of their own. */
    public static boolean has(String key) {
        return maybe(language(), key).isPresent();
    }

    /** The language of the current screen. */
    public static Locale language() {
        var ui = UI.getCurrent();
        if (ui != null) {
            return supported(ui.getLocale());
        }
        var session = VaadinSession.getCurrent();
        return session == null ? LANGUAGES.getFirst() : supported(session.getLocale());
    }

    /** Whether the current screen speaks Chinese. */
    public static boolean chinese() {
        return language().equals(LANGUAGES.getFirst());
    }

    /** The nearest language there is. */
    public static Locale supported(@Nullable Locale wanted) {
        return LANGUAGES.stream()
                .filter(one -> wanted != null && one.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    private static Optional<String> maybe(Locale language, String key) {
        var bundle = bundle(supported(language));
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The whole bundle of a language: no key of it comes from another language. */
    static ResourceBundle bundle(Locale language) {
        return BUNDLES.computeIfAbsent(
                language, one -> ResourceBundle.getBundle(BUNDLE, one, Texts.class.getClassLoader(), NO_FALLBACK));
    }

    private static String filled(String pattern, Locale language, @Nullable Object[] values) {
        var format = new MessageFormat(pattern, language);
        var formats = format.getFormatsByArgumentIndex();
        var shown = values.clone();
        for (var i = 0; i < shown.length; i++) {
            var plain = i >= formats.length || formats[i] == null;
            if (shown[i] == null) {
                shown[i] = Amounts.UNKNOWN;
            } else if (plain && shown[i] instanceof Number) {
                shown[i] = String.valueOf(shown[i]).replace('-', Amounts.MINUS);
            }
        }
        return format.format(shown);
    }
}
