package app.luodi.meetings;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The weekly board (重点项目周例会): the district at a moment, and what became different since the last meeting. The
 * earlier state is read as of that meeting, so both sides are answered by the same views.
 */
@Service
public class WeeklyBoard {
    private final WeekOccasion occasion;
    private final WeekNow now;
    private final WeekThen then;
    private final Rights rights;
    private final Today today;

    WeeklyBoard(WeekOccasion occasion, WeekNow now, WeekThen then, Rights rights, Today today) {
        this.occasion = occasion;
        this.now = now;
        this.then = then;
        this.rights = rights;
        this.today = today;
    }

    /** Today's board. */
    public Week load() {
        return of(Optional.empty(), Optional.empty());
    }

    /**
     * The board of a day: live for today, for an earlier day as its meeting saw it (or as the day ended where none was
     * held).
     *
     * @param asOf looks at this moment instead, whatever the day
     */
    public Week of(Optional<LocalDate> day, Optional<Instant> asOf) {
        rights.require(Act.VIEW_PROJECTS);
        return AsOf.maybe(
                asOf.or(() -> day.filter(one -> one.isBefore(today.today())).map(occasion::momentOf)), this::read);
    }

    private Week read() {
        var meeting = occasion.now();
        var past = new AsOf(meeting.since());
        var before = past.get(then::lights);
        var seen = now.since(meeting.since(), before);
        var expected =
                seen.touched().isEmpty() ? Map.<String, LocalDate>of() : past.get(() -> then.expected(seen.touched()));
        return new WeekDifference(meeting, before, seen, expected).week();
    }
}
