package app.luodi.ledger.ui;

import app.luodi.kernel.Today;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.ReadingLedger;
import app.luodi.ledger.SavedView;
import app.luodi.projects.page.ProjectNeighbours;
import app.luodi.shell.parts.Texts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 第 6 个，共 19 个: the project page asks which projects stand beside one in the list one came from. */
@Component
class LedgerNeighbours implements ProjectNeighbours {
    private final ReadingLedger ledger;
    private final KeepingViews views;
    private final Today today;

    LedgerNeighbours(ReadingLedger ledger, KeepingViews views, Today today) {
        this.ledger = ledger;
        this.views = views;
        this.today = today;
    }

    @Override
    public Optional<Place> place(UUID project, String written) {
        var query = LedgerQuery.read(written);
        return ledger.place(query, project)
                .map(place -> new Place(
                        LedgerTab.exactly(LedgerTab.usual(today.today().getYear()), query)
                                .map(LedgerTab::title)
                                .or(() -> saved(query))
                                .orElseGet(() -> Texts.of("ledger.tab.own")),
                        LedgerAddress.PATH + (query.written().isEmpty() ? "" : "?" + query.written()),
                        place.number(),
                        place.of(),
                        Optional.ofNullable(place.previous()),
                        Optional.ofNullable(place.next())));
    }

    private Optional<String> saved(LedgerQuery query) {
        return views.all().stream()
                .filter(view -> LedgerQuery.read(view.query()).conditions().equals(query.conditions()))
                .map(SavedView::name)
                .findFirst();
    }
}
