package app.luodi.audit;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.OnBehalf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the trail. What happens in a transaction is written as its last act, so that the two are kept or forgotten
 * together and writers wait for each other only for a moment; what only reads (an export, a sign-in) is written at once, in
 * a transaction of its own.
 */
@Component
class KeepingTrail {
    private final Trail trail;
    private final Rights rights;
    private final TransactionTemplate apart;

    KeepingTrail(Trail trail, Rights rights, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.rights = rights;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void acted(Acted acted) {
        keep(new Line(acted, rights.who(), false));
    }

    /** A change that no use case has named: it is kept all the same, by its kind. */
    @EventListener
    void changed(DistrictChanged changed) {
        keep(new Line(Acted.on(changed.what() + ".changed", changed.subject()), rights.who(), true));
    }

    private void keep(Line line) {
        var ofCity = line.who().filter(SignedIn::ofCity).isPresent();
        var writes = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (writes && (!ofCity || OnBehalf.current().isPresent())) {
            pending().lines.add(line);
        } else if (!line.unnamed()) {
            line.who()
                    .map(SignedIn::district)
                    .map(OnBehalf::new)
                    .filter(behalf -> OnBehalf.current().isEmpty())
                    .or(OnBehalf::current)
                    .ifPresent(
                            behalf -> behalf.run(() -> apart.executeWithoutResult(status -> trail.add(List.of(line)))));
        }
    }

    private Pending pending() {
        Optional<Pending> begun = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst();
        return begun.orElseGet(() -> {
            var fresh = new Pending();
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
    }

    /** @param unnamed whether it tells less than a line about the same subject */
    record Line(Acted acted, Optional<SignedIn> who, boolean unnamed) {
        boolean isToldBy(Line other) {
            return unnamed
                    && !other.unnamed
                    && acted.subject() != null
                    && acted.subject().equals(other.acted.subject());
        }
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            trail.add(lines.stream()
                    .filter(line -> lines.stream().noneMatch(line::isToldBy))
                    .distinct()
                    .toList());
        }
    }
}
