package app.luodi.kernel;

import java.util.Locale;

/** The two investment ledgers (domain.md 0.2). They are never added to each other. */
public enum Ledger {
    /** 调度口径: what the project owner reports to the key-project office. */
    DISPATCH,
    /** 统计口径: what the statistics bureau accepts after admission. */
    STATISTICAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Ledger of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
