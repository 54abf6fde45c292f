package app.luodi.forecast;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year looked ahead.
 *
 * @param through the last month that counts; empty where nobody reported
 * @param target the amount asked for; empty for a target without an amount, which none is derived for
 * @param months cumulative at the end of each statistics month, done and then expected
 * @param ways what could close the gap, the largest first
 */
public record YearForecast(
        int year,
        Ledger ledger,
        Optional<StatisticsMonth> through,
        Optional<Money> target,
        List<Line> lines,
        List<Money> months,
        List<Money> lows,
        List<Money> highs,
        List<WayOut> ways) {
    /** A project and what its year comes to. */
    public record Line(Subject subject, Outlook outlook, boolean changed) {}

    /** What a project could still bring, and what for. */
    public enum Need {
        /** Started, and its figures do not count before it is admitted to statistics. */
        ADMISSION,
        /** Not started. */
        START,
        /** Behind its own plan. */
        CATCH_UP
    }

    /**
     * @param brings beyond what is expected of it
     * @param monthly what it must do in each month left
     * @param by the day until which it must have come
     */
    public record WayOut(
            Subject subject,
            Need need,
            Money brings,
            @Nullable Money monthly,
            LocalDate by) {}

    public Money done() {
        return lines.stream().map(line -> line.subject().done()).reduce(Money.ZERO, Money::plus);
    }

    public Money expected() {
        return months.getLast();
    }

    /** The sums of the lowest and of the highest: wider than what will happen. */
    public Money low() {
        return lows.getLast();
    }

    public Money high() {
        return highs.getLast();
    }

    /** What is missing; negative where the year brings more than asked. */
    public Optional<Money> gap() {
        return target.map(amount -> amount.minus(expected()));
    }
}
