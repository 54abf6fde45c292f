package app.luodi.identity;

import java.util.List;

/**
 * Something a district decides for itself. A module offers it as a bean; its words are {@code <name>.title} and {@code
 * <name>.hint} in the text bundles, and {@code <name>.<choice>} for each choice.
 *
 * @param name begins with the module: {@code identity.setting.contact}
 * @param choices the values there are; empty for a free text
 * @param otherwise the value where nothing was decided
 */
public record Setting(String name, List<String> choices, String otherwise) {
    public Setting {
        choices = List.copyOf(choices);
    }

    /** A text, empty where nothing was decided. */
    public static Setting text(String name) {
        return new Setting(name, List.of(), "");
    }
}
