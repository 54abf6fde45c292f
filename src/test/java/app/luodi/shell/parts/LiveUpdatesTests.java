package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

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
        Persona.of("livehere", Role.KEYOFFICE)
                .does(() -> tx.executeWithoutResult(status -> {
                    events.publishEvent(new DistrictChanged("milestone", UUID.randomUUID()));
                    events.publishEvent(new DistrictChanged("return", UUID.randomUUID()));
                }));
        assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(hereHeard).hasSize(1);
        assertThat(hereHeard.getFirst()).hasSize(2);
        assertThat(elsewhereHeard).isEmpty();
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
