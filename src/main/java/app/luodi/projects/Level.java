package app.luodi.projects;

import java.util.Locale;

/** 项目级别: whose key project it is. */
public enum Level {
    NATIONAL,
    PROVINCE,
    CITY,
    DISTRICT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
