package app.luodi.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What taking a template over would change for a project that was laid out with an earlier one. */
public record TemplateDifference(List<Line> lines) {
    /** What happens to a step. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One step that is not as the template has it.
     *
     * @param was null where it is added
     * @param now null where it is removed
     * @param kept of one to be removed: whether it stays, because something has been recorded of it
     */
    public record Line(
            Change change,
            @Nullable ApprovalStep was,
            @Nullable ApprovalStep now,
            boolean kept) {
        public ApprovalStep step() {
            return now == null ? Objects.requireNonNull(was) : now;
        }
    }

    public TemplateDifference {
        lines = List.copyOf(lines);
    }

    static TemplateDifference of(List<ApprovalItem> items, ApprovalTemplate template) {
        var known = items.stream().collect(Collectors.toMap(item -> item.step().code(), Function.identity()));
        var lines = new ArrayList<Line>();
        for (var step : template.steps()) {
            var item = known.remove(step.code());
            if (item == null) {
                lines.add(new Line(Change.ADDED, null, step, false));
            } else if (!same(item.step(), step)) {
                lines.add(new Line(Change.CHANGED, item.step(), step, false));
            }
        }
        items.stream()
                .filter(item -> known.containsKey(item.step().code()))
                .forEach(item -> lines.add(new Line(Change.REMOVED, item.step(), null, !untouched(item))));
        return new TemplateDifference(lines);
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(Line::kept);
    }

    private static boolean untouched(ApprovalItem item) {
        return item.version() == 0;
    }

    /** The mode is the project's own affair once it is laid out. */
    private static boolean same(ApprovalStep one, ApprovalStep other) {
        return withMode(one, other.mode()).equals(other);
    }

    private static ApprovalStep withMode(ApprovalStep step, HandlingMode mode) {
        return new ApprovalStep(
                step.code(),
                step.name(),
                step.phase(),
                step.authority(),
                step.legalDays(),
                step.promisedDays(),
                step.dayType(),
                mode,
                step.beforeContract(),
                step.preReview(),
                step.issueDays(),
                step.validMonths(),
                step.milestone(),
                step.after(),
                step.source());
    }
}
