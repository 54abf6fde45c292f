package app.luodi.indicators.ui;

import app.luodi.indicators.Figure;
import app.luodi.indicators.Rate;
import app.luodi.indicators.ReadingIndicators;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 主要指标: the rates of the year with numerator, denominator and cohort; every figure opens its projects. */
@Route(value = "indicators", layout = MainLayout.class)
@Menu(title = "indicators.menu", order = 122, icon = "cols")
@For("view_projects")
@PermitAll
class IndicatorsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;

    private final transient IndicatorsServices services;
    private @Nullable Location here;

    IndicatorsView(IndicatorsServices services, LiveUpdates live) {
        this.services = services;
        addClassNames("lu-page", "indicators-page");
        live.follow(this, changes -> {
            if (here != null && AsOfControl.moment(here).isEmpty()) {
                show(here);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("indicators.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        show(event.getLocation());
    }

    private void show(Location location) {
        var state = UrlState.of(location);
        var year = state.number("year", services.today().today().getYear());
        @Nullable String batch = state.get("batch").orElse(null);
        var moment = AsOfControl.moment(location);
        var sheet = AsOf.maybe(moment, () -> services.indicators().of(year, batch));
        var control = new AsOfControl(services.today().today(), location);
        var cards = new Div();
        cards.addClassNames("indicators-cards", "lu-grow");
        for (var group : Rate.Group.values()) {
            cards.add(card(group, sheet, state.with("year", year)));
        }
        cards.add(land(sheet));
        removeAll();
        add(
                new PageHeader(Texts.of("indicators.title", year))
                        .sub(Texts.of(
                                "indicators.sub",
                                Amounts.date(sheet.cohort().day()),
                                Texts.of("indicators.start."
                                        + sheet.cohort().start().code())))
                        .actions(years(state, year), batches(state, batch), control),
                control.note(),
                cards);
    }

    private Component years(UrlState state, int year) {
        var select = new Select<Integer>();
        var now = services.today().today().getYear();
        select.setItems(Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now + 1 - back), Stream.of(year))
                .distinct()
                .toList());
        select.setItemLabelGenerator(one -> Texts.of("indicators.year", one));
        select.setValue(year);
        select.setAriaLabel(Texts.of("indicators.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(
                event -> state.with("year", event.getValue()).open());
        return select;
    }

    private Component batches(UrlState state, @Nullable String batch) {
        var select = new Select<Map.Entry<String, String>>();
        var all = services.indicators().batches();
        select.setItems(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.of("indicators.batch.all"));
        select.setItemLabelGenerator(one -> one == null ? Texts.of("indicators.batch.all") : one.getValue());
        select.setAriaLabel(Texts.of("indicators.batch"));
        all.stream().filter(one -> one.getKey().equals(batch)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(event -> state.with(
                        "batch",
                        event.getValue() == null ? null : event.getValue().getKey())
                .open());
        return select;
    }

    private static Card card(Rate.Group group, ReadingIndicators.Sheet sheet, UrlState state) {
        var table = table(
                "indicators.rate",
                ">indicators.part",
                ">indicators.whole",
                ">indicators.bycount",
                ">indicators.byamount",
                "indicators.how");
        sheet.figures().stream()
                .filter(figure -> figure.rate().group() == group)
                .forEach(figure -> table.getBody().add(row(figure, state)));
        if (group == Rate.Group.INVESTMENT) {
            pacing(sheet, table);
        }
        return new Card(Texts.of("indicators.group." + group.code()), table)
                .sub(sub(group, sheet))
                .flush();
    }

    private static String sub(Rate.Group group, ReadingIndicators.Sheet sheet) {
        return switch (group) {
            case SIGNING ->
                sheet.cohort().batch() == null
                        ? Texts.of("indicators.cohort.signed", sheet.cohort().year())
                        : Texts.of("indicators.cohort.batch");
            case LIST -> Texts.of("indicators.cohort.list", sheet.cohort().year());
            case INVESTMENT ->
                Texts.of(
                        "indicators.cohort.plan",
                        sheet.through().map(StatisticsMonth::toDateText).orElse(Amounts.UNKNOWN));
            case FUNDS -> Texts.of("indicators.cohort.funds");
            case APPROVALS ->
                Texts.of("indicators.cohort.approvals", sheet.cohort().year());
            case POOLS -> Texts.of("indicators.cohort.pools", sheet.cohort().year());
        };
    }

    private static NativeTableRow row(Figure figure, UrlState state) {
        var link = UrlState.at("indicators/rows")
                .with("rate", figure.rate().code())
                .with("year", state.get("year").orElse(null))
                .with("batch", state.get("batch").orElse(null))
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null));
        var name = new NativeTableHeaderCell(
                Texts.of("indicators.rate." + figure.rate().code()));
        name.getElement().setAttribute("scope", "row");
        var how =
                new NativeTableCell(Texts.of("indicators.rate." + figure.rate().code() + ".how")
                        + (figure.unknown() == 0 ? "" : Texts.of("indicators.unknown", figure.unknown())));
        how.addClassNames("lu-cap", "indicators-how");
        return new NativeTableRow(
                name,
                right(new Anchor(link.with("show", "part").link(), Amounts.count(figure.part()))),
                right(new Anchor(link.link(), Amounts.count(figure.whole()))),
                right(percent(link, figure.byCount(), "")),
                right(percent(
                        link,
                        figure.byAmount(),
                        Texts.of(
                                "indicators.amounts",
                                Amounts.yi(figure.partAmount()),
                                Amounts.yi(figure.wholeAmount())))),
                how);
    }

    private static Component percent(UrlState link, Optional<BigDecimal> percent, String title) {
        if (percent.isEmpty()) {
            var none = new Span(Amounts.UNKNOWN);
            none.setTitle(Texts.of("indicators.nothing"));
            none.addClassName("lu-unknown");
            return none;
        }
        var anchor = new Anchor(link.link(), Amounts.percent(percent.get()));
        if (!title.isEmpty()) {
            anchor.setTitle(title);
        }
        return anchor;
    }

    /** 较时序 and 时序完成度 stand below the completion they come from. */
    private static void pacing(ReadingIndicators.Sheet sheet, NativeTable table) {
        sheet.pacing().ifPresent(pacing -> {
            table.getBody()
                    .add(new NativeTableRow(
                            header("indicators.ahead"),
                            right(new Span(Amounts.percent(pacing.completion()))),
                            right(new Span(Amounts.percent(pacing.pace()))),
                            right(new Span("")),
                            right(new Span(Amounts.points(pacing.points()) + " " + Texts.of("indicators.points"))),
                            how("indicators.ahead.how")));
            table.getBody()
                    .add(new NativeTableRow(
                            header("indicators.relative"),
                            right(new Span(Amounts.percent(pacing.completion()))),
                            right(new Span(Amounts.percent(pacing.pace()))),
                            right(new Span("")),
                            right(new Span(Amounts.percent(pacing.relative().orElse(null)))),
                            how("indicators.relative.how")));
        });
    }

    private static Card land(ReadingIndicators.Sheet sheet) {
        var land = sheet.land();
        var table = table("indicators.rate", ">indicators.figure", "indicators.how");
        for (var line : List.of(
                Map.entry("indicators.land.median", days(land.median())),
                Map.entry("indicators.land.ninetieth", days(land.ninetieth())),
                Map.entry(
                        "indicators.land.within",
                        Texts.of(
                                "indicators.land.of",
                                land.within(),
                                land.spans().size())))) {
            table.getBody()
                    .add(new NativeTableRow(
                            header(line.getKey()),
                            right(new Span(line.getValue())),
                            how(line.getKey() + ".how", land.threshold())));
        }
        land.spans()
                .forEach(span -> table.getBody()
                        .add(new NativeTableRow(
                                new NativeTableCell(new Anchor("projects/" + span.project(), span.name())),
                                right(new Span(days(Optional.of(span.days())))),
                                new NativeTableCell(Texts.of(
                                        span.days() <= land.threshold()
                                                ? "indicators.land.yes"
                                                : "indicators.land.no")))));
        return new Card(Texts.of("indicators.land"), table)
                .sub(Texts.of("indicators.land.sub", sheet.cohort().year()))
                .flush();
    }

    private static String days(Optional<Long> days) {
        return days.map(count -> Texts.of("indicators.days", count)).orElse(Amounts.UNKNOWN);
    }

    private static NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(Texts.of(key));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static NativeTableCell how(String key, Object... values) {
        var cell = new NativeTableCell(Texts.of(key, values));
        cell.addClassNames("lu-cap", "indicators-how");
        return cell;
    }

    static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "indicators-table");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }

    static NativeTableCell right(Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("lu-r");
        return cell;
    }
}
