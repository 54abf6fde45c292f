package app.luodi.ledger.ui;

import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole state of the list, as its address says it: which projects, in what order, which columns, how dense, when. */
record LedgerAddress(
        LedgerQuery query, List<LedgerColumn> columns, String density, Optional<Instant> asOf, UrlState state) {
    static final String PATH = "projects";
    private static final String COLUMNS = "columns";
    private static final String DENSITY = "density";
    static final List<String> DENSITIES = List.of("compact", "standard", "relaxed");

    static LedgerAddress of(Location location) {
        var state = UrlState.of(location);
        var chosen = state.get(COLUMNS).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .flatMap(key -> LedgerColumn.of(key).stream())
                .distinct()
                .toList();
        return new LedgerAddress(
                LedgerQuery.of(location.getQueryParameters().getParameters()),
                chosen.isEmpty() ? LedgerColumn.usual() : chosen,
                state.get(DENSITY).filter(DENSITIES::contains).orElse(DENSITIES.getFirst()),
                AsOfControl.moment(location),
                state);
    }

    /** The same list with other projects or another order. */
    UrlState with(LedgerQuery changed) {
        var next = state;
        for (var condition : Condition.values()) {
            next = next.with(condition.parameter(), changed.values(condition));
        }
        return next.with(
                "sort",
                changed.parameters().getOrDefault("sort", List.of()).isEmpty()
                        ? null
                        : String.join(",", changed.parameters().get("sort")));
    }

    UrlState withColumns(List<LedgerColumn> shown) {
        return state.with(
                COLUMNS,
                shown.equals(LedgerColumn.usual())
                        ? null
                        : String.join(",", shown.stream().map(LedgerColumn::key).toList()));
    }

    UrlState withDensity(String chosen) {
        return state.with(DENSITY, chosen.equals(DENSITIES.getFirst()) ? null : chosen);
    }

    boolean isPast() {
        return asOf.isPresent();
    }
}
