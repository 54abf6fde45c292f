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
    AREA,
    /** 部门. */
    DEPARTMENT,
    /** 包联领导. */
    LEADER,
    /** A class of the year's list: 续建, 新开工, 竣工, 前期. */
    LIST;

    /** Whether the part is an organisation unit. */
    public boolean ofUnit() {
        return this == OFFICE || this == AREA || this == DEPARTMENT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
