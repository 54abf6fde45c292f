package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.OnBehalf;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class LiveUpdatesTests {
    @Autowired
    LiveUpdates live;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations tx;

    private final List<Set<DistrictChanged>> hereHeard = new CopyOnWriteArrayList<>();
    private final List<Set<DistrictChanged>> elsewhereHeard = new CopyOnWriteArrayList<>();
    private final CountDownLatch heard = new CountDownLatch(1);
    private com.vaadin.flow.shared.Registration here = () -> {};
    private com.vaadin.flow.shared.Registration elsewhere = () -> {};

    @BeforeEach
    void listen() {
        here = live.listen("livehere", changes -> {
            hereHeard.add(changes);
            heard.countDown();
        });
        elsewhere = live.listen("liveelsewhere", elsewhereHeard::add);
    }

    @AfterEach
    void leave() {
        here.remove();
        elsewhere.remove();
    }

    @Test
    void changesOfOneDistrictAreGatheredAndReachNobodyElse() throws InterruptedException {
        Persona.of("livehere", Role.KEYOFFICE).does(() -> tx.executeWithoutResult(status -> publish(200)));
        await().atMost(5, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        assertThat(hereHeard.stream().mapToInt(Set::size).sum()).isEqualTo(200));
        assertThat(hereHeard).as("calls for 200 changes of one moment").hasSizeLessThan(10);
        assertThat(elsewhereHeard).isEmpty();
    }

    private void publish(int changes) {
        for (var one = 0; one < changes; one++) {
            events.publishEvent(new DistrictChanged("milestone", UUID.randomUUID()));
        }
    }

    @Test
    void whoBeginsToListenWhileOthersAreToldHearsOnlyWhatComesLater() throws InterruptedException {
        var late = new CopyOnWriteArrayList<Set<DistrictChanged>>();
        var registrations = new CopyOnWriteArrayList<com.vaadin.flow.shared.Registration>();
        registrations.add(live.listen("livehere", changes -> {
            for (var one = 0; one < 64; one++) {
                registrations.add(live.listen("livehere", late::add));
            }
        }));
        try {
            Persona.of("livehere", Role.KEYOFFICE).does(() -> tx.executeWithoutResult(status -> publish(1)));
            assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
            await().atMost(2, TimeUnit.SECONDS).until(() -> registrations.size() == 65);
            assertThat(late).isEmpty();
        } finally {
            registrations.forEach(com.vaadin.flow.shared.Registration::remove);
        }
    }

    @Test
    void whatIsDoneOnBehalfOfADistrictIsHeardThereWhoeverIsSignedIn() throws InterruptedException {
        Persona.of("liveelsewhere", Role.KEYOFFICE)
                .does(() -> new OnBehalf("livehere")
                        .run(() -> tx.executeWithoutResult(
                                status -> events.publishEvent(new DistrictChanged("project", UUID.randomUUID())))));
        assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(elsewhereHeard).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotHeard() throws InterruptedException {
        Persona.of("livehere", Role.KEYOFFICE)
                .does(() -> tx.executeWithoutResult(status -> {
                    events.publishEvent(new DistrictChanged("milestone", UUID.randomUUID()));
                    status.setRollbackOnly();
                }));
        assertThat(heard.await(2 * LiveUpdates.GATHERED_MILLIS, TimeUnit.MILLISECONDS))
                .isFalse();
        assertThat(hereHeard).isEmpty();
    }
}
