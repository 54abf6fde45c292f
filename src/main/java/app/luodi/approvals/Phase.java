package app.luodi.approvals;

import java.util.Locale;

/** The four phases of 工程建设项目审批 (国办发〔2019〕11号). */
public enum Phase {
    /** 立项用地规划许可. */
    LAND,
    /** 工程建设许可. */
    WORKS,
    /** 施工许可. */
    CONSTRUCTION,
    /** 竣工验收. */
    ACCEPTANCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Phase of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
