package app.luodi.investment.admission;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.admission.Admission.Said;
import app.luodi.investment.admission.Admission.State;
import app.luodi.investment.admission.Admissions.Subject;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a project into the statistics: its area and the key-project office gather the papers and apply, the statistics
 * bureau admits or rejects, nobody else.
 */
@Service
@Transactional
public class AdmittingProjects {
    /** The key of the refusal when somebody else has changed it meanwhile. */
    public static final String STALE = "investment.admission.stale";

    private final Admissions admissions;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    AdmittingProjects(Admissions admissions, Rights rights, Today today, ApplicationEventPublisher events) {
        this.admissions = admissions;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** The path and what the papers say. */
    public Outcome<Admission> prepare(UUID project, Path path, Said said, int seenVersion) {
        var old = begun(project, Act.PREPARE_ADMISSION);
        if (old.isAdmitted()) {
            return refused("investment.admission.admitted");
        }
        var state = old.state() == State.REJECTED ? State.PREPARING : old.state();
        return write(
                old,
                new Admission(project, path, state, said, old.appliedOn(), null, null, old.remark(), seenVersion + 1));
    }

    /** A paper is there, is missing, or is not needed. */
    public Outcome<Admission> hold(UUID project, Paper paper, Paper.State state) {
        var old = begun(project, Act.PREPARE_ADMISSION);
        if (old.isAdmitted()) {
            return refused("investment.admission.admitted");
        }
        if (old.version() == 0) {
            switch (write(old, with(old, State.PREPARING, null, null, null, null))) {
                case Outcome.Done<Admission> done -> {}
                case Outcome.Refused<Admission> refused -> {
                    return refused;
                }
            }
        }
        admissions.hold(project, paper, state, today.now(), rights.signature());
        changed(project);
        return Outcome.done(admissions.find(project).orElseThrow());
    }

    /** Applies: every compulsory paper is there, and the papers do not contradict each other. */
    public Outcome<Admission> apply(UUID project) {
        var old = begun(project, Act.PREPARE_ADMISSION);
        if (old.state() == State.ADMITTED || old.state() == State.APPLIED) {
            return refused("investment.admission." + old.state().code());
        }
        var subject = admissions.lock(project).orElseThrow();
        var held = admissions.papers(project);
        var reasons = new ArrayList<Refusal>();
        old.path().compulsory().stream()
                .filter(paper -> held.getOrDefault(paper, Paper.State.MISSING) == Paper.State.MISSING)
                .forEach(
                        paper -> reasons.add(Refusal.of(paper.code(), "investment.admission.missing." + paper.code())));
        reasons.addAll(AdmissionChecks.broken(subject.name(), old.said()));
        return reasons.isEmpty()
                ? write(old, with(old, State.APPLIED, today.today(), null, null, null))
                : Outcome.refused(reasons);
    }

    /** Admits, applied for or not: what the bureau has taken in is in. */
    public Outcome<Admission> admit(UUID project, LocalDate on, @Nullable String code) {
        var old = begun(project, Act.ADMIT_PROJECT);
        if (old.isAdmitted()) {
            return refused("investment.admission.admitted");
        }
        return on.isAfter(today.today())
                ? Outcome.refused(Refusal.of("on", "investment.admission.future"))
                : write(old, with(old, State.ADMITTED, old.appliedOn(), on, code, old.remark()));
    }

    /** Rejects an application, or takes a project out again. */
    public Outcome<Admission> reject(UUID project, String remark) {
        var old = begun(project, Act.ADMIT_PROJECT);
        if (remark.isBlank()) {
            return Outcome.refused(Refusal.of("remark", "investment.review.remark"));
        }
        return old.state() == State.PREPARING || old.state() == State.REJECTED
                ? refused("investment.admission.not_applied")
                : write(old, with(old, State.REJECTED, null, null, null, remark.strip()));
    }

    /** As it stands, or as it would begin. */
    private Admission begun(UUID project, Act act) {
        rights.require(act);
        var subject = admissions.lock(project).orElseThrow(() -> new NoSuchElementException("No such project"));
        rights.require(act, subject.office());
        return admissions.find(project).orElseGet(() -> first(subject));
    }

    static Admission first(Subject subject) {
        var said = new Said(subject.owner(), null, null, null, null, null, null, subject.total());
        return new Admission(
                subject.id(),
                Path.likely(subject.nature(), subject.total()),
                State.PREPARING,
                said,
                null,
                null,
                null,
                null,
                0);
    }

    private static Admission with(
            Admission old,
            State state,
            @Nullable LocalDate applied,
            @Nullable LocalDate admitted,
            @Nullable String code,
            @Nullable String remark) {
        return new Admission(
                old.project(), old.path(), state, old.said(), applied, admitted, code, remark, old.version() + 1);
    }

    private Outcome<Admission> write(Admission old, Admission now) {
        if (now.version() != old.version() + 1) {
            return Outcome.refused(Refusal.of("version", STALE));
        }
        if (!admissions.write(now, today.now(), rights.signature())) {
            throw new IllegalStateException("An admission changed under its lock");
        }
        changed(now.project());
        return Outcome.done(now);
    }

    private void changed(UUID project) {
        events.publishEvent(new DistrictChanged("admission", project));
    }

    private static Outcome<Admission> refused(String key) {
        return Outcome.refused(List.of(Refusal.of("", key)));
    }
}
