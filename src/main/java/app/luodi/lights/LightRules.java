package app.luodi.lights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a district judges by: its dimensions and how they make one light (domain.md 4.4).
 *
 * @param template the code of the template it was made from
 * @param weighing how dimensions are weighed; null: the worst of them counts
 * @param cutOffDay from this day of the month on, the return of the month before is due
 * @param periodDays how long a period is where periods in a row are counted in days
 * @param pace percent of the year due by the end of each month, January first; null is linear
 * @param explainRed whether the unit that answers has to explain a red light
 */
public record LightRules(
        String template,
        @Nullable Weighing weighing,
        int cutOffDay,
        int periodDays,
        @Nullable List<BigDecimal> pace,
        boolean explainRed,
        List<DimensionRule> dimensions) {
    public static final int MONTHS = 12;
    private static final int CUT_OFF = 10;
    private static final int PERIOD = 30;

    /** Green is 100 points, yellow 50, red 0; the mean by weight makes the light. */
    public record Weighing(BigDecimal yellowBelow, BigDecimal redBelow) {}

    public LightRules {
        pace = pace == null ? null : List.copyOf(pace);
        dimensions = List.copyOf(dimensions);
    }

    /** The worst counts, the pace is linear. */
    static LightRules worstOf(String template, DimensionRule... dimensions) {
        return new LightRules(template, null, CUT_OFF, PERIOD, null, false, List.of(dimensions));
    }

    public LightRules with(List<DimensionRule> others) {
        return new LightRules(template, weighing, cutOffDay, periodDays, pace, explainRed, others);
    }

    LightRules periodsOf(int days) {
        return new LightRules(template, weighing, cutOffDay, days, pace, explainRed, dimensions);
    }

    LightRules redIsExplained() {
        return new LightRules(template, weighing, cutOffDay, periodDays, pace, true, dimensions);
    }

    public Optional<DimensionRule> of(Dimension dimension) {
        return dimensions.stream().filter(one -> one.dimension() == dimension).findFirst();
    }

    /** The curve as points, linear where none was set. */
    public List<BigDecimal> points() {
        return pace != null
                ? pace
                : IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> BigDecimal.valueOf(month * 100L)
                                .divide(BigDecimal.valueOf(MONTHS), 1, RoundingMode.HALF_UP))
                        .toList();
    }

    /** Whether it asks for more than milestones overdue and investment behind pace, the worse of the two. */
    boolean isWide() {
        return weighing != null
                || dimensions.size() != 2
                || !dimensions.stream().allMatch(DimensionRule::isPlain);
    }
}
