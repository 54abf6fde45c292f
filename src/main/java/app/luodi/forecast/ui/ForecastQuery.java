package app.luodi.forecast.ui;

import app.luodi.forecast.Change;
import app.luodi.kernel.Ledger;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What the forecast shows, as its address says it: a what-if can be sent as a link before anybody keeps it. */
record ForecastQuery(UrlState state, int year, Ledger ledger, List<Change> changes, Optional<UUID> compared) {
    static ForecastQuery of(Location location, int thisYear, IntFunction<Ledger> opensWith) {
        var state = UrlState.of(location);
        var year = state.number("year", thisYear);
        return new ForecastQuery(
                state,
                year,
                state.get("ledger", Ledger::of).orElseGet(() -> opensWith.apply(year)),
                state.all("c").stream()
                        .flatMap(text -> Change.read(text).stream())
                        .toList(),
                state.id("compare"));
    }

    /** With one change more; an earlier one of the same kind for the same project gives way. */
    UrlState with(Change change) {
        return with(Stream.concat(
                        changes.stream()
                                .filter(other -> !other.project().equals(change.project())
                                        || other.getClass() != change.getClass()),
                        Stream.of(change))
                .toList());
    }

    UrlState without(Change change) {
        return with(changes.stream().filter(other -> !other.equals(change)).toList());
    }

    UrlState with(List<Change> all) {
        return state.with("c", all.stream().map(Change::text).toList());
    }
}
