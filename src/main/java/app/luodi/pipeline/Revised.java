package app.luodi.pipeline;

import app.luodi.kernel.WhenText;
import org.jspecify.annotations.Nullable;

/** A milestone as it is to be after one change; all else stays. */
record Revised(Milestone now) {
    private static final int NEW = -1;

    /** From what stands, or from nothing where the project has no milestone of this kind yet. */
    static Revised of(Track track, MilestoneKind kind) {
        return new Revised(track.find(kind.code())
                .orElseGet(() -> new Milestone(
                        track.project(), kind, true, null, null, null, null, null, null, null, null, false, NEW)));
    }

    Milestone reached(WhenText when, @Nullable String evidence, Milestone.Reporter reporter) {
        return actual(when, evidence, reporter);
    }

    Milestone open() {
        return actual(null, null, null);
    }

    private Milestone actual(
            @Nullable WhenText when, @Nullable String evidence, Milestone.@Nullable Reporter reporter) {
        return new Milestone(
                now.project(),
                now.kind(),
                now.applies(),
                now.baseline(),
                now.plan(),
                now.forecast(),
                when,
                evidence,
                now.reason(),
                reporter,
                null,
                now.example(),
                now.version());
    }

    /** As if it had never been planned. */
    Milestone unplanned() {
        return new Milestone(
                now.project(),
                now.kind(),
                now.applies(),
                null,
                null,
                now.forecast(),
                now.actual(),
                now.evidence(),
                now.reason(),
                now.reporter(),
                now.verification(),
                now.example(),
                now.version());
    }

    /** The first plan is the baseline as well. */
    Milestone planned(WhenText plan, @Nullable String reason) {
        return new Milestone(
                now.project(),
                now.kind(),
                now.applies(),
                now.baseline() == null ? plan : now.baseline(),
                plan,
                now.forecast(),
                now.actual(),
                now.evidence(),
                reason == null ? now.reason() : reason,
                now.reporter(),
                now.verification(),
                now.example(),
                now.version());
    }

    /** A first plan that somebody has yet to approve. */
    Milestone proposed(WhenText plan, @Nullable String reason) {
        var planned = planned(plan, reason);
        return new Milestone(
                planned.project(),
                planned.kind(),
                planned.applies(),
                null,
                planned.plan(),
                planned.forecast(),
                planned.actual(),
                planned.evidence(),
                planned.reason(),
                planned.reporter(),
                planned.verification(),
                planned.example(),
                planned.version());
    }

    /** What is planned becomes the baseline. */
    Milestone approved() {
        return planned(java.util.Objects.requireNonNull(now.plan()), null);
    }

    Milestone forecast(@Nullable WhenText forecast, @Nullable String reason) {
        return new Milestone(
                now.project(),
                now.kind(),
                now.applies(),
                now.baseline(),
                now.plan(),
                forecast,
                now.actual(),
                now.evidence(),
                reason == null ? now.reason() : reason,
                now.reporter(),
                now.verification(),
                now.example(),
                now.version());
    }

    Milestone verified(Milestone.Verification verification) {
        return new Milestone(
                now.project(),
                now.kind(),
                now.applies(),
                now.baseline(),
                now.plan(),
                now.forecast(),
                now.actual(),
                now.evidence(),
                now.reason(),
                now.reporter(),
                verification,
                now.example(),
                now.version());
    }

    Milestone applies(boolean applies) {
        return new Milestone(
                now.project(),
                now.kind(),
                applies,
                now.baseline(),
                now.plan(),
                now.forecast(),
                now.actual(),
                now.evidence(),
                now.reason(),
                now.reporter(),
                now.verification(),
                now.example(),
                now.version());
    }
}
