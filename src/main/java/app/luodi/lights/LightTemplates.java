package app.luodi.lights;

import app.luodi.lights.Dimension.Unit;
import java.util.List;

/**
 * Rules to begin with: the product's own, and those that places have published (domain.md 4.4, ux.md). What a publication
 * leaves open is Luodi's reading; each such place is said in the template's note on the screen.
 */
public final class LightTemplates {
    private static final int A_MONTH = 31;
    private static final int QUICK_REPORT = 3;

    /** Milestones overdue from the first day yellow, after thirty red; investment 10 points behind yellow, above 30 red. */
    public static final LightRules DEFAULT = LightRules.worstOf(
            "default",
            DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "31"),
            DimensionRule.of(Dimension.INVESTMENT, Unit.POINTS, "10", "30"));

    /**
     * 银川 2025: due this month and not begun yellow, three months running red; 10–30 points below pace yellow, more than 30
     * red; funds below requirement red; a month after the start not admitted yellow, more than two red.
     */
    public static final LightRules YINCHUAN = LightRules.worstOf(
            "yinchuan",
            DimensionRule.of(Dimension.START, Unit.MONTHS, "1", "3"),
            DimensionRule.of(Dimension.ADMISSION, Unit.MONTHS, "1", "2"),
            DimensionRule.of(Dimension.INVESTMENT, Unit.POINTS, "10", "30"),
            DimensionRule.of(Dimension.FUNDS, Unit.OF_NEED, null, "100"));

    /** 武汉: below 80 percent of pace a yellow card, below 60 a red one. */
    public static final LightRules WUHAN =
            LightRules.worstOf("wuhan", DimensionRule.of(Dimension.INVESTMENT, Unit.OF_PACE, "80", "60"));

    /**
     * 海口江东: slightly behind or expected late yellow, two yellows in a row red, serious red at once; a quick report every
     * three days is the period. From when a delay is serious was not published: a month, here.
     */
    public static final LightRules JIANGDONG = LightRules.worstOf(
                    "jiangdong",
                    DimensionRule.of(Dimension.NODES, Unit.DAYS, "1", "31")
                            .withForecast()
                            .inARow(2))
            .periodsOf(QUICK_REPORT)
            .redIsExplained();

    /** 瓯海: done within the month green, missed red, made good later yellow. */
    public static final LightRules OUHAI = LightRules.worstOf(
            "ouhai",
            DimensionRule.of(Dimension.NODES, Unit.DAYS, null, "1").madeGoodStaysYellow(A_MONTH),
            DimensionRule.of(Dimension.INVESTMENT, Unit.POINTS, null, "0").madeGoodStaysYellow(A_MONTH));

    public static final List<LightRules> ALL = List.of(DEFAULT, YINCHUAN, WUHAN, JIANGDONG, OUHAI);

    private LightTemplates() {}

    /** @throws IllegalArgumentException for a code that is none of ours */
    public static LightRules of(String code) {
        return ALL.stream()
                .filter(one -> one.template().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such template: " + code));
    }
}
