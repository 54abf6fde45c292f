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
    /** The lists everybody has. */
    static List<LedgerTab> usual(int year) {
        return List.of(
                new LedgerTab("ledger.tab.all", LedgerQuery.all()),
                new LedgerTab("ledger.tab.lit", LedgerQuery.all().with(Condition.LIGHT, List.of("red", "yellow"))),
                new LedgerTab("ledger.tab.due", LedgerQuery.all().with(Condition.DUE, List.of("soon"))),
                new LedgerTab(
                        "ledger.tab.signed", LedgerQuery.all().with(Condition.SIGNED, List.of(String.valueOf(year)))),
                new LedgerTab("ledger.tab.starting", LedgerQuery.all().with(Condition.LIST, List.of(year + "-new"))));
    }

    String title() {
        return Texts.of(key);
    }

    /** The tab whose conditions are exactly those of the query. */
    static Optional<LedgerTab> exactly(List<LedgerTab> tabs, LedgerQuery query) {
        return tabs.stream()
                .filter(tab -> tab.query().conditions().equals(query.conditions()))
                .findFirst();
    }
}
