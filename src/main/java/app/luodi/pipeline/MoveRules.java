package app.luodi.pipeline;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.projects.ProjectField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a move must keep to. Each rule is one sentence; a refused move hears all that apply. */
final class MoveRules {
    /** What a refusal is called that concerns a field of the project. */
    static final String FIELD = "project.";

    private static final String KEY = "pipeline.refused.";

    private MoveRules() {}

    /**
     * What a move is held against besides the track.
     *
     * @param missing what the path and the gate ask to be known of the project by then, and is not
     * @param gate the gate of a pool that the milestone leads through
     */
    record Asked(PathRule rule, Optional<Halt> halt, List<ProjectField<?>> missing, Optional<Gate> gate) {}

    static List<Refusal> refusals(
            Track track, MilestoneKind kind, WhenText when, @Nullable String evidence, LocalDate today, Asked asked) {
        if (track.milestones().isEmpty()) {
            return List.of(Refusal.of("project", KEY + "unknown"));
        }
        var impossible = Stream.of(goesOn(asked), landIsNeeded(track, kind), notYetReached(track, kind))
                .flatMap(Optional::stream)
                .toList();
        if (!impossible.isEmpty()) {
            return impossible;
        }
        var all = new ArrayList<>(predecessorsAreReached(track, kind));
        Stream.of(
                        notInTheFuture(kind, when, today),
                        notBeforeItsPredecessor(track, kind, when),
                        notAfterItsSuccessor(track, kind, when),
                        evidenceIsThere(asked.rule(), evidence))
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(gateIsOpen(track, asked));
        all.addAll(fieldsAreFilled(asked, kind));
        return all;
    }

    /** What stands in the way whatever date and evidence are told: why a project stands in a gate. */
    static List<Refusal> inTheWay(Track track, MilestoneKind kind, Asked asked) {
        var all = new ArrayList<Refusal>();
        goesOn(asked).ifPresent(all::add);
        all.addAll(predecessorsAreReached(track, kind));
        all.addAll(gateIsOpen(track, asked));
        all.addAll(fieldsAreFilled(asked, kind));
        return all;
    }

    /** One refusal for each milestone that the gate asks for: it is not reached, or nobody has verified it. */
    private static List<Refusal> gateIsOpen(Track track, Asked asked) {
        var all = new ArrayList<Refusal>();
        asked.gate().ifPresent(gate -> {
            gate.reached().stream()
                    .filter(wanted -> isMissing(track, wanted))
                    .filter(wanted -> track.missingBefore(asked.rule().kind()).stream()
                            .noneMatch(missing -> missing.kind().equals(wanted)))
                    .map(wanted -> Refusal.of(wanted.code(), KEY + "gate.reached", wanted))
                    .forEach(all::add);
            gate.verified().stream()
                    .filter(wanted -> track.find(wanted.code())
                            .filter(milestone -> milestone.applies() && milestone.verification() == null)
                            .isPresent())
                    .map(wanted -> Refusal.of(wanted.code(), KEY + "gate.verified", wanted))
                    .forEach(all::add);
        });
        return all;
    }

    /** What a project does without is not asked for; what its track does not know yet is. */
    private static boolean isMissing(Track track, MilestoneKind wanted) {
        return track.find(wanted.code()).map(Milestone::isOpen).orElse(true);
    }

    /** What holds for a date whoever tells it and whatever else is known: also for what an old ledger says. */
    static List<Refusal> ofDates(Track track, MilestoneKind kind, WhenText when, LocalDate today) {
        return Stream.of(
                        notInTheFuture(kind, when, today),
                        notBeforeItsPredecessor(track, kind, when),
                        notAfterItsSuccessor(track, kind, when))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> goesOn(Asked asked) {
        return asked.halt()
                .map(halt -> Refusal.of(
                        "project",
                        KEY + "halted." + halt.state().code(),
                        halt.since().toString(),
                        halt.reason()));
    }

    /** One refusal for each, its field the project's: a screen can lead to the form. */
    private static List<Refusal> fieldsAreFilled(Asked asked, MilestoneKind kind) {
        return asked.missing().stream()
                .map(field -> Refusal.of(FIELD + field.key(), KEY + "field." + field.key(), kind))
                .toList();
    }

    private static Optional<Refusal> landIsNeeded(Track track, MilestoneKind kind) {
        return track.find(kind.code())
                .filter(milestone -> !milestone.applies())
                .map(milestone -> Refusal.of("kind", KEY + (kind.land() ? "noland" : "skipped"), kind));
    }

    private static Optional<Refusal> notYetReached(Track track, MilestoneKind kind) {
        return track.find(kind.code())
                .map(Milestone::actual)
                .map(actual -> Refusal.of("kind", KEY + "reached", kind, actual.text()));
    }

    private static Optional<Refusal> notInTheFuture(MilestoneKind kind, WhenText when, LocalDate today) {
        if (!when.to().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(
                when.from().isAfter(today)
                        ? Refusal.of("when", KEY + "future", kind, when.text())
                        : Refusal.of(
                                "when",
                                KEY + "unfinished",
                                when.text(),
                                when.to().toString()));
    }

    /** Only what is certain is refused: 2022年3月 and 2022-03-20 may be in either order. */
    private static Optional<Refusal> notBeforeItsPredecessor(Track track, MilestoneKind kind, WhenText when) {
        return track.milestones().stream()
                .filter(earlier -> earlier.applies() && earlier.kind().isBefore(kind))
                .flatMap(earlier -> Stream.ofNullable(earlier.actual())
                        .filter(actual -> when.to().isBefore(actual.from()))
                        .map(actual -> Refusal.of("when", KEY + "before", when.text(), earlier.kind(), actual.text())))
                .reduce((nearer, nearest) -> nearest);
    }

    private static Optional<Refusal> notAfterItsSuccessor(Track track, MilestoneKind kind, WhenText when) {
        return track.milestones().stream()
                .filter(later -> later.applies() && kind.isBefore(later.kind()))
                .flatMap(later -> Stream.ofNullable(later.actual())
                        .filter(actual -> when.from().isAfter(actual.to()))
                        .map(actual -> Refusal.of("when", KEY + "after", when.text(), later.kind(), actual.text())))
                .findFirst();
    }

    /** One refusal for each that is missing, its field the missing milestone's code: a screen can lead there. */
    private static List<Refusal> predecessorsAreReached(Track track, MilestoneKind kind) {
        return track.missingBefore(kind).stream()
                .map(missing -> Refusal.of(missing.kind().code(), KEY + "missing", missing.kind()))
                .toList();
    }

    private static Optional<Refusal> evidenceIsThere(PathRule rule, @Nullable String evidence) {
        return rule.evidence() && (evidence == null || evidence.isBlank())
                ? Optional.of(Refusal.of("evidence", KEY + "evidence", rule.kind()))
                : Optional.empty();
    }
}
