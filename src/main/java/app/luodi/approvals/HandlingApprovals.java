package app.luodi.approvals;

import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.ApprovalItems.Stamp;
import app.luodi.calendar.ReadingCalendar;
import app.luodi.identity.Act;
import app.luodi.identity.NoRight;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what becomes of the approvals of a project: by who may record them for its 办事处, and by the authority itself for
 * what it decides.
 */
@Service
@Transactional
public class HandlingApprovals {
    /** The key of the refusal when somebody else has changed it meanwhile. */
    public static final String STALE = "approvals.refused.stale";

    private static final String KEY = "approvals.refused.";

    private final ApprovalItems items;
    private final ApprovalGround ground;
    private final ReadingCalendar calendar;
    private final ApprovalNews news;

    HandlingApprovals(ApprovalItems items, ApprovalGround ground, ReadingCalendar calendar, ApprovalNews news) {
        this.items = items;
        this.ground = ground;
        this.calendar = calendar;
        this.news = news;
    }

    /** Whether who asks may record this one. */
    public boolean may(ApprovalItem item) {
        var office = ground.projects().officeOf(item.project()).orElse(null);
        return ground.rights().may(Act.RECORD_APPROVALS, office)
                || item.authority() != null && ground.rights().may(Act.RECORD_APPROVALS, item.authority());
    }

    /**
     * Records all that is known of one approval.
     *
     * @param seen the version it was read with
     * @throws NoSuchElementException for a step the project does not have
     */
    public Outcome<ApprovalItem> record(UUID project, String step, Handling handling, int seen) {
        var all = locked(project);
        var was = find(all, step);
        if (was.version() != seen) {
            return stale();
        }
        var refusals = ApprovalRules.refusals(was, handling, ground.held(project, was, all));
        return refusals.isEmpty() ? write(was, was.handled(handling), "approval.handled") : Outcome.refused(refusals);
    }

    /** The clock stands from that day on: 补正, 公示 … */
    public Outcome<ApprovalItem> pause(UUID project, String step, LocalDate from, String reason, int seen) {
        var was = find(locked(project), step);
        if (was.version() != seen) {
            return stale();
        }
        var began = was.clockFrom();
        var all = new ArrayList<Refusal>();
        if (reason.isBlank()) {
            all.add(Refusal.of("reason", KEY + "reason"));
        }
        if (from.isAfter(ground.today().today())) {
            all.add(Refusal.of("from", KEY + "future", from.toString()));
        }
        if (began == null || was.clockUntil() != null) {
            all.add(Refusal.of("from", KEY + "pause.notrunning"));
        } else if (from.isBefore(began)) {
            all.add(Refusal.of("from", KEY + "pause.before", began.toString()));
        }
        if (was.openPause().isPresent()) {
            all.add(Refusal.of(
                    "from", KEY + "pause.already", was.openPause().get().from().toString()));
        } else if (was.pauses().stream().anyMatch(pause -> pause.covers(from))) {
            all.add(Refusal.of("from", KEY + "pause.overlap"));
        }
        if (!all.isEmpty()) {
            return Outcome.refused(all);
        }
        var pause = new Pause(from, null, reason.strip());
        var pauses = new ArrayList<>(was.pauses());
        pauses.add(pause);
        items.pause(project, step, pause, ground.stamp());
        return write(was, was.paused(pauses), "approval.paused");
    }

    /**
     * The clock runs again.
     *
     * @param until the last day that is not counted
     */
    public Outcome<ApprovalItem> resume(UUID project, String step, LocalDate until, int seen) {
        var was = find(locked(project), step);
        if (was.version() != seen) {
            return stale();
        }
        var open = was.openPause();
        if (open.isEmpty()) {
            return Outcome.refused(Refusal.of("until", KEY + "resume.runs"));
        }
        if (until.isAfter(ground.today().today())) {
            return Outcome.refused(Refusal.of("until", KEY + "future", until.toString()));
        }
        if (until.isBefore(open.get().from())) {
            return Outcome.refused(
                    Refusal.of("until", KEY + "resume.before", open.get().from().toString()));
        }
        var ended = new Pause(open.get().from(), until, open.get().reason());
        items.pause(project, step, ended, ground.stamp());
        return write(
                was,
                was.paused(was.pauses().stream()
                        .map(pause -> pause.isOpen() ? ended : pause)
                        .toList()),
                "approval.resumed");
    }

    private Outcome<ApprovalItem> write(ApprovalItem was, ApprovalItem changed, String act) {
        var clock = new ApprovalClock(calendar.workingDays());
        var now = changed.due(clock.due(changed));
        var project = was.project();
        var code = was.step().code();
        if (!items.save(now, items.position(project, code), stamp())) {
            throw new IllegalStateException("An approval changed under its lock");
        }
        news.tell(Acted.on(act, project)
                .called(ground.projects().nameOf(project).orElse(""))
                .with("step", was.step().name())
                .with("was", was.state().code())
                .with("became", now.state().code()));
        return Outcome.done(find(items.of(project), code));
    }

    private Stamp stamp() {
        return ground.stamp();
    }

    private List<ApprovalItem> locked(UUID project) {
        ground.rights().require(Act.RECORD_APPROVALS);
        items.lock(project);
        return items.of(project);
    }

    private ApprovalItem find(List<ApprovalItem> all, String step) {
        var item = all.stream()
                .filter(one -> one.step().code().equals(step))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such approval: " + step));
        if (!may(item)) {
            throw new NoRight(Act.RECORD_APPROVALS);
        }
        return item;
    }

    private static Outcome<ApprovalItem> stale() {
        return Outcome.refused(Refusal.of("version", STALE));
    }
}
