package app.luodi.investment.closed;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as it was closed, with the figures published from it.
 *
 * @param number 1 for the first closing of the month; one more each time it was opened again and closed
 * @param at the moment of the figures; a board opened as of it shows the same
 * @param figures the total first, then its splits
 */
public record Closing(Ledger ledger, StatisticsMonth month, int number, Instant at, String by, List<Figure> figures) {
    public Closing {
        figures = List.copyOf(figures);
    }

    /**
     * One frozen figure beside what is known by now.
     *
     * @param split total, category, office or unit
     * @param key what the rows behind are found by; empty for the total and for projects that have none
     * @param ytd 自年初累计 as it was closed
     * @param now 自年初累计 of the same month as it stands
     */
    public record Figure(
            String split, String key, @Nullable String name, Money ytd, Money inMonth, int projects, Money now) {
        /** What corrections since the closing changed. */
        public Money changed() {
            return now.minus(ytd);
        }
    }

    public Figure total() {
        return figures.getFirst();
    }
}
