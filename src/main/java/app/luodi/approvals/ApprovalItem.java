package app.luodi.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One approval of one project.
 *
 * @param step what was asked when it was laid out; later editions of the template do not change it
 * @param authority the unit that decides, where the district has one of that name
 * @param due the last days of its two limits
 * @param example whether its dates are examples (示例)
 */
public record ApprovalItem(
        UUID project,
        ApprovalStep step,
        @Nullable UUID authority,
        Handling handling,
        List<Pause> pauses,
        Due due,
        boolean example,
        int version) {
    /**
     * What has become of it.
     *
     * @param handler who handles it there
     * @param reviewFrom since when it is being pre-reviewed
     * @param reviewedOn the day on which the pre-review was passed: never the day of issue
     * @param makeGoodBy until when papers follow (容缺), or a promise is to be kept (告知承诺)
     * @param extensions of a construction permit: how often the start was put off
     * @param forecastOn when whoever handles it expects to be done
     */
    public record Handling(
            HandlingMode mode,
            @Nullable String handler,
            @Nullable LocalDate reviewFrom,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate returnedOn,
            @Nullable LocalDate issuedOn,
            @Nullable String documentNo,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate makeGoodBy,
            @Nullable LocalDate madeGoodOn,
            int extensions,
            @Nullable LocalDate forecastOn,
            @Nullable String remark) {
        static Handling untouched(HandlingMode mode) {
            return new Handling(mode, null, null, null, null, null, null, null, null, null, null, 0, null, null);
        }
    }

    /**
     * The last days of the limits, pauses left out.
     *
     * @param promised null while the clock stands, before it runs, and where no calendar is kept for the year
     */
    public record Due(
            @Nullable LocalDate promised, @Nullable LocalDate legal) {
        static final Due NONE = new Due(null, null);
    }

    /** Where it stands; the same words as in {@code approvals_facts.state}. */
    public enum State {
        /** 不涉及. */
        NONE,
        /** 区域评价覆盖. */
        COVERED,
        /** 已办结. */
        ISSUED,
        /** 退件. */
        RETURNED,
        /** 暂停计时. */
        PAUSED,
        /** 在办. */
        ACCEPTED,
        /** 已预审. */
        REVIEWED,
        /** 预审中. */
        REVIEWING,
        /** 未启动. */
        OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public ApprovalItem {
        pauses = List.copyOf(pauses);
    }

    public State state() {
        if (handling.mode() == HandlingMode.NONE) {
            return State.NONE;
        }
        if (handling.issuedOn() != null) {
            return State.ISSUED;
        }
        if (handling.mode() == HandlingMode.AREA) {
            return State.COVERED;
        }
        if (handling.returnedOn() != null) {
            return State.RETURNED;
        }
        if (openPause().isPresent()) {
            return State.PAUSED;
        }
        if (handling.acceptedOn() != null) {
            return State.ACCEPTED;
        }
        if (handling.reviewedOn() != null) {
            return State.REVIEWED;
        }
        return handling.reviewFrom() == null ? State.OPEN : State.REVIEWING;
    }

    public Optional<Pause> openPause() {
        return pauses.stream().filter(Pause::isOpen).findFirst();
    }

    /** Whether nothing more is waited for: issued, or not needed before works begin. */
    public boolean isDone() {
        return handling.issuedOn() != null || handling.mode().holdsNothingUp();
    }

    /** Since when the clock runs: of the pre-review, and of the acceptance from then on. */
    public @Nullable LocalDate clockFrom() {
        return handling.acceptedOn() != null ? handling.acceptedOn() : handling.reviewFrom();
    }

    /** When the clock stopped for good; null while it runs. */
    public @Nullable LocalDate clockUntil() {
        if (handling.issuedOn() != null) {
            return handling.issuedOn();
        }
        if (handling.returnedOn() != null) {
            return handling.returnedOn();
        }
        return handling.acceptedOn() == null ? handling.reviewedOn() : null;
    }

    ApprovalItem handled(Handling now) {
        return new ApprovalItem(project, step, authority, now, pauses, due, example, version);
    }

    ApprovalItem paused(List<Pause> now) {
        return new ApprovalItem(project, step, authority, handling, now, due, example, version);
    }

    ApprovalItem due(Due now) {
        return new ApprovalItem(project, step, authority, handling, pauses, now, example, version);
    }

    ApprovalItem asked(ApprovalStep now) {
        return new ApprovalItem(project, now, authority, handling, pauses, due, example, version);
    }
}
