package app.luodi.projects;

import java.util.Locale;

/** 建设性质, as the statistics of fixed assets know it (domain.md 3.4). */
public enum Nature {
    /** 新建. */
    NEW,
    /** 扩建. */
    EXPANSION,
    /** 改建和技术改造. */
    UPGRADE,
    /** 单纯建造生活设施. */
    LIVING,
    /** 迁建. */
    RELOCATION,
    /** 恢复. */
    RESTORATION,
    /** 单纯购置. */
    PURCHASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Nature of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
