package app.luodi.targets;

import java.util.Locale;

/** The shapes targets come in (domain.md 4.1): what they ask for, and so how they are judged. */
public enum Shape {
    /** 470 亿元. */
    ABSOLUTE,
    /** 20% 左右, without any amount. */
    GROWTH,
    /** 605 亿元 and +5.2%: two targets in one, neither derived from the other. */
    BOTH,
    /** 29 个. */
    COUNT,
    /** 2 个 30 亿元以上. */
    BANDED_COUNT,
    /** 25 至 30 家. */
    RANGE,
    /** 90% of the new starts by the end of September. */
    SHARE,
    /** 高于全市平均 3 个百分点. */
    RELATIVE,
    /** 研发强度 9%: a level with its unit. */
    LEVEL,
    /** 6 月底前. */
    BY_DATE;

    /** The shape of what was decided. */
    public static Shape of(TargetDraft said) {
        if (said.terms().relative() != null) {
            return RELATIVE;
        }
        if (said.terms().level() != null) {
            return LEVEL;
        }
        if (said.share() != null) {
            return SHARE;
        }
        if (said.number() != null) {
            return said.terms().numberTo() != null ? RANGE : said.bandMin() != null ? BANDED_COUNT : COUNT;
        }
        if (said.amount() != null) {
            return said.growth() != null ? BOTH : ABSOLUTE;
        }
        return said.growth() != null ? GROWTH : BY_DATE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
