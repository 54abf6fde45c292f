package app.luodi.pipeline;

import java.util.Locale;

/** The three pools a project passes through (domain.md 1.1): 储备库, 建设库, 达效库. */
public enum Pool {
    RESERVE,
    BUILDING,
    YIELDING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Pool of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
