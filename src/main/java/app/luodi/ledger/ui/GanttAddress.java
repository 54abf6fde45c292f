package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.Optional;

/** What the Gantt chart of projects shows, as its address says it: the same conditions as the list, the page, the moment. */
record GanttAddress(LedgerQuery query, int page, Optional<Instant> asOf, UrlState state) {
    static final String PATH = "projects/gantt";
    private static final String PAGE = "page";

    static GanttAddress of(Location location) {
        var state = UrlState.of(location);
        return new GanttAddress(
                LedgerQuery.of(location.getQueryParameters().getParameters()),
                Math.max(1, state.number(PAGE, 1)),
                AsOfControl.moment(location),
                state);
    }

    /** Other conditions begin at the first page. */
    UrlState with(LedgerQuery changed) {
        var next = UrlState.at(PATH)
                .with("zoom", state.get("zoom").orElse(null))
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null));
        for (var entry : changed.parameters().entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        return next;
    }

    UrlState turned(int by) {
        return state.with(PAGE, page + by == 1 ? null : page + by);
    }
}
