package app.luodi.land;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact area. 1 亩 is 10000/15 m², so that a number of square metres is an exact number of 亩; not the other way round.
 *
 * @param squareMetres at most two decimals
 */
public record Area(BigDecimal squareMetres) implements Comparable<Area> {
    public static final Area NONE = new Area(BigDecimal.ZERO);

    private static final BigDecimal MU_A_SQUARE_METRE = new BigDecimal("0.0015");

    public Area {
        squareMetres = squareMetres.setScale(2, java.math.RoundingMode.UNNECESSARY);
    }

    public static Area of(String squareMetres) {
        return new Area(new BigDecimal(squareMetres));
    }

    /** Empty where nothing is written, and for more than two decimals: nobody measures so. */
    public static Optional<Area> read(@Nullable BigDecimal squareMetres) {
        return squareMetres == null || squareMetres.stripTrailingZeros().scale() > 2
                ? Optional.empty()
                : Optional.of(new Area(squareMetres));
    }

    /** In 亩, exact. */
    public BigDecimal mu() {
        return squareMetres.multiply(MU_A_SQUARE_METRE);
    }

    public Area plus(Area other) {
        return new Area(squareMetres.add(other.squareMetres));
    }

    @Override
    public int compareTo(Area other) {
        return squareMetres.compareTo(other.squareMetres);
    }
}
