package app.luodi.boards.ui;

import app.luodi.boards.InvestmentRows;
import app.luodi.boards.YearBoard;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The projects behind a figure of the year board: what they add up to is the figure, to the 分. */
@Route(value = "year/rows", layout = MainLayout.class)
@For("view_projects")
@PermitAll
class YearRowsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient InvestmentRows rows;
    private final transient YearBoard board;
    private final transient Today today;
    private final transient ExportMenu.Maker exports;

    YearRowsView(InvestmentRows rows, YearBoard board, Today today, ExportMenu.Maker exports) {
        this.exports = exports;
        this.rows = rows;
        this.board = board;
        this.today = today;
        addClassNames("lu-page", "year-rows-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("boards.rows");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        var query = YearQuery.of(location, today.today().getYear());
        var state = UrlState.of(location);
        var by = state.get("by").orElse("all");
        removeAll();
        if (BehindFigures.KINDS.contains(by)) {
            var year = AsOf.maybe(AsOfControl.moment(location), () -> board.of(query.year(), query.ledger()));
            head(query, location, Texts.of("boards.behind." + by), year.through(), List.of());
            var card = new BehindFigures(year, query).of(by);
            card.body()
                    .getElement()
                    .setAttribute("tabindex", "0"); // it scrolls sideways in a hand, and may hold no link
            add(card);
            return;
        }
        @Nullable String key = state.get("key").orElse(null);
        var found = AsOf.maybe(
                AsOfControl.moment(location),
                () -> rows.of(query.year(), query.ledger(), by, key, state.get("month", Integer::valueOf)));
        var name = by.equals("plans")
                ? Texts.of("boards.rows.planned")
                : found.name().isEmpty() ? Texts.of("boards.rows.all") : found.name();
        var moment = Amounts.minute(AsOfControl.moment(location).orElse(today.now()));
        head(
                query,
                location,
                name,
                found.through(),
                List.of(exports.of(() -> new YearHandout(query).of(found, name, moment))));
        add(new Card(Texts.of("boards.rows.count", found.rows().size()), table(found, query))
                .sub(Texts.of("boards.rows.sub"))
                .actions(sum(found, by))
                .flush());
    }

    private void head(
            YearQuery query, Location location, String name, Optional<StatisticsMonth> through, List<Component> more) {
        var control = new AsOfControl(today.today(), location);
        add(
                new PageHeader(Texts.of("boards.rows.title", query.year(), name))
                        .sub(through.map(month -> Texts.of("boards.year.until", Months.whole(month)) + " · ")
                                        .orElse("")
                                + Texts.of("boards.ledger." + query.ledger().code()))
                        .actions(new Anchor(query.state().link(), Texts.of("boards.rows.back")), control)
                        .actions(more.toArray(Component[]::new)),
                control.note());
    }

    /** The figure that was pressed: what was done, and of the plans what they ask for. */
    private static Component sum(InvestmentRows.Found found, String by) {
        return by.equals("plans")
                ? new Span(
                        Amounts.yiFigure(found.total()),
                        Parts.span(" / " + Amounts.yi(found.planned()) + " " + Texts.of("parts.unit.yi"), "lu-u"))
                : Amounts.yiFigure(found.total());
    }

    private static Component table(InvestmentRows.Found found, YearQuery query) {
        return Parts.table(
                List.of(
                        Texts.of("boards.project"),
                        Texts.of("boards.office"),
                        ">" + Texts.of("boards.rows.ytd"),
                        ">" + Texts.of("boards.rows.own"),
                        ">" + Texts.of("boards.rows.plan")),
                found.rows().stream()
                        .map(row -> List.<Component>of(
                                new Anchor(query.project(row.project()), row.name()),
                                new Span(row.office() == null ? Texts.of("boards.office.none") : row.office()),
                                new Span(Amounts.yiExact(row.ytd())),
                                new Span(Amounts.yiExact(row.inMonth())),
                                new Span(Amounts.yiExact(row.planned()))))
                        .toList());
    }
}
