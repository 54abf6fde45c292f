package app.luodi.pipeline;

import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a change of a track: the milestone, its line in the log, and the news for who listens. */
@Component
class Recording {
    private final Milestones milestones;
    private final StageLog log;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    Recording(Milestones milestones, StageLog log, Rights rights, Today today, ApplicationEventPublisher events) {
        this.milestones = milestones;
        this.log = log;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    LocalDate today() {
        return today.today();
    }

    Stamp stamp() {
        return Stamp.now(today, rights);
    }

    /** @return the track as it then stands */
    Track write(
            Track before,
            Milestone milestone,
            StageEvent.Act act,
            @Nullable LocalDate onDay,
            @Nullable String was,
            @Nullable String became,
            @Nullable String reason) {
        var stamp = stamp();
        var after = before.with(milestone);
        milestones.save(milestone, stamp);
        log.add(new StageLog.Entry(milestone.kind(), act, before, after, onDay, was, became, reason), stamp);
        events.publishEvent(Acted.on("milestone." + act.code(), before.project())
                .with("kind", milestone.kind().code())
                .with("was", was)
                .with("became", became)
                .with("reason", reason));
        if (!before.stage().equals(after.stage())) {
            events.publishEvent(new StageEntered(before.project(), before.stage(), after.stage(), after.stageOn()));
        }
        return after;
    }

    /** The line for an agreement whose date came with the registration. */
    void signed(UUID project, WhenText when) {
        var after = milestones.locked(project);
        var before = new Track(project, List.of());
        after.furthest()
                .ifPresent(signed -> log.add(
                        new StageLog.Entry(
                                signed.kind(),
                                StageEvent.Act.REACHED,
                                before,
                                after,
                                when.to(),
                                null,
                                when.text(),
                                null),
                        stamp()));
        events.publishEvent(new StageEntered(project, before.stage(), after.stage(), after.stageOn()));
    }

    /** A line that changes no milestone: it stands beside the furthest one. */
    void note(Track track, StageEvent.Act act, @Nullable String was, @Nullable String became, @Nullable String reason) {
        var kind = track.furthest().or(track::next).map(Milestone::kind);
        kind.ifPresent(
                beside -> log.add(new StageLog.Entry(beside, act, track, track, null, was, became, reason), stamp()));
    }

    /** Tells open screens, once an act. */
    void announce(Track track) {
        events.publishEvent(new DistrictChanged("milestone", track.project()));
    }
}
