package app.luodi.targets;

import java.util.Locale;

/** 价格口径 of a growth: at constant prices it is never held against amounts (domain.md 0.4). */
public enum Prices {
    CURRENT,
    CONSTANT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Prices of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
