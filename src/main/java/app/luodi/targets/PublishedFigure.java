package app.luodi.targets;

import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody published it; amount and growth stand side by side, neither is computed.
 *
 * @param month the year to date it speaks of; December for a whole year
 * @param growth percent against the year before
 * @param source the document, as it is cited
 * @param level a level with its unit: 研发强度 8.9 %
 */
public record PublishedFigure(
        StatisticsMonth month,
        Indicator indicator,
        Scope scope,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable Money amount,
        @Nullable Integer number,
        @Nullable BigDecimal growth,
        @Nullable String note,
        String source,
        @Nullable LocalDate sourceOn,
        boolean example,
        TargetTerms.@Nullable Level level) {
    /** A figure without a level. */
    public PublishedFigure(
            StatisticsMonth month,
            Indicator indicator,
            Scope scope,
            @Nullable String category,
            @Nullable UUID unit,
            @Nullable Money amount,
            @Nullable Integer number,
            @Nullable BigDecimal growth,
            @Nullable String note,
            String source,
            @Nullable LocalDate sourceOn,
            boolean example) {
        this(month, indicator, scope, category, unit, amount, number, growth, note, source, sourceOn, example, null);
    }
}
