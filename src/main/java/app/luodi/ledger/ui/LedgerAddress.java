package app.luodi.ledger.ui;

import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.SavedView;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The whole state of the list, as its address says it: which projects, in what order, which columns, how dense, when,
 * under which saved view, with which project beside it.
 *
 * @param usual the columns where nobody chose
 */
record LedgerAddress(
        LedgerQuery query,
        List<LedgerColumn> columns,
        List<LedgerColumn> usual,
        String density,
        Optional<Instant> asOf,
        UrlState state) {
    static final String PATH = "projects";
    private static final String COLUMNS = "columns";
    private static final String DENSITY = "density";
    private static final String SORT = "sort";
    private static final String VIEW = "view";
    private static final String BESIDE = "beside";
    static final List<String> DENSITIES = List.of("compact", "standard", "relaxed");

    static LedgerAddress of(Location location) {
        return of(location, false);
    }

    /** @param severalDistricts whether who looks reads more than one */
    static LedgerAddress of(Location location, boolean severalDistricts) {
        var state = UrlState.of(location);
        var usual = LedgerColumn.usual(severalDistricts);
        var chosen = state.get(COLUMNS).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .flatMap(key -> LedgerColumn.of(key).stream())
                .distinct()
                .toList();
        return new LedgerAddress(
                LedgerQuery.of(location.getQueryParameters().getParameters()),
                chosen.isEmpty() ? usual : chosen,
                usual,
                state.get(DENSITY).filter(DENSITIES::contains).orElse(DENSITIES.getFirst()),
                AsOfControl.moment(location),
                state);
    }

    /** The same list with other projects or another order. */
    UrlState with(LedgerQuery changed) {
        var next = state.without(BESIDE);
        for (var condition : Condition.values()) {
            next = next.with(condition.parameter(), changed.values(condition));
        }
        return next.with(
                SORT,
                changed.parameters().getOrDefault(SORT, List.of()).isEmpty()
                        ? null
                        : String.join(",", changed.parameters().get(SORT)));
    }

    /** Another list, under no saved view. */
    UrlState usual(LedgerQuery list) {
        return with(list).without(VIEW);
    }

    /** What a saved view shows, at the same moment. */
    UrlState with(SavedView view) {
        return UrlState.of(new Location(PATH + (view.query().isEmpty() ? "" : "?" + view.query())))
                .with(VIEW, view.id())
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null));
    }

    /** The address of a saved view to hand on: it leads to what the view shows when it is opened. */
    static UrlState linkTo(SavedView view) {
        return UrlState.at(PATH).with(VIEW, view.id());
    }

    Optional<UUID> view() {
        return state.id(VIEW);
    }

    /** Whether the address names a saved view and says nothing else: it has been handed on. */
    boolean isLinkToView() {
        return view().isPresent()
                && state.without(VIEW, UrlState.AS_OF, BESIDE).names().isEmpty();
    }

    /** What a saved view keeps: conditions, order, columns and density; neither the moment nor what stands beside. */
    String kept() {
        var density = withDensity(density()).get(DENSITY);
        var columns = withColumns(columns()).get(COLUMNS);
        return Stream.of(
                        Stream.of(query.written()),
                        columns.stream().map(chosen -> COLUMNS + "=" + chosen),
                        density.stream().map(chosen -> DENSITY + "=" + chosen))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining("&"));
    }

    UrlState withColumns(List<LedgerColumn> shown) {
        return state.with(
                COLUMNS,
                shown.equals(usual)
                        ? null
                        : String.join(",", shown.stream().map(LedgerColumn::key).toList()));
    }

    UrlState withDensity(String chosen) {
        return state.with(DENSITY, chosen.equals(DENSITIES.getFirst()) ? null : chosen);
    }

    /** The project shown beside the list. */
    Optional<UUID> beside() {
        return state.id(BESIDE);
    }

    LedgerAddress besides(@org.jspecify.annotations.Nullable UUID project) {
        return new LedgerAddress(query, columns, usual, density, asOf, state.with(BESIDE, project));
    }

    boolean isPast() {
        return asOf.isPresent();
    }
}
