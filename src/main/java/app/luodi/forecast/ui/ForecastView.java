package app.luodi.forecast.ui;

import app.luodi.forecast.Scenario;
import app.luodi.forecast.YearForecast;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.Meter;
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
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 预测与推演: will we make it, which projects decide that, and what if. Nothing is kept until somebody asks for it. */
@Route(value = "forecast", layout = MainLayout.class)
@Menu(title = "forecast.menu", order = 124, icon = "target")
@For("view_projects")
@PermitAll
class ForecastView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;

    private final transient ForecastServices services;
    private @Nullable Location here;

    ForecastView(ForecastServices services, LiveUpdates live) {
        this.services = services;
        addClassNames("lu-page", "forecast-page");
        live.follow(this, changes -> {
            if (here != null && AsOfControl.moment(here).isEmpty()) {
                show(here);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("forecast.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        show(event.getLocation());
    }

    private void show(Location location) {
        var query = ForecastQuery.of(
                location,
                services.today().today().getYear(),
                year -> AsOf.maybe(
                        AsOfControl.moment(location),
                        () -> services.forecasting().opensWith(year)));
        // 今天 is today also where an earlier day is looked at
        var control = new AsOfControl(services.today().today(), location);
        removeAll();
        AsOf.maybe(AsOfControl.moment(location), () -> {
            fill(control, query);
            return true;
        });
    }

    private void fill(AsOfControl control, ForecastQuery query) {
        var asItStands = services.forecasting().of(query.year(), query.ledger(), List.of());
        var shown = query.changes().isEmpty()
                ? asItStands
                : services.forecasting().of(query.year(), query.ledger(), query.changes());
        var compared = query.compared()
                .flatMap(services.scenarios()::find)
                .map(scenario -> new Compared(
                        scenario.name(), services.forecasting().of(query.year(), query.ledger(), scenario.changes())));
        add(head(query, shown, control), control.note());
        if (shown.lines().isEmpty()) {
            add(new EmptyState(
                    Texts.of(
                            "forecast.none",
                            query.year(),
                            Texts.of("investment.ledger." + query.ledger().code())),
                    Texts.of("forecast.none.why"),
                    new Anchor(
                            query.state()
                                    .with("ledger", query.ledger() == Ledger.DISPATCH ? "statistical" : "dispatch")
                                    .link(),
                            Texts.of("forecast.none.other"))));
            return;
        }
        var middle = new Div(
                new ForecastChart(
                        shown, query.changes().isEmpty() ? Optional.empty() : Optional.of(asItStands), compared),
                new WhatIfCard(services, query, shown));
        middle.addClassName("forecast-middle");
        var body = new Div(middle, new WaysCard(shown, query), new LinesCard(shown, query));
        body.addClassNames("forecast-body", "lu-grow");
        add(figures(query, shown, asItStands), body);
    }

    /** A kept scenario drawn beside the one shown. */
    record Compared(String name, YearForecast forecast) {}

    private PageHeader head(ForecastQuery query, YearForecast shown, AsOfControl control) {
        return new PageHeader(Texts.of("forecast.title", query.year()))
                .sub(Texts.of(
                        "forecast.sub",
                        shown.through().map(StatisticsMonth::text).orElse(Amounts.UNKNOWN),
                        shown.lines().size()))
                .actions(years(query), ledgers(query), scenarios(query), control);
    }

    private Component years(ForecastQuery query) {
        var select = new Select<Integer>();
        var now = services.today().today().getYear();
        select.setItems(
                Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now + 1 - back), Stream.of(query.year()))
                        .distinct()
                        .toList());
        select.setItemLabelGenerator(year -> Texts.of("forecast.year", year));
        select.setValue(query.year());
        select.setAriaLabel(Texts.of("forecast.year.choose"));
        select.addClassName("year-choice");
        select.addValueChangeListener(event -> query.state()
                .without("c", "compare")
                .with("year", event.getValue())
                .open());
        return select;
    }

    private static Component ledgers(ForecastQuery query) {
        var ledgers = new RadioButtonGroup<Ledger>();
        ledgers.setItems(Ledger.DISPATCH, Ledger.STATISTICAL);
        ledgers.setItemLabelGenerator(ledger -> Texts.of("investment.ledger." + ledger.code()));
        ledgers.setValue(query.ledger());
        ledgers.getElement().getThemeList().add("segments");
        ledgers.setAriaLabel(Texts.of("targets.ledger"));
        ledgers.addValueChangeListener(event -> query.state()
                .without("compare")
                .with("ledger", event.getValue().code())
                .open());
        return ledgers;
    }

    /** Chooses a kept scenario to stand beside what is shown. */
    private Component scenarios(ForecastQuery query) {
        var select = new Select<Scenario>();
        var all = services.scenarios().of(query.year(), query.ledger());
        select.setItems(all);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.of("forecast.compare.none"));
        select.setItemLabelGenerator(
                one -> one == null ? Texts.of("forecast.compare.none") : Texts.of("forecast.compare.with", one.name()));
        all.stream()
                .filter(one -> query.compared().filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(select::setValue);
        select.setAriaLabel(Texts.of("forecast.compare"));
        select.setVisible(!all.isEmpty());
        select.addValueChangeListener(event -> query.state()
                .with(
                        "compare",
                        event.getValue() == null ? null : event.getValue().id())
                .open());
        return select;
    }

    private static KpiLine figures(ForecastQuery query, YearForecast shown, YearForecast asItStands) {
        var expected = new Kpi(Texts.of("forecast.expected"), Amounts.yiFigure(shown.expected()))
                .note(Texts.of("forecast.range", Amounts.yi(shown.low(), 1), Amounts.yi(shown.high(), 1)));
        var gap = shown.gap()
                .map(amount -> amount.fen() > 0
                        ? new Kpi(Texts.of("forecast.gap"), Amounts.yiFigure(amount))
                                .tone(Meter.Tone.AMBER)
                                .note(Texts.of("forecast.gap.note", enough(shown, amount)))
                        : new Kpi(
                                        Texts.of("forecast.over"),
                                        Amounts.yiFigure(shown.expected()
                                                .minus(shown.target().orElse(Money.ZERO))))
                                .note(Texts.of("forecast.over.note")))
                .orElseGet(() -> new Kpi(Texts.of("forecast.gap"), Amounts.figure(Amounts.UNKNOWN, ""))
                        .note(Texts.of("forecast.gap.none")));
        var kpis = Stream.of(
                new Kpi(
                                Texts.of("forecast.target"),
                                Amounts.yiFigure(shown.target().orElse(null)))
                        .note(new Anchor("targets?year=" + query.year(), Texts.of("forecast.target.open"))),
                new Kpi(
                                Texts.of("forecast.done"),
                                Amounts.yiFigure(shown.through().isPresent() ? shown.done() : null))
                        .note(shown.through().map(StatisticsMonth::toDateText).orElse(Amounts.UNKNOWN)),
                expected,
                gap);
        if (!query.changes().isEmpty()) {
            kpis = Stream.concat(
                    kpis,
                    Stream.of(new Kpi(
                                    Texts.of("forecast.changed"),
                                    Amounts.figure(
                                            Amounts.yiSigned(shown.expected().minus(asItStands.expected())),
                                            Texts.of("parts.unit.yi")))
                            .note(Texts.of("forecast.changed.note", Amounts.yi(asItStands.expected())))));
        }
        return new KpiLine(kpis.toArray(Kpi[]::new));
    }

    /** How many of the ways out, the largest first, would close the gap. */
    private static String enough(YearForecast shown, Money gap) {
        var sum = Money.ZERO;
        var count = 0;
        for (var way : shown.ways()) {
            sum = sum.plus(way.brings());
            count++;
            if (sum.compareTo(gap) >= 0) {
                return Texts.of("forecast.gap.enough", count);
            }
        }
        return Texts.of("forecast.gap.short", Amounts.yi(sum));
    }
}
