package app.luodi.approvals;

import app.luodi.calendar.ReadingCalendar;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the approvals of projects, as they stand or stood. */
@Service
@Transactional(readOnly = true)
public class ReadingApprovals {
    private final ApprovalItems items;
    private final ReadingCalendar calendar;
    private final Rights rights;

    ReadingApprovals(ApprovalItems items, ReadingCalendar calendar, Rights rights) {
        this.items = items;
        this.calendar = calendar;
        this.rights = rights;
    }

    /** The approvals of a project in the order of its template; none where nothing is laid out. */
    public List<ApprovalItem> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return items.of(project);
    }

    /** To say how long each has been held, by the district's calendar; read once for a piece of work. */
    public ApprovalClock clock() {
        return new ApprovalClock(calendar.workingDays());
    }
}
