package app.luodi.lights;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.LightAfterMove;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.MovingProjects.Step;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the move, looks at the light, and takes it all back: what is shown before a move is what the move brings. */
@Component
class TriedMoves implements LightAfterMove {
    private final Lights lights;
    private final MovingProjects moving;
    private final TransactionOperations transactions;

    TriedMoves(Lights lights, MovingProjects moving, TransactionOperations transactions) {
        this.lights = lights;
        this.moving = moving;
        this.transactions = transactions;
    }

    @Override
    public Optional<Shown> now(UUID project) {
        return lights.of(project).map(TriedMoves::shown);
    }

    @Override
    public Optional<Change> ifReached(UUID project, List<String> kinds, WhenText when) {
        return now(project).flatMap(now -> after(project, kinds, when).map(after -> new Change(now, after)));
    }

    private Optional<Shown> after(UUID project, List<String> kinds, WhenText when) {
        var steps = kinds.stream().map(kind -> new Step(kind, when, kind)).toList();
        var tried = transactions.execute(attempt -> {
            attempt.setRollbackOnly();
            return moving.move(project, steps, null) instanceof Outcome.Done<?>
                    ? now(project)
                    : Optional.<Shown>empty();
        });
        return tried == null ? Optional.empty() : tried;
    }

    private static Shown shown(ProjectLight light) {
        return new Shown(light.light(), light.reason());
    }
}
