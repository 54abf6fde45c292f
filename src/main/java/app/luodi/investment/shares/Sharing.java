package app.luodi.investment.shares;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a project is shared (合作共建、一区多园).
 *
 * @param code the same in every district that registers the project: the number of the agreement
 * @param lead whether this district leads it: of several that report it, its figures count for the city
 * @param version 0 where it is not shared yet
 */
public record Sharing(UUID project, String code, boolean lead, List<Share> shares, int version) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Sharing {
        shares = List.copyOf(shares);
    }

    /**
     * @param holder the district or park
     * @param own whether it is this district, or a park of it
     * @param percent of the project
     * @param to the last day; null while it holds
     */
    public record Share(
            String holder,
            boolean own,
            BigDecimal percent,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Share other) {
            return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        }
    }

    public List<Share> on(LocalDate day) {
        return shares.stream().filter(share -> share.holdsOn(day)).toList();
    }

    /** What the shares of a day add up to, in percent. */
    public BigDecimal sum(LocalDate day) {
        return on(day).stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is missing to the whole, in percentage points; nothing where all of it is held. */
    public BigDecimal missing(LocalDate day) {
        return WHOLE.subtract(sum(day));
    }
}
