package app.luodi.forecast;

import app.luodi.forecast.YearForecast.Line;
import app.luodi.kernel.Money;
import app.luodi.targets.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Spreads what is still expected over the months left, each project by its curve from its first month on. */
record DrawingAhead(int year, int month, Pace pace, Map<UUID, Pace> own, List<Line> lines) {
    private static final int FIRST = 2;

    /** The district at the end of each statistics month; the last is the sum of all outlooks, to the 分. */
    List<Money> months(Function<Outlook, Money> what) {
        var months = new ArrayList<Money>();
        for (var at = FIRST; at <= Pace.MONTHS; at++) {
            var sum = 0L;
            for (var line : lines) {
                sum += at(line, what.apply(line.outlook()).fen(), at);
            }
            months.add(new Money(sum));
        }
        return months;
    }

    private long at(Line line, long end, int at) {
        var done = line.subject().done().fen();
        if (at <= month) {
            return done;
        }
        if (at == Pace.MONTHS) {
            return end;
        }
        var curve = own.getOrDefault(line.subject().project(), pace);
        var from = line.outlook().from();
        if (at < from) {
            return done;
        }
        var before = from <= 1 ? 0 : curve.at(from - 1).doubleValue();
        var left = 100 - before;
        var part = left <= 0 ? 1 : (curve.at(at).doubleValue() - before) / left;
        return done + Math.round((end - done) * part);
    }
}
