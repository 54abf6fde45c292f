package app.luodi.meetings;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the weekly meeting: gives it its number and fixes the moment it looks at. */
@Service
public class HoldingMeetings {
    private final Meetings meetings;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    HoldingMeetings(Meetings meetings, Rights rights, Today today, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** Begins today's meeting; a day has one, so a second is refused with the number of the first. */
    @Transactional
    public Outcome<Meeting> hold() {
        rights.require(Act.HOLD_MEETING);
        var moment = meetings.close();
        var held = meetings.on(today.today());
        if (held.isPresent()) {
            return Outcome.refused(
                    Outcome.Refusal.of("", "meetings.hold.already", held.get().number()));
        }
        var year = today.today().getYear();
        var meeting = meetings.add(year, meetings.lastNumberOf(year) + 1, today.now(), moment, rights.signature());
        events.publishEvent(new DistrictChanged("meeting", meeting.id()));
        return Outcome.done(meeting);
    }
}
