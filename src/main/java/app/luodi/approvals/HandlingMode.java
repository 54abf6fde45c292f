package app.luodi.approvals;

import java.util.Locale;

/** How an approval is handled (domain.md 2.2). */
public enum HandlingMode {
    /** 正常. */
    NORMAL,
    /** 告知承诺: issued on a written promise, checked afterwards. */
    PROMISE,
    /** 容缺: secondary papers follow by a deadline. */
    TOLERANCE,
    /** 先建后验: built on a commitment, verified at acceptance. */
    BUILD_FIRST,
    /** 区域评价覆盖: the zone's evaluation stands for it. */
    AREA,
    /** 不涉及. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing of it has to be waited for before works begin. */
    public boolean holdsNothingUp() {
        return this == BUILD_FIRST || this == AREA || this == NONE;
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static HandlingMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
