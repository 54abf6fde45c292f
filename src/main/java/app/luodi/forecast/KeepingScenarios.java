package app.luodi.forecast;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a what-if under a name, only when somebody asks for it. */
@Service
@Transactional
public class KeepingScenarios {
    private static final int LONGEST = 60;

    private final Scenarios scenarios;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    KeepingScenarios(Scenarios scenarios, Rights rights, Today today, ApplicationEventPublisher events) {
        this.scenarios = scenarios;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Scenario> of(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        return scenarios.of(year, ledger);
    }

    @Transactional(readOnly = true)
    public Optional<Scenario> find(UUID id) {
        rights.require(Act.VIEW_PROJECTS);
        return scenarios.find(id);
    }

    public Outcome<Scenario> keep(int year, Ledger ledger, String name, List<Change> changes) {
        rights.require(Act.KEEP_SCENARIO);
        if (name.isBlank() || name.strip().length() > LONGEST) {
            return Outcome.refused(Refusal.of("name", "forecast.rule.name", LONGEST));
        }
        if (changes.isEmpty()) {
            return Outcome.refused(Refusal.of("name", "forecast.rule.unchanged"));
        }
        for (var change : changes) {
            if (change instanceof Change.Move(var project, var on) && on.getYear() < year) {
                return Outcome.refused(Refusal.of("on", "forecast.rule.before", year));
            }
        }
        try {
            var id = scenarios.insert(year, ledger, name.strip(), changes, today.now(), rights.signature());
            events.publishEvent(new DistrictChanged("scenario", id));
            return Outcome.done(scenarios.find(id).orElseThrow());
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(Refusal.of("name", "forecast.rule.taken", name.strip()));
        } catch (DataIntegrityViolationException gone) {
            return Outcome.refused(Refusal.of("name", "forecast.rule.gone"));
        }
    }

    public Outcome<UUID> forget(UUID id) {
        rights.require(Act.KEEP_SCENARIO);
        if (!scenarios.delete(id)) {
            return Outcome.refused(Refusal.of("name", "forecast.rule.gone"));
        }
        events.publishEvent(new DistrictChanged("scenario", id));
        return Outcome.done(id);
    }
}
