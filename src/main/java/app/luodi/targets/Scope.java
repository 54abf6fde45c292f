package app.luodi.targets;

import java.util.Locale;

/** What part of the district a target or figure speaks of. */
public enum Scope {
    TOTAL,
    /** A category view; categories overlap and are never added up. */
    CATEGORY,
    /** 办事处. */
    OFFICE,
    /** 片区. */
    AREA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
