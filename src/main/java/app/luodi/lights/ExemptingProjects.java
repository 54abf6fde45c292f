package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exempts projects from being judged: with a reason, until a day, asked for by one person and approved by another. */
@Service
@Transactional
public class ExemptingProjects {
    private static final String KEY = "lights.refused.exemption.";

    private final Exemptions exemptions;
    private final FindingProjects projects;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    ExemptingProjects(
            Exemptions exemptions,
            FindingProjects projects,
            Rights rights,
            Today today,
            ApplicationEventPublisher events) {
        this.exemptions = exemptions;
        this.projects = projects;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** @param dimensions that are to be left out; empty: the whole project */
    public record Wish(
            List<Dimension> dimensions,
            String reason,
            LocalDate from,
            @Nullable LocalDate until) {}

    @Transactional(readOnly = true)
    public Optional<Exemption> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return exemptions.of(project);
    }

    /** All of the district: those that wait for a decision first. */
    @Transactional(readOnly = true)
    public List<Exemption> all() {
        rights.require(Act.VIEW_PROJECTS);
        return exemptions.all();
    }

    /** @throws app.luodi.identity.NoRight for who may not speak for the project */
    public Outcome<Exemption> ask(UUID project, Wish wish) {
        rights.require(Act.EXPLAIN_LIGHT, projects.head(project).orElseThrow().office());
        var refusals = refusals(project, wish);
        if (!refusals.isEmpty() || wish.until() == null) {
            return Outcome.refused(refusals);
        }
        exemptions.ask(new Exemption(
                project,
                "",
                wish.dimensions(),
                wish.reason().strip(),
                wish.from(),
                wish.until(),
                Exemption.State.ASKED,
                today.now(),
                rights.signature(),
                account(),
                null,
                null,
                1));
        return changed(project);
    }

    private List<Refusal> refusals(UUID project, Wish wish) {
        var all = new ArrayList<Refusal>();
        if (wish.reason().isBlank()) {
            all.add(Refusal.of("reason", "lights.refused.reason"));
        }
        if (wish.until() == null) {
            all.add(Refusal.of("until", KEY + "until"));
        } else if (wish.until().isBefore(wish.from()) || wish.until().isBefore(today.today())) {
            all.add(Refusal.of("until", KEY + "over"));
        }
        exemptions
                .of(project)
                .filter(one -> one.stands(today.today()))
                .ifPresent(one ->
                        all.add(Refusal.of("", KEY + "stands", one.until().toString())));
        return all;
    }

    /** Approves or refuses what somebody else asked for. */
    public Outcome<Exemption> decide(UUID project, int version, boolean approved, @Nullable String remark) {
        var found = mine(project);
        if (found.isEmpty() || found.get().state() != Exemption.State.ASKED) {
            return Outcome.refused(Refusal.of("", KEY + "decided"));
        }
        if (found.get().askedAccount().equals(account())) {
            return Outcome.refused(Refusal.of("", KEY + "own"));
        }
        if (!approved && (remark == null || remark.isBlank())) {
            return Outcome.refused(Refusal.of("remark", "lights.refused.reason"));
        }
        return settled(project, version, approved ? Exemption.State.APPROVED : Exemption.State.REFUSED, remark);
    }

    /** Ends one before its day: the reason has gone. */
    public Outcome<Exemption> end(UUID project, int version, @Nullable String remark) {
        var found = mine(project);
        if (found.isEmpty() || !found.get().stands(today.today())) {
            return Outcome.refused(Refusal.of("", KEY + "decided"));
        }
        return settled(project, version, Exemption.State.ENDED, remark);
    }

    private Optional<Exemption> mine(UUID project) {
        rights.require(Act.APPROVE_EXEMPTION);
        return exemptions.of(project);
    }

    private Outcome<Exemption> settled(UUID project, int version, Exemption.State state, @Nullable String remark) {
        return exemptions.decide(project, version, state, remark, today.now(), rights.signature())
                ? changed(project)
                : Outcome.refused(Refusal.of("", "lights.refused.exemption.decided"));
    }

    private String account() {
        return rights.who().map(person -> person.account().toString()).orElse("");
    }

    private Outcome<Exemption> changed(UUID project) {
        events.publishEvent(new DistrictChanged("light", project));
        return Outcome.done(exemptions.of(project).orElseThrow());
    }
}
