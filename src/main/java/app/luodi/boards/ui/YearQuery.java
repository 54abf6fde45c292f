package app.luodi.boards.ui;

import app.luodi.kernel.Ledger;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.router.Location;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the year board shows, as its address says it: {@code year}, {@code ledger}, {@code asOf}. */
record YearQuery(int year, Ledger ledger, Optional<String> asOf) {
    private static final int FIRST = 1990;
    private static final int LAST = 2200;

    static YearQuery of(Location location, int thisYear) {
        var state = UrlState.of(location);
        var year = state.number("year", thisYear);
        return new YearQuery(
                year < FIRST || year > LAST ? thisYear : year,
                state.get("ledger", text -> Ledger.of(text.toLowerCase(Locale.ROOT)))
                        .orElse(Ledger.STATISTICAL),
                state.get(UrlState.AS_OF));
    }

    UrlState state() {
        return at("year");
    }

    private UrlState at(String path) {
        return UrlState.at(path)
                .with("year", year)
                .with("ledger", ledger.code())
                .with(UrlState.AS_OF, asOf.orElse(null));
    }

    /** The address of the rows behind a figure: all of them, or those of a part. */
    String rows(String by, @Nullable String key) {
        return at("year/rows").with("by", by).with("key", key).link();
    }

    /** The address of the rows behind the year to date at a month. */
    String rowsAt(int month) {
        return at("year/rows").with("by", "all").with("month", month).link();
    }

    /** The year before, in the same ledger and at the same moment. */
    YearQuery before() {
        return new YearQuery(year - 1, ledger, asOf);
    }

    String project(Object id) {
        return UrlState.at("projects/" + id + "/investment")
                .with(UrlState.AS_OF, asOf.orElse(null))
                .link();
    }
}
