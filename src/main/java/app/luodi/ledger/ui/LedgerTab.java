package app.luodi.ledger.ui;

import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerQuery;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A list with a name, above the table.
 *
 * @param key of its name: {@code ledger.tab.lit}
 */
record LedgerTab(String key, LedgerQuery query) {
    /** The tag of projects whose construction starts with the land (拿地即开工). */
    static final String LAND_TO_START = "land_to_start";

    /**
     * The lists everybody has.
     *
     * @param severalDistricts whether who looks reads more than one: those have no meeting in common
     */
    static List<LedgerTab> usual(int year, boolean severalDistricts) {
        return usual(year).stream()
                .filter(tab -> !severalDistricts
                        || tab.query().values(Condition.MEETING).isEmpty())
                .toList();
    }

    static List<LedgerTab> usual(int year) {
        return List.of(
                new LedgerTab("ledger.tab.all", LedgerQuery.all()),
                list("ledger.tab.meeting", Condition.MEETING, "week"),
                list("ledger.tab.lit", Condition.LIGHT, "red", "yellow"),
                list("ledger.tab.due", Condition.DUE, "soon"),
                list("ledger.tab.signed", Condition.SIGNED, String.valueOf(year)),
                list("ledger.tab.starting", Condition.LIST, year + "-new"),
                list("ledger.tab.land_to_start", Condition.TAG, LAND_TO_START),
                list("ledger.tab.waiting", Condition.ADMISSION, "waiting"));
    }

    private static LedgerTab list(String key, Condition condition, String... values) {
        return new LedgerTab(key, LedgerQuery.all().with(condition, List.of(values)));
    }

    String title() {
        return Texts.of(key);
    }

    /** What it takes in, where the name alone does not say it; else empty. */
    String explained() {
        return Texts.has(key + ".how") ? Texts.of(key + ".how") : "";
    }

    /** The tab whose conditions are exactly those of the query. */
    static Optional<LedgerTab> exactly(List<LedgerTab> tabs, LedgerQuery query) {
        return tabs.stream()
                .filter(tab -> tab.query().conditions().equals(query.conditions()))
                .findFirst();
    }
}
