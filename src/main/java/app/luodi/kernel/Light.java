package app.luodi.kernel;

import java.util.Locale;

/** How a project stands, as a colour that always carries its word, its shape and its reason (domain.md 4.4). */
public enum Light {
    RED,
    YELLOW,
    GREEN,
    EXEMPT,
    NONE,
    PAUSED;

    /** The word the database keeps: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Light of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
