package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts rules for the lights, from today or from a later day on: each time a new version. What was shown before stays as
 * it was shown, whatever rules follow.
 */
@Service
@Transactional
public class AdoptingRules {
    private static final String KEY = "lights.refused.";
    private static final UUID ALL = new UUID(0, 0);

    private final LightVersions versions;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    AdoptingRules(LightVersions versions, Rights rights, Today today, ApplicationEventPublisher events) {
        this.versions = versions;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** The rules in force. */
    @Transactional(readOnly = true)
    public LightVersion inForce() {
        return versions.on(today.today());
    }

    /** All versions, the latest to begin first; empty where the district adopted none. */
    @Transactional(readOnly = true)
    public List<LightVersion> versions() {
        return versions.all();
    }

    /** The number of the latest version: who edits says it again when adopting. */
    @Transactional(readOnly = true)
    public int latest() {
        return versions.latest();
    }

    /**
     * @param seen the latest version when the edit began
     * @throws app.luodi.identity.NoRight for who may not set the rules
     */
    public Outcome<LightVersion> adopt(LightRules rules, LocalDate from, String reason, int seen) {
        rights.require(Act.SET_LIGHT_RULES);
        var refusals = new java.util.ArrayList<>(RuleChecks.of(rules));
        if (from.isBefore(today.today())) {
            refusals.add(Refusal.of("from", KEY + "past", today.today().toString()));
        }
        if (reason.isBlank()) {
            refusals.add(Refusal.of("reason", KEY + "reason"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        versions.alone();
        if (versions.latest() != seen) {
            return Outcome.refused(Refusal.of("", KEY + "overtaken"));
        }
        if (rules.isWide()) {
            versions.fill();
        }
        var adopted = new LightVersion(seen + 1, from, reason.strip(), today.now(), rights.signature(), rules);
        versions.insert(adopted);
        events.publishEvent(new DistrictChanged("light", ALL));
        return Outcome.done(adopted);
    }

    void mayAdopt() {
        rights.require(Act.SET_LIGHT_RULES);
    }

    boolean seesProjects() {
        return rights.may(Act.VIEW_PROJECTS);
    }

    /** What adopting the rules from today on would write. */
    LightVersion next(LightRules rules) {
        return new LightVersion(versions.latest() + 1, today.today(), "-", today.now(), rights.signature(), rules);
    }

    /** Takes back a version that has not begun. */
    public Outcome<Integer> withdraw(int version) {
        rights.require(Act.SET_LIGHT_RULES);
        if (!versions.withdraw(version, today.today())) {
            return Outcome.refused(Refusal.of("", KEY + "begun"));
        }
        events.publishEvent(new DistrictChanged("light", ALL));
        return Outcome.done(version);
    }
}
