package app.luodi.imports;

import app.luodi.identity.ManagingAccounts.OneTime;
import app.luodi.identity.Rights;
import app.luodi.imports.Intake.Fate;
import app.luodi.imports.RosterRows.Taken;
import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.reading.Workbook;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Units, accounts and targets come in like ledgers: read, tried row by row, taken over in one transaction, taken back as one
 * act. Each kind asks for its own right, and who has it not does not learn that such a list was ever there.
 */
@Service
public class TakingRosters {
    private static final int MOST = 2000;

    private final Batches batches;
    private final Rights rights;
    private final TransactionOperations tx;
    private final ApplicationEventPublisher events;
    private final Map<RosterKind, RosterRows> rows;

    TakingRosters(
            Batches batches,
            Rights rights,
            TransactionOperations tx,
            ApplicationEventPublisher events,
            List<RosterRows> rows) {
        this.batches = batches;
        this.rights = rights;
        this.tx = tx;
        this.events = events;
        this.rows = rows.stream().collect(Collectors.toMap(RosterRows::kind, one -> one));
    }

    /** @param secrets the one-time passwords of new accounts, told this once and kept nowhere */
    public record Committed(Batch batch, List<OneTime> secrets) {}

    /** The kinds the person may bring. */
    public List<RosterKind> allowed() {
        return Arrays.stream(RosterKind.values())
                .filter(kind -> rights.may(kind.act(), null))
                .toList();
    }

    /**
     * Receives a list.
     *
     * @param kind as chosen; null to be recognised by its headers
     * @return its id; empty where it is none of these lists
     * @throws app.luodi.identity.NoRight for who may not bring its kind
     */
    public Outcome<Optional<UUID>> receive(String file, byte[] content, @Nullable RosterKind kind) {
        return switch (new ReadingWorkbooks().read(file, content, Progress.NONE)) {
            case Outcome.Refused<Workbook>(var reasons) ->
                kind == null ? Outcome.done(Optional.empty()) : Outcome.refused(reasons);
            case Outcome.Done<Workbook>(var workbook) -> received(file, content, workbook, kind);
        };
    }

    private Outcome<Optional<UUID>> received(
            String file, byte[] content, Workbook workbook, @Nullable RosterKind chosen) {
        var kind = chosen == null ? FindingRosters.kindOf(workbook).orElse(null) : chosen;
        if (kind == null) {
            return Outcome.done(Optional.empty());
        }
        rights.require(kind.act(), null);
        var roster = FindingRosters.read(workbook, kind, Map.of());
        if (roster.isEmpty() || roster.get().lines().isEmpty()) {
            return Outcome.refused(Refusal.of("file", "imports.roster.nothing"));
        }
        if (roster.get().lines().size() > MOST) {
            return Outcome.refused(Refusal.of("file", "imports.roster.many", MOST));
        }
        return Outcome.done(
                Optional.of(within(() -> batches.insertRoster(kind, file, Recognitions.hash(content), content))));
    }

    /** The newest first, of the kinds the person may bring. */
    public List<Batch> latest(int limit) {
        var codes = allowed();
        return codes.isEmpty() ? List.of() : within(() -> batches.rosters(codes, limit));
    }

    /** Empty for an id that is no list of a kind the person may bring. */
    public Optional<Batch> find(UUID id) {
        var codes = allowed();
        return codes.isEmpty()
                ? Optional.empty()
                : within(() -> batches.roster(id)).filter(batch -> codes.contains(batch.roster()));
    }

    /** What would become of it now: every row is tried, and everything rolled back. Empty after its end. */
    public Optional<Roster> look(UUID id) {
        return found(id).state().isRead() ? Optional.of(tried(id)) : Optional.empty();
    }

    private Roster tried(UUID id) {
        var roster = read(id);
        return Objects.requireNonNull(tx.execute(status -> {
            status.setRollbackOnly();
            return roster.with(roster.lines().stream()
                    .map(line -> judged(line, handler(roster.kind()).take(line.said(), true)))
                    .toList());
        }));
    }

    private static Roster.Line judged(Roster.Line line, Taken taken) {
        return switch (taken) {
            case Taken.Made made -> line.becomes(Fate.NEW, List.of());
            case Taken.Changed changed -> line.becomes(Fate.CHANGED, List.of());
            case Taken.Same same -> line.becomes(Fate.UNCHANGED, List.of());
            case Taken.Refused(var reasons) -> line.becomes(Fate.STOPPED, reasons);
        };
    }

    /** Says what a column tells; blank for nothing. */
    public void map(UUID id, String header, String field) {
        var batch = found(id);
        within(() -> {
            batches.decide(id, batch.decisions().with(Decisions.ofColumn(header, field)));
            return true;
        });
    }

    /** Takes over every row that is not wrong: all of them, or none. */
    public Outcome<Committed> commit(UUID id) {
        var stopped = look(id).stream()
                .flatMap(roster -> roster.lines().stream())
                .filter(line -> line.fate() == Fate.STOPPED)
                .map(Roster.Line::row)
                .collect(Collectors.toSet());
        return whole(() -> committed(id, stopped));
    }

    private Outcome<Committed> committed(UUID id, java.util.Set<Integer> stopped) {
        batches.oneAtATime();
        var batch = found(id);
        if (!batch.state().isRead()) {
            return Outcome.refused(ReceivingLedgers.ended(batch));
        }
        var roster = read(id);
        var made = new ArrayList<String>();
        var were = new ArrayList<Map<String, String>>();
        var secrets = new ArrayList<OneTime>();
        for (var line : roster.lines()) {
            if (!stopped.contains(line.row())) {
                switch (handler(roster.kind()).take(line.said(), false)) {
                    case Taken.Made(var one, var secret) -> {
                        made.add(one.toString());
                        if (secret != null) {
                            secrets.add(secret);
                        }
                    }
                    case Taken.Changed(var was) -> were.add(was);
                    case Taken.Same same -> {}
                    case Taken.Refused(var reasons) -> {
                        return Outcome.refused(reasons);
                    }
                }
            }
        }
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("registered", made.size());
        outcome.put("changed", were.size());
        outcome.put("stopped", stopped.size());
        outcome.put("unchanged", roster.lines().size() - made.size() - were.size() - stopped.size());
        outcome.put("made", made);
        outcome.put("were", were);
        batches.moveTo(id, Batch.State.COMMITTED, outcome);
        events.publishEvent(new DistrictChanged("import", id));
        events.publishEvent(
                Acted.on("import.committed", id).called(batch.file()).with("rows", made.size() + were.size()));
        return Outcome.done(new Committed(found(id), secrets));
    }

    /** Takes the whole list back: what was made is gone, what was changed is as it was. */
    public Outcome<Batch> undo(UUID id) {
        return whole(() -> {
            batches.oneAtATime();
            var batch = found(id);
            if (batch.state() != Batch.State.COMMITTED) {
                return Outcome.refused(ReceivingLedgers.ended(batch));
            }
            var refusals = handler(Objects.requireNonNull(batch.roster())).takeBack(made(batch), were(batch));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            batches.moveTo(id, Batch.State.UNDONE, null);
            events.publishEvent(new DistrictChanged("import", id));
            events.publishEvent(Acted.on("import.undone", id).called(batch.file()));
            return Outcome.done(found(id));
        });
    }

    /** Gives it up: the file is gone. */
    public void cancel(UUID id) {
        var batch = found(id);
        if (batch.state().isOpen()) {
            within(() -> {
                batches.moveTo(id, Batch.State.CANCELLED, null);
                return true;
            });
        }
    }

    private static List<UUID> made(Batch batch) {
        return batch.outcome().get("made") instanceof List<?> all
                ? all.stream().map(one -> UUID.fromString(String.valueOf(one))).toList()
                : List.of();
    }

    private static List<Map<String, String>> were(Batch batch) {
        var were = new ArrayList<Map<String, String>>();
        if (batch.outcome().get("were") instanceof List<?> all) {
            for (var one : all) {
                var was = new LinkedHashMap<String, String>();
                if (one instanceof Map<?, ?> fields) {
                    fields.forEach((field, value) -> was.put(String.valueOf(field), String.valueOf(value)));
                }
                were.add(was);
            }
        }
        return were;
    }

    private RosterRows handler(RosterKind kind) {
        return Objects.requireNonNull(rows.get(kind));
    }

    private Batch found(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No such import"));
    }

    private Roster read(UUID id) {
        var batch = found(id);
        var content = within(() -> batches.content(id)).orElseThrow();
        var workbook = new ReadingWorkbooks()
                .read(batch.file(), content, Progress.NONE)
                .orThrow();
        return FindingRosters.read(
                        workbook,
                        Objects.requireNonNull(batch.roster()),
                        batch.decisions().ofHeaders())
                .orElseThrow();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(tx.execute(status -> work.get()));
    }

    private <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        try {
            return within(() -> {
                var outcome = work.get();
                if (outcome instanceof Outcome.Refused<T>(var reasons)) {
                    throw new WritingImports.Refused(reasons);
                }
                return outcome;
            });
        } catch (WritingImports.Refused refused) {
            return Outcome.refused(refused.reasons());
        } catch (DataIntegrityViolationException used) {
            return Outcome.refused(Refusal.of("", "imports.roster.used"));
        }
    }
}
