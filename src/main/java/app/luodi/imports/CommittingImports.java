package app.luodi.imports;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.imports.Intake.Fate;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes an import over, whole or not at all; and takes it back as one act while nothing has been built upon it. */
@Service
public class CommittingImports {
    private static final int NAMED = 5;

    private final Batches batches;
    private final PreparingImports preparing;
    private final WritingImports writing;
    private final Sources sources;
    private final Desk desk;

    CommittingImports(Batches batches, PreparingImports preparing, WritingImports writing, Sources sources, Desk desk) {
        this.batches = batches;
        this.preparing = preparing;
        this.writing = writing;
        this.sources = sources;
        this.desk = desk;
    }

    /** Who acts, in which transaction, and who hears of it. */
    @org.springframework.stereotype.Component
    static class Desk {
        private final Rights rights;
        private final TransactionOperations tx;
        private final ApplicationEventPublisher events;
        private final Recognitions recognitions;
        private final RunningImports running;

        Desk(
                Rights rights,
                TransactionOperations tx,
                ApplicationEventPublisher events,
                Recognitions recognitions,
                RunningImports running) {
            this.rights = rights;
            this.tx = tx;
            this.events = events;
            this.recognitions = recognitions;
            this.running = running;
        }
    }

    /**
     * Writes every row that can be written and is not left out.
     *
     * @throws java.util.NoSuchElementException for an id that is unknown here
     * @throws app.luodi.identity.NoRight for who may not import
     */
    public Outcome<Batch> commit(UUID id) {
        return commit(id, (phase, rows) -> true);
    }

    /** The same for who waits: told how many rows are written, and asked whether to go on. */
    public Outcome<Batch> commit(UUID id, BiPredicate<String, Integer> progress) {
        desk.rights.require(Act.IMPORT_LEDGER);
        try {
            return whole(() -> committed(id, progress));
        } catch (DataIntegrityViolationException overtaken) {
            // somebody registered one of them between our look and our writing: all is taken back
            return Outcome.refused(Refusal.of("", "imports.refused.overtaken"));
        } catch (WritingImports.Refused refused) {
            return Outcome.refused(refused.reasons());
        }
    }

    /** Beside the request, for the screen: {@link ReceivingLedgers#howFar} tells how far it is. */
    public void commitBeside(UUID id, java.util.function.Consumer<Outcome<Batch>> ended) {
        desk.running.start(id, work -> ended.accept(commit(id, work::goesOn)));
    }

    private Outcome<Batch> whole(java.util.function.Supplier<Outcome<Batch>> work) {
        return java.util.Objects.requireNonNull(desk.tx.execute(status -> {
            var outcome = work.get();
            if (outcome instanceof Outcome.Refused<Batch>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Batch> committed(UUID id, BiPredicate<String, Integer> progress) {
        batches.oneAtATime();
        var batch = batches.locked(id);
        if (!batch.state().isRead()) {
            return Outcome.refused(ReceivingLedgers.ended(batch));
        }
        var workbook = desk.recognitions.recognise(
                id,
                batch.file(),
                batches.content(id).orElseThrow(),
                batch.decisions().choices(),
                (sheet, row) -> true);
        return switch (workbook) {
            case Outcome.Refused<RecognisedWorkbook>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<RecognisedWorkbook>(var read) -> written(batch, read, progress);
        };
    }

    private Outcome<Batch> written(Batch batch, RecognisedWorkbook read, BiPredicate<String, Integer> progress) {
        var intake = preparing.prepare(read, batch.decisions());
        var stopped =
                intake.rows().stream().filter(row -> row.fate() == Fate.STOPPED).toList();
        if (batch.decisions().stopsAtErrors() && !stopped.isEmpty()) {
            return Outcome.refused(stopped.stream()
                    .limit(NAMED)
                    .map(row -> Refusal.of(
                            row.sheet() + "!" + row.row(), "imports.refused.row_wrong", row.row(), row.name()))
                    .toList());
        }
        var figures = writing.write(batch, intake, progress);
        if (!batch.decisions().columns().isEmpty()) {
            batches.remember(Recognitions.signature(read), batch.decisions().columns());
        }
        sources.seal(batch.id());
        batches.moveTo(batch.id(), Batch.State.COMMITTED, figures);
        desk.recognitions.forget(batch.id());
        desk.events.publishEvent(new DistrictChanged("import", batch.id()));
        desk.events.publishEvent(
                Acted.on("import.committed", batch.id()).called(batch.file()).with("rows", intake.taken()));
        return Outcome.done(batches.find(batch.id()).orElseThrow());
    }

    /**
     * Takes the whole import back. Where somebody has changed one of its projects since, nothing is taken back and they are
     * named.
     */
    public Outcome<Batch> undo(UUID id) {
        desk.rights.require(Act.IMPORT_LEDGER);
        try {
            return whole(() -> undone(id));
        } catch (DataIntegrityViolationException used) {
            return Outcome.refused(Refusal.of("", "imports.refused.used"));
        } catch (WritingImports.Refused refused) {
            return Outcome.refused(refused.reasons());
        }
    }

    private Outcome<Batch> undone(UUID id) {
        batches.oneAtATime();
        var batch = batches.locked(id);
        if (batch.state() != Batch.State.COMMITTED) {
            return Outcome.refused(ReceivingLedgers.ended(batch));
        }
        var changed = sources.changedSince(id);
        if (!changed.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    "",
                    "imports.refused.changed_since",
                    changed.size(),
                    String.join("、", changed.stream().limit(NAMED).toList())));
        }
        writing.takeBack(batch);
        batches.moveTo(id, Batch.State.UNDONE, null);
        desk.events.publishEvent(new DistrictChanged("import", id));
        desk.events.publishEvent(Acted.on("import.undone", id).called(batch.file()));
        return Outcome.done(batches.find(id).orElseThrow());
    }

    /** For tests of the walls: names a ledger may found. */
    static Map<String, List<String>> toFound(Intake intake) {
        var found = new LinkedHashMap<String, List<String>>();
        intake.rows().stream()
                .filter(Intake.Row::isTaken)
                .flatMap(row -> row.facts().values().stream())
                .filter(fact -> fact.text().contains(Decisions.NameChoice.NEW + ":"))
                .forEach(fact -> List.of(fact.text().split(",")).stream()
                        .filter(one -> one.startsWith(Decisions.NameChoice.NEW + ":"))
                        .map(one -> one.substring(Decisions.NameChoice.NEW.length() + 1))
                        .forEach(name -> {
                            var names = found.computeIfAbsent(fact.key(), key -> new java.util.ArrayList<>());
                            if (!names.contains(name)) {
                                names.add(name);
                            }
                        }));
        return found;
    }
}
