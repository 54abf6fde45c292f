package app.luodi.ledger;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.pipeline.Backbone;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole of a list, for a sheet: every row of it, a few hundred at a time. */
@Service
@Transactional(readOnly = true)
public class ExportingLedger {
    private static final int AT_A_TIME = 500;

    private final LedgerRows rows;
    private final Backbone backbone;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ExportingLedger(LedgerRows rows, Backbone backbone, Rights rights, ApplicationEventPublisher events) {
        this.rows = rows;
        this.backbone = backbone;
        this.rights = rights;
        this.events = events;
    }

    /** @throws app.luodi.identity.NoRight for who may not export */
    public void export(LedgerQuery query, Consumer<List<LedgerRow>> sheet) {
        rights.require(Act.EXPORT);
        var offset = 0;
        var exported = 0;
        List<LedgerRow> some;
        do {
            some = rows.read(new LedgerSql(query, backbone), offset, AT_A_TIME);
            if (!some.isEmpty()) {
                sheet.accept(some);
            }
            offset += AT_A_TIME;
            exported += some.size();
        } while (some.size() == AT_A_TIME);
        events.publishEvent(Acted.of("export.ledger").with("rows", exported));
    }
}
