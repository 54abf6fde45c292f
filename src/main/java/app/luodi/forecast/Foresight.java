package app.luodi.forecast;

import app.luodi.forecast.Outlook.Basis;
import app.luodi.forecast.Outlook.Way;
import app.luodi.kernel.Money;
import app.luodi.targets.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of looking ahead for one project. Nothing falls below what is done, nothing passes what is left of the total
 * investment, and early in the year a ratio to the pace says more about the start than about the year.
 *
 * @param month the last month that counts; 0 where none was reported
 */
record Foresight(int year, int month) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Percent of the year below which a ratio says nothing. */
    private static final BigDecimal ENOUGH = BigDecimal.TEN;
    /** Months by which starts that have not come tend to slip: the low end of the range. */
    private static final int SLIP = 2;

    Outlook of(Subject one, Pace pace, Optional<Pace> typical) {
        if (one.completed() != null && one.completed().isBefore(next())) {
            return sure(one, one.done());
        }
        return one.started() == null && one.done().fen() == 0 ? notStarted(one) : underWay(one, pace, typical);
    }

    /** Nothing more comes. */
    Outlook sure(Subject one, Money amount) {
        return new Outlook(amount, amount, amount, List.of(new Basis(Way.DONE, one.done())), month + 1);
    }

    private Outlook notStarted(Subject one) {
        var start = one.startExpected();
        if (one.plan() == null || start == null || start.getYear() > year) {
            return sure(one, one.done());
        }
        var from = monthOf(start);
        var middle = after(year, one, one.plan(), from);
        var low = after(year, one, one.plan(), from + SLIP);
        var high = after(year, one, one.plan(), month + 1);
        return new Outlook(low, middle, larger(middle, high), List.of(new Basis(Way.STAGE, middle)), from);
    }

    /** The plan was made for the months from the planned start; what is left of them is left of it. */
    private static Money after(int year, Subject one, Money plan, int from) {
        var planned = one.startPlanned() == null || one.startPlanned().getYear() < year
                ? 1
                : one.startPlanned().getMonthValue();
        var meant = Pace.MONTHS - Math.min(planned, from) + 1;
        var left = Math.max(0, Pace.MONTHS - from + 1);
        return bounded(one, part(plan, BigDecimal.valueOf(left), BigDecimal.valueOf(meant)));
    }

    private Outlook underWay(Subject one, Pace pace, Optional<Pace> typical) {
        var bases = new ArrayList<Basis>();
        if (one.plan() != null) {
            var rest = month == 0 ? HUNDRED : HUNDRED.subtract(pace.at(month));
            bases.add(new Basis(Way.PLAN, bounded(one, one.done().plus(part(one.plan(), rest, HUNDRED)))));
        }
        ratio(one, pace).ifPresent(amount -> bases.add(new Basis(Way.OWN_PACE, amount)));
        typical.flatMap(curve -> ratio(one, curve)).ifPresent(amount -> bases.add(new Basis(Way.TYPICAL, amount)));
        if (bases.isEmpty()) {
            return sure(one, one.done());
        }
        var amounts = bases.stream()
                .map(Basis::amount)
                .sorted(Comparator.naturalOrder())
                .toList();
        var middle = amounts.size() % 2 == 1
                ? amounts.get(amounts.size() / 2)
                : new Money((amounts.get(amounts.size() / 2).fen()
                                + amounts.get(amounts.size() / 2 - 1).fen())
                        / 2);
        return new Outlook(amounts.getFirst(), middle, amounts.getLast(), bases, month + 1);
    }

    private Optional<Money> ratio(Subject one, Pace pace) {
        return month == 0 || one.done().fen() <= 0 || pace.at(month).compareTo(ENOUGH) < 0
                ? Optional.empty()
                : Optional.of(bounded(one, part(one.done(), HUNDRED, pace.at(month))));
    }

    private static Money bounded(Subject one, Money amount) {
        var most = one.total() == null
                ? amount
                : one.before() == null ? one.total() : one.total().minus(one.before());
        return larger(one.done(), smaller(amount, most));
    }

    private static Money part(Money whole, BigDecimal part, BigDecimal of) {
        return of.signum() == 0
                ? Money.ZERO
                : new Money(BigDecimal.valueOf(whole.fen())
                        .multiply(part)
                        .divide(of, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private LocalDate next() {
        return month >= Pace.MONTHS ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, month + 1, 1);
    }

    /** A start that should have come already can come in the next month at best. */
    private int monthOf(LocalDate start) {
        return start.getYear() < year ? month + 1 : Math.max(month + 1, start.getMonthValue());
    }
}
