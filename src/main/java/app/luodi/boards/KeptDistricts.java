package app.luodi.boards;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.OnBehalf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What a city board asks of every project of a hundred districts, kept by district until something changes in it. Looking
 * back is never answered from here, nor another day. Who may see which district is not decided here: the caller names only
 * those it may read.
 */
@Component
class KeptDistricts {
    /** What no use case did (an operator's SQL, a command) is seen after this time at the latest. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    /** @param agreed of all its projects */
    record Figures(int projects, Money agreed, Map<Light, Integer> lights) {}

    private record Kept(Figures figures, LocalDate day, Instant until) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final Rights rights;

    KeptDistricts(Rights rights) {
        this.rights = rights;
    }

    /** @param reads reckons the figures of the districts it is given */
    Map<String, Figures> of(Set<String> districts, LocalDate day, Function<Set<String>, Map<String, Figures>> reads) {
        if (AsOf.current().isPresent()) {
            return reads.apply(districts);
        }
        var now = Instant.now();
        var found = new HashMap<String, Figures>();
        var missing = new HashSet<String>();
        var seen = new HashMap<String, Long>();
        for (var district : districts) {
            var known = kept.get(district);
            if (known != null && known.day().equals(day) && now.isBefore(known.until())) {
                found.put(district, known.figures());
            } else {
                missing.add(district);
                seen.put(district, changes.getOrDefault(district, 0L));
            }
        }
        if (!missing.isEmpty()) {
            reads.apply(missing).forEach((district, figures) -> {
                found.put(district, figures);
                // changed while it was read: good for this once
                if (Objects.equals(seen.get(district), changes.getOrDefault(district, 0L))) {
                    kept.put(district, new Kept(figures, day, now.plus(AT_MOST)));
                }
            });
        }
        return found;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DistrictChanged change) {
        OnBehalf.current()
                .map(OnBehalf::district)
                .or(() -> rights.who().map(SignedIn::district))
                .ifPresent(district -> {
                    changes.merge(district, 1L, Long::sum);
                    kept.remove(district);
                });
    }
}
