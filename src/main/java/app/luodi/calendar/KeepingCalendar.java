package app.luodi.calendar;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a year's holidays and make-up days for the district, by the notice that says so. */
@Service
@Transactional
public class KeepingCalendar {
    private static final UUID ALL = new UUID(0, 0);

    private final OwnYears own;
    private final ReadingCalendar calendar;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    KeepingCalendar(
            OwnYears own, ReadingCalendar calendar, Rights rights, Today today, ApplicationEventPublisher events) {
        this.own = own;
        this.calendar = calendar;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /**
     * Keeps the year as given; its version is the one that was seen.
     *
     * @throws app.luodi.identity.NoRight for who may not manage settings
     */
    public Outcome<CalendarYear> keep(CalendarYear year) {
        rights.require(Act.MANAGE_SETTINGS);
        var reasons = broken(year);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        var now = today.now().atZone(Today.ZONE).toOffsetDateTime();
        if (!own.save(year, now, rights.signature())) {
            return Outcome.refused(Refusal.of("", "calendar.refused.overtaken"));
        }
        announce("calendar.kept", year.year());
        return Outcome.done(calendar.year(year.year()));
    }

    /** Goes back to the calendar as it was published. */
    public Outcome<CalendarYear> backToPublished(int year) {
        rights.require(Act.MANAGE_SETTINGS);
        if (!calendar.isPublished(year)) {
            return Outcome.refused(Refusal.of("", "calendar.refused.unpublished", String.valueOf(year)));
        }
        if (own.forget(year)) {
            announce("calendar.published", year);
        }
        return Outcome.done(calendar.year(year));
    }

    static List<Refusal> broken(CalendarYear year) {
        var reasons = new ArrayList<Refusal>();
        if (year.source().isBlank()) {
            reasons.add(Refusal.of("source", "calendar.refused.source"));
        }
        if (year.days().isEmpty()) {
            reasons.add(Refusal.of("days", "calendar.refused.empty", String.valueOf(year.year())));
        }
        for (var one : year.days()) {
            if (one.day().getYear() != year.year()) {
                reasons.add(
                        Refusal.of("days", "calendar.refused.year", one.day().toString(), String.valueOf(year.year())));
            }
            if (one.kind() == SpecialDay.Kind.WORK && !CalendarYear.isWeekend(one.day())) {
                reasons.add(
                        Refusal.of("days", "calendar.refused.weekday", one.day().toString()));
            }
        }
        if (year.days().stream().map(SpecialDay::day).distinct().count()
                < year.days().size()) {
            reasons.add(Refusal.of("days", "calendar.refused.twice"));
        }
        return reasons;
    }

    private void announce(String act, int year) {
        events.publishEvent(new DistrictChanged("calendar", ALL));
        events.publishEvent(Acted.of(act).called(String.valueOf(year)));
    }
}
