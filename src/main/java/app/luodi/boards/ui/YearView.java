package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.boards.YearBoard;
import app.luodi.forecast.Forecasting;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 年度固投: what the director opens after the statistics month closed. Year, ledger and moment stand in the address. */
@Route(value = "year", layout = MainLayout.class)
@Menu(title = "boards.menu.year", order = 120, icon = "chart")
@For("view_projects")
@PermitAll
class YearView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;
    /** A year that is over needs no looking ahead. */
    private static final int LAST = 12;

    private final transient YearBoard board;
    private final transient Forecasting forecasting;
    private final transient Today today;
    private final transient ExportMenu.Maker exports;
    private @Nullable Location here;

    YearView(YearBoard board, Forecasting forecasting, Today today, ExportMenu.Maker exports, LiveUpdates live) {
        this.forecasting = forecasting;
        this.exports = exports;
        this.board = board;
        this.today = today;
        addClassNames("lu-page", "year-page");
        live.follow(this, changes -> {
            if (here != null && AsOfControl.moment(here).isEmpty()) {
                show(here);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return here == null
                ? Texts.of("boards.menu.year")
                : Texts.of(
                        "boards.year.title",
                        YearQuery.of(here, today.today().getYear()).year());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        show(event.getLocation());
    }

    private void show(Location location) {
        var query = YearQuery.of(location, today.today().getYear());
        var year = AsOf.maybe(AsOfControl.moment(location), () -> board.of(query.year(), query.ledger()));
        var control = new AsOfControl(today.today(), location);
        removeAll();
        add(head(year, query, control), control.note());
        if (year.empty()) {
            add(nothing(query));
        } else if (year.growthOnly()) {
            add(growthOnly(), new YearFigures(year, query).line(), growth(year, query));
        } else {
            add(new YearFigures(year, query).line());
            if (year.forecast().isPresent()
                    && year.through().filter(one -> one.month() < LAST).isPresent()) {
                add(new AheadStrip(
                        query,
                        () -> AsOf.maybe(
                                AsOfControl.moment(location),
                                () -> forecasting.of(query.year(), query.ledger(), List.of()))));
            }
            add(body(year, query));
        }
    }

    private PageHeader head(Year year, YearQuery query, AsOfControl control) {
        var until = year.through()
                .map(month -> Texts.of("boards.year.until", Months.whole(month)))
                .or(() -> year.total()
                        .latest(year.year())
                        .map(figure -> Texts.of("boards.year.published.until", figure.month())))
                .orElseGet(() -> Texts.of("boards.year.until.none"));
        return new PageHeader(Texts.of("boards.year.title", year.year()))
                .sub(until + " · " + Texts.of("boards.year.moment", Amounts.minute(year.asOf())))
                .actions(years(query), ledgers(query), control, exports.of(() -> new YearHandout(query).of(year)));
    }

    private Component years(YearQuery query) {
        var select = new Select<Integer>();
        var now = today.today().getYear();
        select.setItems(
                IntStream.rangeClosed(0, YEARS).mapToObj(back -> now + 1 - back).toList());
        select.setItemLabelGenerator(year -> Texts.of("boards.year.choice", year));
        select.setValue(query.year());
        select.setAriaLabel(Texts.of("boards.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(
                event -> query.state().with("year", event.getValue()).open());
        return select;
    }

    private static Component ledgers(YearQuery query) {
        var ledgers = new RadioButtonGroup<Ledger>();
        ledgers.setItems(Ledger.DISPATCH, Ledger.STATISTICAL);
        ledgers.setItemLabelGenerator(ledger -> Texts.of("boards.ledger." + ledger.code()));
        ledgers.setValue(query.ledger());
        ledgers.getElement().getThemeList().add("segments");
        ledgers.setAriaLabel(Texts.of("boards.ledger"));
        ledgers.addValueChangeListener(
                event -> query.state().with("ledger", event.getValue().code()).open());
        return ledgers;
    }

    private static Component nothing(YearQuery query) {
        var other = query.ledger() == Ledger.STATISTICAL ? Ledger.DISPATCH : Ledger.STATISTICAL;
        return new EmptyState(
                Texts.of(
                        "boards.year.empty",
                        query.year(),
                        Texts.of("boards.ledger." + query.ledger().code())),
                Texts.of("boards.year.empty.why"),
                new Anchor(
                        query.state().with("ledger", other.code()).link(),
                        Texts.of("boards.year.empty.other", Texts.of("boards.ledger." + other.code()))),
                new Anchor("targets", Texts.of("boards.year.empty.targets")));
    }

    private static Div growthOnly() {
        var note = new Div(
                Icons.of("doc"),
                Parts.span(Texts.of("boards.growth.only"), "lu-b"),
                Parts.span(Texts.of("boards.growth.only.why")));
        note.addClassName("lu-note");
        return note;
    }

    private static Div growth(Year year, YearQuery query) {
        var side = new Div(new GrowthCategoriesCard(year, query), new OtherLedgerCard(year, query));
        side.addClassName("year-side");
        var both = new Div(new GrowthChart(year), side);
        both.addClassNames("year-growth", "lu-grow");
        return both;
    }

    private static Div body(Year year, YearQuery query) {
        var body = new Div(middle(year, query), low(year, query));
        body.addClassNames("year-body", "lu-grow");
        return body;
    }

    private static Div middle(Year year, YearQuery query) {
        var row = new Div(new YearChart(year, query), new OverlapCard(year, query));
        row.addClassName("year-middle");
        return row;
    }

    private static Div low(Year year, YearQuery query) {
        var row = new Div(new OfficesCard(year, query), new ContributorsCard(year, query));
        row.addClassName("year-low");
        return row;
    }
}
