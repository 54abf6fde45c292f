package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides for the district what is asked for at the gate of a pool. Who is through already stays. */
@Service
@Transactional
public class DecidingGates {
    private static final String KEY = "pipeline.refused.gate.";

    private final Gates gates;
    private final Backbone backbone;
    private final Rights rights;
    private final Recording recording;
    private final ApplicationEventPublisher events;

    DecidingGates(
            Gates gates, Backbone backbone, Rights rights, Recording recording, ApplicationEventPublisher events) {
        this.gates = gates;
        this.backbone = backbone;
        this.rights = rights;
        this.recording = recording;
        this.events = events;
    }

    /** @throws app.luodi.identity.NoRight for who plans for one area only */
    public Outcome<Gate> decide(Gate gate) {
        rights.require(Act.PLAN_MILESTONES, null);
        if (gate.pool() == Pool.RESERVE) {
            return Outcome.refused(Refusal.of("pool", KEY + "pool"));
        }
        // what comes after the gate cannot be asked for before it: nobody would ever pass
        var entrance = backbone.of(gate.entrance());
        var late = Stream.concat(gate.reached().stream(), gate.verified().stream())
                .filter(kind -> !kind.isBefore(entrance))
                .findFirst();
        if (late.isPresent()) {
            return Outcome.refused(Refusal.of(late.get().code(), KEY + "late", late.get(), entrance));
        }
        if (!gates.set(gate, recording.stamp())) {
            return Outcome.refused(Refusal.of("version", KEY + "overtaken"));
        }
        events.publishEvent(Acted.of("gate.decided").called(gate.pool().code()));
        return Outcome.done(new Gate(gate.pool(), gate.reached(), gate.verified(), gate.fields(), gate.version() + 1));
    }
}
