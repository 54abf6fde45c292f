package app.luodi.land;

import java.util.Locale;

/** 土地用途, with the longest term it may be sold for: 城镇国有土地使用权出让和转让暂行条例 (1990) art. 12. */
public enum LandUse {
    INDUSTRIAL(50),
    /** 科研、新型产业. */
    RESEARCH(50),
    /** 仓储物流. */
    LOGISTICS(50),
    /** 商服. */
    COMMERCIAL(40),
    RESIDENTIAL(70),
    /** 公共管理与公共服务. */
    PUBLIC(50),
    OTHER(50);

    private final int longest;

    LandUse(int longest) {
        this.longest = longest;
    }

    /** In years. */
    public int longest() {
        return longest;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static LandUse of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
