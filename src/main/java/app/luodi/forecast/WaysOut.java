package app.luodi.forecast;

import app.luodi.forecast.YearForecast.Line;
import app.luodi.forecast.YearForecast.Need;
import app.luodi.forecast.YearForecast.WayOut;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.targets.Pace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 补上的办法: which projects could close the gap, what each needs, and by when. */
record WaysOut(int year, int month, Ledger ledger, int cutOff) {
    List<WayOut> of(List<Line> lines) {
        if (month >= Pace.MONTHS) {
            return List.of();
        }
        return lines.stream()
                .flatMap(this::of)
                .filter(way -> way.brings().fen() > 0)
                .sorted(Comparator.comparing(WayOut::brings).reversed())
                .toList();
    }

    private Stream<WayOut> of(Line line) {
        var one = line.subject();
        var expected = line.outlook().middle();
        if (ledger == Ledger.STATISTICAL
                && one.started() != null
                && one.admitted() == null
                && one.dispatched().compareTo(expected) > 0) {
            return Stream.of(new WayOut(one, Need.ADMISSION, one.dispatched().minus(expected), null, nextCutOff()));
        }
        if (one.plan() == null || one.plan().compareTo(expected) <= 0 || line.changed()) {
            return Stream.empty();
        }
        var brings = smaller(one.plan(), most(one)).minus(expected);
        return one.started() == null && one.done().fen() == 0
                ? Stream.of(
                        new WayOut(one, Need.START, brings, null, nextMonth().minusDays(1)))
                : Stream.of(new WayOut(
                        one,
                        Need.CATCH_UP,
                        brings,
                        new Money((expected.plus(brings).minus(one.done()).fen()) / (Pace.MONTHS - Math.max(1, month))),
                        LocalDate.of(year, Pace.MONTHS, 31)));
    }

    private static Money most(Subject one) {
        return one.total() == null
                ? new Money(Long.MAX_VALUE / 4)
                : one.before() == null ? one.total() : one.total().minus(one.before());
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The end of the month that is under way: from the next on it would be too late for it. */
    private LocalDate nextMonth() {
        return LocalDate.of(year, Math.max(1, month), 1).plusMonths(2);
    }

    private LocalDate nextCutOff() {
        return LocalDate.of(year, Math.max(1, month), cutOff).plusMonths(2);
    }
}
