package app.luodi.schemes;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defines the views, puts projects into them or out of them by hand, and says who controls an owner. */
@Service
@Transactional
public class DefiningSchemes {
    private final Schemes schemes;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    DefiningSchemes(Schemes schemes, Rights rights, Today today, ApplicationEventPublisher events) {
        this.schemes = schemes;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Scheme> all() {
        rights.require(Act.VIEW_PROJECTS);
        return schemes.all();
    }

    /** Defines a view, or a new edition of one: of version 0; else changes the one that was seen. */
    public Outcome<Scheme> define(Scheme said) {
        rights.require(Act.SET_SCHEMES);
        var reasons = SchemeRules.broken(said.name(), said.fromYear(), said.toYear(), said.rule());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (overlapsAnotherEdition(said)) {
            return Outcome.refused(Refusal.of("fromYear", "schemes.rule.edition"));
        }
        try {
            if (said.version() == 0) {
                return changed(schemes.insert(said, today.now(), rights.signature()));
            }
            return schemes.update(said, today.now(), rights.signature())
                    ? changed(said.id())
                    : Outcome.refused(Refusal.of("version", "schemes.stale"));
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(Refusal.of("name", "schemes.rule.taken", said.name()));
        }
    }

    /** Takes in the views most districts keep; those whose name is there already stay as they are. */
    public Outcome<Integer> takeInCommonOnes() {
        rights.require(Act.SET_SCHEMES);
        var there = schemes.all().stream().map(Scheme::name).toList();
        var taken = 0;
        for (var template : CommonSchemes.ALL) {
            if (!there.contains(template.name())) {
                taken++;
                schemes.insert(
                        new Scheme(
                                new UUID(0, 0),
                                template.name(),
                                template.edition(),
                                template.fromYear(),
                                template.toYear(),
                                template.rule(),
                                null,
                                there.size() + taken,
                                0),
                        today.now(),
                        rights.signature());
            }
        }
        events.publishEvent(new DistrictChanged("scheme", new UUID(0, 0)));
        return Outcome.done(taken);
    }

    public Outcome<UUID> remove(UUID id) {
        rights.require(Act.SET_SCHEMES);
        if (!schemes.delete(id)) {
            return Outcome.refused(Refusal.of("version", "schemes.stale"));
        }
        events.publishEvent(new DistrictChanged("scheme", id));
        return Outcome.done(id);
    }

    /** @param reason why the rule does not hold for this project; it stays beside it */
    public Outcome<UUID> override(UUID scheme, UUID project, boolean belongs, String reason) {
        rights.require(Act.SET_SCHEMES);
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", "schemes.rule.reason"));
        }
        schemes.override(scheme, project, belongs, reason.strip(), today.now(), rights.signature());
        events.publishEvent(new DistrictChanged("project", project));
        return Outcome.done(project);
    }

    /** Lets the rule decide again. */
    public void followRule(UUID scheme, UUID project) {
        rights.require(Act.SET_SCHEMES);
        schemes.followRule(scheme, project);
        events.publishEvent(new DistrictChanged("project", project));
    }

    /** @param control state, private, hmt or foreign; null where nobody knows */
    public void sayOwner(UUID project, @Nullable String control, boolean developer) {
        rights.require(Act.SET_SCHEMES);
        schemes.owner(project, control, developer, today.now(), rights.signature());
        events.publishEvent(new DistrictChanged("project", project));
    }

    /** One year has one definition of a view: editions of a name do not share years. */
    private boolean overlapsAnotherEdition(Scheme said) {
        return schemes.all().stream()
                .filter(other -> other.name().equals(said.name()) && !other.id().equals(said.id()))
                .anyMatch(other -> (other.toYear() == null || said.fromYear() <= other.toYear())
                        && (said.toYear() == null || other.fromYear() <= said.toYear()));
    }

    private Outcome<Scheme> changed(UUID id) {
        events.publishEvent(new DistrictChanged("scheme", id));
        return Outcome.done(schemes.find(id).orElseThrow());
    }
}
