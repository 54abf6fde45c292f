package app.luodi.lights;

import app.luodi.lights.Dimension.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From when one dimension is yellow and from when red; either may be left out, not both.
 *
 * @param yellow in the unit; days, months and points from which, percent below which
 * @param red days and months from which, points above which, percent below which
 * @param periods so many periods of yellow in a row are red; null: never
 * @param makeGood how long what was made good later stays yellow: days of a milestone, of investment one month; null: green at once
 * @param forecast whether a forecast later than the plan is yellow (milestones)
 * @param weight percent, where dimensions are weighed
 */
public record DimensionRule(
        Dimension dimension,
        Unit unit,
        @Nullable BigDecimal yellow,
        @Nullable BigDecimal red,
        @Nullable Integer periods,
        @Nullable Integer makeGood,
        boolean forecast,
        @Nullable BigDecimal weight) {

    /** Thresholds and nothing more. */
    public static DimensionRule of(Dimension dimension, Unit unit, @Nullable String yellow, @Nullable String red) {
        return new DimensionRule(dimension, unit, number(yellow), number(red), null, null, false, null);
    }

    public DimensionRule inARow(int many) {
        return new DimensionRule(dimension, unit, yellow, red, many, makeGood, forecast, weight);
    }

    public DimensionRule madeGoodStaysYellow(int days) {
        return new DimensionRule(dimension, unit, yellow, red, periods, days, forecast, weight);
    }

    public DimensionRule withForecast() {
        return new DimensionRule(dimension, unit, yellow, red, periods, makeGood, true, weight);
    }

    public DimensionRule weighing(String percent) {
        return new DimensionRule(dimension, unit, yellow, red, periods, makeGood, forecast, new BigDecimal(percent));
    }

    /** Whether it asks for nothing but thresholds of what every project carries. */
    boolean isPlain() {
        return (dimension == Dimension.NODES && unit == Unit.DAYS
                        || dimension == Dimension.INVESTMENT && unit == Unit.POINTS)
                && yellow != null
                && red != null
                && periods == null
                && makeGood == null
                && !forecast;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
