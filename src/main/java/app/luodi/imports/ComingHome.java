package app.luodi.imports;

import app.luodi.imports.understanding.HandedOut;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.AsOf;
import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ReadingLedger;
import app.luodi.ledger.Seals;
import app.luodi.ledger.page.LedgerCells;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recognises a list that the district handed out itself, and looks up what stood in it then. */
@Component
class ComingHome {
    private static final int AT_A_TIME = 500;

    private final Seals seals;
    private final ReadingLedger ledger;
    private final StandingFacts standing;
    private final LedgerCells cells;
    private final TransactionTemplate apart;

    ComingHome(
            Seals seals,
            ReadingLedger ledger,
            StandingFacts standing,
            LedgerCells cells,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.ledger = ledger;
        this.standing = standing;
        this.cells = cells;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** Empty for a workbook that comes from elsewhere, be it from another district. */
    Optional<Home> home(RecognisedWorkbook workbook) {
        var handedOut = workbook.handedOut();
        if (handedOut == null || !seals.isOurs(handedOut.told())) {
            return Optional.empty();
        }
        var projects = new HashMap<Integer, UUID>();
        handedOut
                .keys()
                .forEach((row, key) -> seals.project(handedOut.told(), key).ifPresent(id -> projects.put(row, id)));
        return Optional.of(then(handedOut, projects));
    }

    /** What the list showed when it was handed out is read as of that moment: nothing of it is kept apart. */
    private Home then(HandedOut handedOut, Map<Integer, UUID> projects) {
        var seen = new AsOf(Instant.parse(handedOut.told().getOrDefault("seen", "")));
        var ids = List.copyOf(new java.util.LinkedHashSet<>(projects.values()));
        var rows = new HashMap<UUID, LedgerRow>();
        var facts = new HashMap<UUID, Map<String, String>>();
        seen.get(() -> apart.execute(status -> {
            for (var from = 0; from < ids.size(); from += AT_A_TIME) {
                var some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
                ledger.page(which(some), 0, AT_A_TIME).forEach(row -> rows.put(row.id(), row));
                standing.of(some).forEach((id, stood) -> facts.put(id, stood.facts()));
            }
            return true;
        }));
        return new Home(handedOut, projects, rows, facts, cells);
    }

    private static LedgerQuery which(List<UUID> ids) {
        return LedgerQuery.all()
                .with(Condition.ID, ids.stream().map(UUID::toString).toList());
    }
}
