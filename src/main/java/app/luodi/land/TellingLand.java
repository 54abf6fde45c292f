package app.luodi.land;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandStep.State;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.Start;
import app.luodi.pipeline.TellingStarts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Carries a step from the land to its project, through the same door as everybody, or from the project to its land; each
 * with the same day and the paper that proves it.
 */
@Service
@Transactional
public class TellingLand {
    private final ComparingLand comparing;
    private final Parcels parcels;
    private final KeepingParcels keeping;
    private final MovingProjects moving;
    private final TellingStarts starts;

    TellingLand(
            ComparingLand comparing,
            Parcels parcels,
            KeepingParcels keeping,
            MovingProjects moving,
            TellingStarts starts) {
        this.comparing = comparing;
        this.parcels = parcels;
        this.keeping = keeping;
        this.moving = moving;
        this.starts = starts;
    }

    /**
     * Reports what the land says and the project does not: all of the steps, or none.
     *
     * @return the steps that were reported
     * @throws app.luodi.identity.NoRight for who may not move the project
     */
    public Outcome<List<LandStep>> tell(UUID project, Collection<LandStep> steps, String note) {
        var untold = comparing.of(project).stream()
                .filter(one -> one.state() == State.UNTOLD && steps.contains(one.step()))
                .toList();
        var land = parcels.of(project);
        var moves = untold.stream()
                .filter(one -> one.step() != LandStep.CONTRACT_START)
                .map(one -> step(one, land))
                .toList();
        var refusals = new ArrayList<Refusal>();
        if (!moves.isEmpty()
                && moving.move(project, moves, note) instanceof Outcome.Refused<MovingProjects.Moved>(var reasons)) {
            refusals.addAll(reasons);
        }
        untold.stream().filter(one -> one.step() == LandStep.CONTRACT_START).forEach(one -> {
            var day = Objects.requireNonNull(one.landOn());
            var start = new Start(Start.Meaning.CONTRACT, day, evidence(one, land));
            if (starts.tell(project, start) instanceof Outcome.Refused<Start>(var reasons)) {
                refusals.addAll(reasons);
            }
        });
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusals);
        }
        return Outcome.done(untold.stream().map(Compared::step).toList());
    }

    /**
     * Fills a parcel with the days its project tells and it does not know: days only, no 2022年3月底.
     *
     * @throws java.util.NoSuchElementException for a parcel that is unknown here
     */
    public Outcome<Parcel> takeOver(UUID parcel, UUID project) {
        var stands = parcels.locked(parcel).orElseThrow();
        var filled = stands;
        for (var one : comparing.of(project)) {
            var said = one.said();
            if (one.state() == State.UNRECORDED && said != null && said.from().equals(said.to())) {
                filled = one.step().filled(filled, said.to());
            }
        }
        return keeping.keep(filled);
    }

    /** What the land can tell of the project now. */
    @Transactional(readOnly = true)
    public Set<LandStep> untold(UUID project) {
        return comparing.of(project).stream()
                .filter(one -> one.state() == State.UNTOLD)
                .map(Compared::step)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    private static MovingProjects.Step step(Compared one, List<Parcel> land) {
        return new MovingProjects.Step(
                one.step().code(), WhenText.day(Objects.requireNonNull(one.landOn())), evidence(one, land));
    }

    private static String evidence(Compared one, List<Parcel> land) {
        return land.stream()
                .filter(parcel -> one.step().on(parcel) != null)
                .min(Comparator.comparing(
                        parcel -> Objects.requireNonNull(one.step().on(parcel))))
                .map(one.step()::evidence)
                .orElseThrow();
    }
}
