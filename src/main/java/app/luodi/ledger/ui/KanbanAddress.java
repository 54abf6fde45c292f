package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the kanban shows, as its address says it: the same conditions as the list, lanes, columns, the moment. */
record KanbanAddress(LedgerQuery query, Lanes lanes, KanbanColumn.By columns, Optional<Instant> asOf, UrlState state) {
    static final String PATH = "kanban";
    static final String LANES = "lanes";
    static final String COLUMNS = "columns";

    /** By what the rows of the kanban are told apart. */
    enum Lanes {
        OFFICE,
        LEADER,
        UNIT,
        NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return Texts.of("ledger.kanban.lanes." + code());
        }

        static Lanes of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** The lane of a project; null where what the lanes go by is not known. */
        @Nullable
        String of(LedgerRow row) {
            return switch (this) {
                case OFFICE -> row.register().office();
                case LEADER -> row.register().leader();
                case UNIT -> row.register().unit();
                case NONE -> "";
            };
        }
    }

    static KanbanAddress of(Location location) {
        var state = UrlState.of(location);
        return new KanbanAddress(
                LedgerQuery.of(location.getQueryParameters().getParameters()),
                state.get(LANES, Lanes::of).orElse(Lanes.OFFICE),
                state.get(COLUMNS, KanbanColumn.By::of).orElse(KanbanColumn.By.STAGE),
                AsOfControl.moment(location),
                state);
    }

    boolean isPast() {
        return asOf.isPresent();
    }

    UrlState with(LedgerQuery changed) {
        var next = UrlState.at(PATH)
                .with(LANES, state.get(LANES).orElse(null))
                .with(COLUMNS, state.get(COLUMNS).orElse(null))
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null));
        for (var entry : changed.parameters().entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        return next;
    }
}
