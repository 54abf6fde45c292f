package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key-project office writes down what the year must bring, in the shape it was decided. */
@Service
@Transactional
public class SettingTargets {
    /** The key of the refusal when somebody else has changed the target meanwhile. */
    public static final String STALE = "targets.stale";

    private final Targets targets;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    SettingTargets(Targets targets, Rights rights, Today today, ApplicationEventPublisher events) {
        this.targets = targets;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    public Outcome<Target> set(TargetDraft draft) {
        rights.require(Act.SET_TARGETS);
        var reasons = TargetRules.broken(draft).toList();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (stands(draft, null)) {
            return Outcome.refused(Refusal.of("indicator", "targets.rule.twice"));
        }
        return changed(targets.insert(draft, today.now(), rights.signature()));
    }

    /** @param seenVersion the version the change was made from */
    public Outcome<Target> change(UUID id, TargetDraft draft, int seenVersion) {
        rights.require(Act.SET_TARGETS);
        var reasons = TargetRules.broken(draft).toList();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (stands(draft, id)) {
            return Outcome.refused(Refusal.of("indicator", "targets.rule.twice"));
        }
        return targets.update(id, draft, seenVersion, today.now(), rights.signature())
                .map(this::changed)
                .orElseGet(() -> Outcome.refused(Refusal.of("version", STALE)));
    }

    public Outcome<UUID> remove(UUID id, int seenVersion) {
        rights.require(Act.SET_TARGETS);
        if (!targets.delete(id, seenVersion)) {
            return Outcome.refused(Refusal.of("version", STALE));
        }
        events.publishEvent(new DistrictChanged("target", id));
        return Outcome.done(id);
    }

    private Outcome<Target> changed(UUID id) {
        events.publishEvent(new DistrictChanged("target", id));
        return Outcome.done(targets.find(id).orElseThrow());
    }

    /** A target asks for one thing once: the same indicator, part, band, cohort and wording. */
    private boolean stands(TargetDraft draft, @Nullable UUID except) {
        return targets.of(draft.year()).stream()
                .filter(target -> !target.id().equals(except))
                .map(Target::said)
                .anyMatch(said -> said.ledger() == draft.ledger()
                        && said.indicator() == draft.indicator()
                        && said.scope() == draft.scope()
                        && Objects.equals(said.category(), draft.category())
                        && Objects.equals(said.unit(), draft.unit())
                        && Objects.equals(said.bandMin(), draft.bandMin())
                        && Objects.equals(said.attribute(), draft.attribute())
                        && said.cohort() == draft.cohort()
                        && Objects.equals(said.terms().leader(), draft.terms().leader())
                        && Objects.equals(said.terms().wording(), draft.terms().wording())
                        && Objects.equals(
                                said.terms().sinceYear(), draft.terms().sinceYear())
                        && (said.terms().relative() == null) == (draft.terms().relative() == null));
    }
}
