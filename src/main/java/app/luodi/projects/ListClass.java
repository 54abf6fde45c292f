package app.luodi.projects;

import java.util.Locale;

/** 年度清单类别: as what a project stands on a year's list (domain.md 2.1). */
public enum ListClass {
    /** 续建. */
    CARRIED,
    /** 新开工. */
    NEW,
    /** 竣工. */
    FINISHING,
    /** 前期. */
    PREPARING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static ListClass of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
