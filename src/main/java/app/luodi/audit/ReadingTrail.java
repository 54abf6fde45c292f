package app.luodi.audit;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail and proves that nobody has changed it. */
@Service
@Transactional(readOnly = true)
public class ReadingTrail {
    /** What a check of the trail has found. */
    public sealed interface Proof {
        /** @param head the hash of the last line, for who writes it down elsewhere */
        record Whole(long lines, String head) implements Proof {}

        /** @param first the number of the first line that is not as it was written, or that is missing */
        record Broken(long first) implements Proof {}
    }

    private static final int AT_A_TIME = 1000;

    private final Trail trail;
    private final Anchors anchors;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ReadingTrail(Trail trail, Anchors anchors, Rights rights, ApplicationEventPublisher events) {
        this.trail = trail;
        this.anchors = anchors;
        this.rights = rights;
        this.events = events;
    }

    /** Latest first. */
    public List<TrailEntry> read(TrailQuery query, int offset, int limit) {
        rights.require(Act.READ_TRAIL);
        return trail.read(query, offset, limit);
    }

    public int count(TrailQuery query) {
        rights.require(Act.READ_TRAIL);
        return trail.count(query);
    }

    /** Login name → name. */
    public List<Map.Entry<String, String>> people() {
        rights.require(Act.READ_TRAIL);
        return trail.people();
    }

    /** The kinds of acts there are lines of. */
    public List<String> kinds() {
        rights.require(Act.READ_TRAIL);
        return trail.acts();
    }

    /** Recalculates every hash, and looks for the lines that were written down outside the database. */
    public Proof prove() {
        rights.require(Act.READ_TRAIL);
        var broken = trail.firstBroken();
        if (broken.isPresent()) {
            return new Proof.Broken(broken.get());
        }
        var lost = anchors.of(rights.who().orElseThrow().district()).stream()
                .filter(anchor -> !trail.has(anchor))
                .findFirst();
        if (lost.isPresent()) {
            return new Proof.Broken(lost.get().number());
        }
        return trail.head()
                .<Proof>map(head -> new Proof.Whole(head.number(), head.hash()))
                .orElseGet(() -> new Proof.Whole(0, ""));
    }

    /** Every line that is looked for, many at a time; that it was taken out is itself a line. */
    public void export(TrailQuery query, Consumer<List<TrailEntry>> sheet) {
        rights.require(Act.READ_TRAIL);
        var lines = 0;
        List<TrailEntry> some;
        do {
            some = trail.read(query, lines, AT_A_TIME);
            sheet.accept(some);
            lines += some.size();
        } while (some.size() == AT_A_TIME);
        events.publishEvent(Acted.of("export.trail").with("rows", lines));
    }
}
