package app.luodi.imports;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file in, has it recognised, and keeps what people say about it until it is taken over or given up. Nothing is
 * written into the register before {@link CommittingImports}.
 */
@Service
public class ReceivingLedgers {
    private static final long PATIENCE_MILLIS = 4000;
    private static final int LONGEST_NAME = 255;

    private final Batches batches;
    private final Recognitions recognitions;
    private final RunningImports running;
    private final PreparingImports preparing;
    private final Wall wall;

    ReceivingLedgers(
            Batches batches, Recognitions recognitions, RunningImports running, PreparingImports preparing, Wall wall) {
        this.batches = batches;
        this.recognitions = recognitions;
        this.running = running;
        this.preparing = preparing;
        this.wall = wall;
    }

    /** Who may, and a transaction of their district. */
    @org.springframework.stereotype.Component
    static class Wall {
        private final Rights rights;
        private final TransactionOperations tx;

        Wall(Rights rights, TransactionOperations tx) {
            this.rights = rights;
            this.tx = tx;
        }

        <T> T within(java.util.function.Supplier<T> work) {
            rights.require(Act.IMPORT_LEDGER);
            return java.util.Objects.requireNonNull(tx.execute(status -> work.get()));
        }
    }

    /** How far the reading is: the sheet and the row it has come to; empty where nothing is at work. */
    public record HowFar(String sheet, int row) {}

    /**
     * Receives a file and begins to read it.
     *
     * @throws app.luodi.identity.NoRight for who may not import
     */
    public UUID receive(String file, byte[] content) {
        var name = file.isBlank() ? "ledger" : file.substring(Math.max(0, file.length() - LONGEST_NAME));
        var id = wall.within(() -> batches.insert(name, Recognitions.hash(content), content));
        recognise(id);
        running.await(id, PATIENCE_MILLIS);
        return id;
    }

    /** Whether the person may take ledgers of projects over. */
    public boolean isAllowed() {
        return wall.rights.may(Act.IMPORT_LEDGER);
    }

    /** The newest first. */
    public List<Batch> latest(int limit) {
        return wall.within(() -> batches.latest(limit));
    }

    /** @throws NoSuchElementException for an id that is unknown here, whoever else may know it */
    public Batch find(UUID id) {
        var batch = wall.within(() -> batches.find(id)).orElseThrow(() -> new NoSuchElementException("No such import"));
        if (batch.state() == Batch.State.RECEIVED && running.of(id).isEmpty()) {
            // the instance that was reading it is gone
            recognise(id);
        }
        return batch;
    }

    public Optional<HowFar> howFar(UUID id) {
        return running.of(id).map(work -> new HowFar(work.sheet(), work.row()));
    }

    /** What would become of it now; empty while it is not read, and after it has ended. */
    public Optional<Intake> intake(UUID id) {
        return wall.within(() -> batches.find(id)
                .filter(batch -> batch.state().isRead())
                .flatMap(this::recognised)
                .map(workbook -> prepared(id, workbook)));
    }

    private Intake prepared(UUID id, RecognisedWorkbook workbook) {
        return preparing.prepare(workbook, batches.find(id).orElseThrow().decisions());
    }

    Optional<RecognisedWorkbook> recognised(Batch batch) {
        return batches.content(batch.id()).flatMap(content -> switch (recognitions.recognise(
                batch.id(), batch.file(), content, batch.decisions().choices(), (sheet, row) -> true)) {
            case Outcome.Done<RecognisedWorkbook>(var workbook) -> Optional.of(workbook);
            case Outcome.Refused<RecognisedWorkbook> refused -> Optional.empty();
        });
    }

    /** The file as it came, while the import is open. */
    public Optional<byte[]> content(UUID id) {
        return wall.within(() -> batches.content(id));
    }

    /** Adds what somebody says; the later word holds. */
    public Outcome<Batch> decide(UUID id, Decisions said) {
        return wall.within(() -> {
            var batch = batches.locked(id);
            if (!batch.state().isRead()) {
                return Outcome.<Batch>refused(ended(batch));
            }
            batches.decide(id, batch.decisions().with(said));
            return Outcome.done(batches.find(id).orElseThrow());
        });
    }

    /** Forgets what was answered, so that it is asked anew; what columns tell stays. */
    public Outcome<Batch> askAgain(UUID id) {
        return wall.within(() -> {
            var batch = batches.locked(id);
            if (!batch.state().isRead()) {
                return Outcome.<Batch>refused(ended(batch));
            }
            batches.decide(id, batch.decisions().ofColumns());
            return Outcome.done(batches.find(id).orElseThrow());
        });
    }

    /** Gives it up: the file is gone, nothing is imported. */
    public Outcome<Batch> cancel(UUID id) {
        running.cancel(id);
        return wall.within(() -> {
            var batch = batches.locked(id);
            if (!batch.state().isOpen()) {
                return Outcome.<Batch>refused(ended(batch));
            }
            batches.moveTo(id, Batch.State.CANCELLED, null);
            recognitions.forget(id);
            return Outcome.done(batches.find(id).orElseThrow());
        });
    }

    static Refusal ended(Batch batch) {
        return Refusal.of("state", "imports.refused.state." + batch.state().code());
    }

    private void recognise(UUID id) {
        running.start(id, work -> {
            var batch = wall.within(() -> batches.find(id)).orElseThrow();
            var content = wall.within(() -> batches.content(id));
            if (content.isEmpty()) {
                return;
            }
            var read = recognitions.recognise(
                    id, batch.file(), content.get(), batch.decisions().choices(), work::goesOn);
            switch (read) {
                case Outcome.Done<RecognisedWorkbook>(var workbook) -> remembering(batch, workbook, content.get());
                case Outcome.Refused<RecognisedWorkbook>(var reasons) -> failed(id, reasons);
            }
        });
    }

    /** What was said of a ledger with these headers the last time is said again. */
    private void remembering(Batch batch, RecognisedWorkbook first, byte[] content) {
        var columns = wall.within(() -> batches.remembered(Recognitions.signature(first)));
        var decisions = batch.decisions()
                .with(new Decisions(
                        columns, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null));
        var workbook = columns.isEmpty()
                ? first
                : recognitions
                        .recognise(batch.id(), batch.file(), content, decisions.choices(), (sheet, row) -> true)
                        .orThrow();
        wall.within(() -> batches.recognised(batch.id(), decisions, summary(workbook)));
    }

    private static Map<String, Object> summary(RecognisedWorkbook workbook) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("sheets", workbook.sheets().size());
        summary.put(
                "projects",
                workbook.sheets().stream()
                        .mapToInt(sheet -> sheet.projects().size())
                        .sum());
        summary.put("signature", Recognitions.signature(workbook));
        return summary;
    }

    private void failed(UUID id, List<Refusal> reasons) {
        var first = reasons.getFirst();
        wall.within(() -> {
            if (batches.find(id).filter(batch -> batch.state().isOpen()).isPresent()) {
                batches.moveTo(
                        id,
                        Batch.State.FAILED,
                        Map.of("failure", first.key(), "field", first.field(), "values", texts(first)));
            }
            return true;
        });
        recognitions.forget(id);
    }

    private static List<String> texts(Refusal refusal) {
        return refusal.values().stream().map(String::valueOf).toList();
    }
}
