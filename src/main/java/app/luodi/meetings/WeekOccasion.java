package app.luodi.meetings;

import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which meeting a board is for, and which one it is compared with. */
@Service
class WeekOccasion {
    private final Meetings meetings;
    private final Today today;

    WeekOccasion(Meetings meetings, Today today) {
        this.meetings = meetings;
        this.today = today;
    }

    @Transactional(readOnly = true)
    Week.Occasion now() {
        var day = today.today();
        var held = meetings.on(day);
        var since = meetings.lastBefore(day).map(Meeting::moment).orElseGet(() -> WeekChanges.mondayBefore(day));
        return new Week.Occasion(
                day,
                held.map(Meeting::number).orElseGet(() -> meetings.lastNumberOf(day.getYear()) + 1),
                held.isPresent(),
                today.now(),
                since,
                since.atZone(Today.ZONE).toLocalDate());
    }

    /** What the meeting of the day looked at, or the end of the day. */
    @Transactional(readOnly = true)
    Instant momentOf(LocalDate day) {
        return meetings.on(day)
                .map(Meeting::moment)
                .orElseGet(() ->
                        day.plusDays(1).atStartOfDay(Today.ZONE).toInstant().minusMillis(1));
    }
}
