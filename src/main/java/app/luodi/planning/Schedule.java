package app.luodi.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * A plan drawn backwards from a fixed day.
 *
 * @param slots each after all it waits for
 * @param unmaintained years whose calendar would be needed and is not kept (未维护)
 */
public record Schedule(Aim aim, LocalDate today, List<Slot> slots, SortedSet<Integer> unmaintained) {
    /** Something to do this week. */
    public record Due(Slot slot, boolean begin, LocalDate by, boolean late) {}

    public Schedule {
        slots = List.copyOf(slots);
    }

    public Slot target() {
        return slot(aim.target()).orElseThrow();
    }

    public Optional<Slot> slot(String code) {
        return slots.stream().filter(slot -> slot.step().code().equals(code)).findFirst();
    }

    /** Calendar days between the earliest possible day and the fixed one; negative is missing; empty where it cannot be said. */
    public OptionalLong margin() {
        var earliest = target().earliestFinish();
        return earliest == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(earliest, aim.day()));
    }

    /** Whether the fixed day can be held; false also where that cannot be said. */
    public boolean isFeasible() {
        return margin().isPresent()
                && margin().getAsLong() >= 0
                && slots.stream().allMatch(slot -> !slot.isOpenOnWay() || slot.planFinish() != null);
    }

    /** Whether it cannot be said, because a calendar is missing. */
    public boolean isUnknown() {
        return margin().isEmpty();
    }

    /** The longest way from today to the earliest possible day, in its order. */
    public List<Slot> criticalPath() {
        return slots.stream().filter(Slot::critical).toList();
    }

    /** Where the days are missing: what should have begun already, on the longest way; the first is the next to do. */
    public List<Slot> missing() {
        return criticalPath().stream()
                .filter(slot -> !slot.step().isDone())
                .filter(slot -> slot.slack().isPresent() && slot.slack().getAsLong() < 0)
                .toList();
    }

    /** The Sunday that ends this week. */
    public LocalDate endOfWeek() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** What must be begun or done until Sunday to hold the fixed day, the most urgent first. */
    public List<Due> thisWeek() {
        var end = endOfWeek();
        return slots.stream()
                .filter(Slot::isOpenOnWay)
                .flatMap(slot -> due(slot, end).stream())
                .sorted(Comparator.comparing(Due::by)
                        .thenComparing(due -> due.slot().step().code()))
                .toList();
    }

    private Optional<Due> due(Slot slot, LocalDate end) {
        var finish = slot.latestFinish();
        var start = slot.latestStart();
        if (finish == null || start == null) {
            return Optional.empty();
        }
        if (!finish.isAfter(end)) {
            return Optional.of(new Due(slot, false, finish, finish.isBefore(today)));
        }
        var waits = slot.earliestStart() != null && slot.earliestStart().isAfter(end);
        return slot.step().begun() != null || start.isAfter(end) || waits
                ? Optional.empty()
                : Optional.of(new Due(slot, true, start, start.isBefore(today)));
    }

    /** The earliest day the fixed one could be moved to; empty where it cannot be said. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(target().earliestFinish());
    }

    /** What is planned for another day than in the other plan, in order. */
    public List<Moved> movedFrom(Schedule before) {
        return slots.stream()
                .flatMap(slot -> before.slot(slot.step().code()).stream()
                        .filter(was -> !Objects.equals(was.planFinish(), slot.planFinish()))
                        .map(was -> new Moved(was, slot)))
                .toList();
    }

    /** A step that stands elsewhere than before. */
    public record Moved(Slot was, Slot now) {
        /** Calendar days; positive is later. */
        public OptionalLong days() {
            var from = was.planFinish();
            var to = now.planFinish();
            return from == null || to == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(ChronoUnit.DAYS.between(from, to));
        }
    }
}
