package app.luodi.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long an authority holds approvals, each in the days its limit counts; pauses left out.
 *
 * @param items that it has begun
 * @param inHand of them, those that are not decided
 * @param over of them, those held longer than promised (or than the law allows, where nothing is promised)
 * @param longest days of the one held longest
 */
public record Holder(
        String authority,
        int items,
        int inHand,
        int paused,
        int over,
        OptionalInt median,
        OptionalInt ninetieth,
        OptionalInt longest) {
    private static final double HALF = 0.5;
    private static final double NINETY = 0.9;

    static Holder of(String authority, List<ApprovalItem> items, ApprovalClock clock, LocalDate today) {
        var days = items.stream()
                .flatMapToInt(item -> clock.held(item, today).stream())
                .toArray();
        return new Holder(
                authority,
                items.size(),
                (int) items.stream().filter(item -> item.clockUntil() == null).count(),
                (int) items.stream()
                        .filter(item -> item.state() == ApprovalItem.State.PAUSED)
                        .count(),
                (int) items.stream().filter(item -> isOver(item, clock, today)).count(),
                Proof.at(HALF, java.util.Arrays.stream(days)),
                Proof.at(NINETY, java.util.Arrays.stream(days)),
                java.util.Arrays.stream(days).max());
    }

    static boolean isOver(ApprovalItem item, ApprovalClock clock, LocalDate today) {
        var limit = item.step().days();
        return limit > 0 && clock.held(item, today).orElse(0) > limit;
    }
}
