package app.luodi.shell.parts;

import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens of a district that something changed, within half a second of the commit. A screen hears of the
 * district of who looks at it and of no other; what it hears are words, never data: it asks its use case again.
 */
@Service
public class LiveUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    /** Changes of one district within this time become one call. */
    static final long GATHERED_MILLIS = 300;
    /** After a quiet while the first change waits only for those of the same moment. */
    static final long FIRST_MILLIS = 50;

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Set<DistrictChanged>> pending = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-updates").factory());

    /**
     * Calls the screen, inside its session, after changes of others, for as long as it is attached. Call it once, in the
     * constructor or before the screen is attached.
     *
     * @param heard what changed: the words and ids of the events, gathered
     */
    public void follow(Component screen, Consumer<Set<DistrictChanged>> heard) {
        screen.addAttachListener(event -> {
            var registration = register(event.getUI(), district(), heard);
            screen.addDetachListener(gone -> {
                registration.remove();
                gone.unregisterListener();
            });
        });
    }

    /** As {@link #follow(Component, Consumer)}, for somebody of a city who sees several districts at once. */
    public void follow(Component screen, List<String> districts, Consumer<Set<DistrictChanged>> heard) {
        screen.addAttachListener(event -> districts.forEach(district -> {
            var registration = register(event.getUI(), Optional.of(district), heard);
            screen.addDetachListener(gone -> {
                registration.remove();
                gone.unregisterListener();
            });
        }));
    }

    private Registration register(UI ui, Optional<String> district, Consumer<Set<DistrictChanged>> heard) {
        if (district.isEmpty()) {
            return () -> {};
        }
        return listen(district.get(), changes -> ui.access(() -> tell(changes, heard)));
    }

    /** Who has signed out or lost the right since the screen was opened is shown nothing new; their next act tells them. */
    private static void tell(Set<DistrictChanged> changes, Consumer<Set<DistrictChanged>> heard) {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            return;
        }
        try {
            heard.accept(changes);
        } catch (AccessDeniedException lost) {
            LOG.debug("A screen stays as it is: {}", lost.getMessage());
        }
    }

    /** For tests and screens alike: who listens, without a browser. */
    Registration listen(String district, Consumer<Set<DistrictChanged>> heard) {
        var listener = new Listener(heard, new Object());
        listeners
                .computeIfAbsent(district, one -> ConcurrentHashMap.newKeySet())
                .add(listener);
        return () -> listeners.getOrDefault(district, Set.of()).remove(listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DistrictChanged change) {
        district().ifPresent(district -> gather(district, change));
    }

    private void gather(String district, DistrictChanged change) {
        if (listeners.getOrDefault(district, Set.of()).isEmpty()) {
            return;
        }
        pending.compute(district, (one, gathered) -> {
            if (gathered != null) {
                gathered.add(change);
                return gathered;
            }
            clock.schedule(() -> flush(district), wait(district), TimeUnit.MILLISECONDS);
            return new HashSet<>(Set.of(change));
        });
    }

    private long wait(String district) {
        var last = told.get(district);
        var quiet = last == null || System.nanoTime() - last > TimeUnit.MILLISECONDS.toNanos(GATHERED_MILLIS);
        return quiet ? FIRST_MILLIS : GATHERED_MILLIS;
    }

    private void flush(String district) {
        var changes = pending.remove(district);
        told.put(district, System.nanoTime());
        if (changes != null) {
            var all = Set.copyOf(changes);
            // A copy: who begins to listen while the others are told has opened after these changes.
            List.copyOf(listeners.getOrDefault(district, Set.of()))
                    .forEach(listener -> listener.heard().accept(all));
        }
    }

    /** The district the current work belongs to: replayed on its behalf, or that of who is signed in. */
    private static Optional<String> district() {
        return OnBehalf.current()
                .map(OnBehalf::district)
                .or(() -> Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .flatMap(LiveUpdates::district));
    }

    private static Optional<String> district(Authentication who) {
        if (who.getPrincipal() instanceof Viewer viewer) {
            return Optional.of(viewer.looksAt().orElseGet(viewer::district));
        }
        var dot = who.getName().lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(who.getName().substring(dot + 1));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    private record Listener(Consumer<Set<DistrictChanged>> heard, Object itself) {}
}
