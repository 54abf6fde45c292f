package app.luodi.pipeline;

import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The milestones of one project in the order of the backbone, and what follows from them. */
public record Track(UUID project, List<Milestone> milestones) {
    /** The stage of a project of which nothing is reached. */
    public static final String NO_STAGE = "none";

    public Track {
        milestones = List.copyOf(milestones);
    }

    /** The furthest milestone reached: the stage. */
    public Optional<Milestone> furthest() {
        return milestones.stream()
                .filter(milestone -> milestone.applies() && milestone.isDone())
                .reduce((earlier, later) -> later);
    }

    /** The code of the stage, as facts views have it. */
    public String stage() {
        return furthest().map(milestone -> milestone.kind().code()).orElse(NO_STAGE);
    }

    public @Nullable LocalDate stageOn() {
        return furthest().map(Milestone::actual).map(actual -> actual.to()).orElse(null);
    }

    public Pool pool() {
        return furthest().map(milestone -> milestone.kind().pool()).orElse(Pool.RESERVE);
    }

    /** The next node of the landing track. */
    public Optional<Milestone> next() {
        var reached = furthest().map(milestone -> milestone.kind().position()).orElse(0);
        return milestones.stream()
                .filter(milestone -> milestone.isOpen()
                        && milestone.kind().onTrack() != null
                        && milestone.kind().position() > reached)
                .findFirst();
    }

    public Optional<Milestone> find(String kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind().code().equals(kind))
                .findFirst();
    }

    /** The nodes of the landing track, all eleven for a registered project. */
    public List<Milestone> nodes() {
        return milestones.stream()
                .filter(milestone -> milestone.kind().onTrack() != null)
                .toList();
    }

    /** What must be reached before the given kind and is not, in order. */
    public List<Milestone> missingBefore(MilestoneKind kind) {
        return nodes().stream()
                .filter(milestone -> milestone.isOpen() && milestone.kind().isBefore(kind))
                .toList();
    }

    /** The track as it would stand with the milestone reached. */
    public Track ifReached(MilestoneKind kind, WhenText when) {
        return with(Revised.of(this, kind).reached(when, null, new Milestone.Reporter("", null)));
    }

    /** The same with one milestone replaced or added. */
    Track with(Milestone changed) {
        var others = milestones.stream().filter(milestone -> !milestone.kind().equals(changed.kind()));
        return new Track(
                project,
                java.util.stream.Stream.concat(others, java.util.stream.Stream.of(changed))
                        .sorted(java.util.Comparator.comparingInt(
                                milestone -> milestone.kind().position()))
                        .toList());
    }
}
