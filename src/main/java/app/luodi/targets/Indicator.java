package app.luodi.targets;

import java.util.Locale;

/** What a target or a published figure is about (指标). */
public enum Indicator {
    /** 固定资产投资. */
    FIXED_ASSET_INVESTMENT(true),
    /** 新签约额. */
    SIGNED_AMOUNT(true),
    /** 新签约项目数, with amount bands. */
    SIGNED_PROJECTS(false),
    /** 引进省外资金. */
    FUNDS_FROM_OUTSIDE(true),
    /** 开工: a number of projects, or a share of a list class. */
    STARTS(false),
    /** 竣工. */
    COMPLETIONS(false),
    /** 列入年度清单的项目. */
    LISTED_PROJECTS(false),
    /** 地区生产总值: grows in constant prices, so its amounts say nothing about its growth. */
    GROSS_PRODUCT(false);

    private final boolean currentPrices;

    Indicator(boolean currentPrices) {
        this.currentPrices = currentPrices;
    }

    /** Whether amount and growth may be held against each other (domain.md 0.4): 605/575 may, 1400/1270.3 may not. */
    public boolean amountsShowGrowth() {
        return currentPrices;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Indicator of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
