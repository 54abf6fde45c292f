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
    GROSS_PRODUCT(false),
    /** 规上工业增加值, in constant prices too. */
    INDUSTRIAL_OUTPUT(false),
    /** 社会消费品零售总额. */
    RETAIL_SALES(true),
    /** 一般公共预算收入. */
    BUDGET_REVENUE(true),
    /** 外贸进出口. */
    FOREIGN_TRADE(true),
    /** 技术合同成交额. */
    TECHNOLOGY_CONTRACTS(true),
    /** 研发投入强度: a level in percent. */
    RESEARCH_INTENSITY(false),
    /** 市场主体. */
    MARKET_ENTITIES(false),
    /** Anything else of the annual report, named by the target's own words. */
    OTHER(false);

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
