package app.luodi.indicators.ui;

import app.luodi.indicators.Rate;
import app.luodi.indicators.ReadingIndicators;
import app.luodi.kernel.AsOf;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The projects behind a rate: the numerator, the rest of the denominator, or both. */
@Route(value = "indicators/rows", layout = MainLayout.class)
@For("view_projects")
@PermitAll
class IndicatorRowsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient IndicatorsServices services;

    IndicatorRowsView(IndicatorsServices services) {
        this.services = services;
        addClassNames("lu-page", "indicators-rows-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("indicators.rows");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        var state = UrlState.of(location);
        var rate = state.get("rate", Rate::of);
        removeAll();
        if (rate.isEmpty()) {
            add(new EmptyState(Texts.of("indicators.rows.none"), Texts.of("indicators.rows.none.why")));
            return;
        }
        var year = state.number("year", services.today().today().getYear());
        var found = AsOf.maybe(
                AsOfControl.moment(location),
                () -> services.indicators().rows(year, state.get("batch").orElse(null), rate.get()));
        var control = new AsOfControl(services.today().today(), location);
        var show = state.get("show").orElse("all");
        var rows = found.rows().stream()
                .filter(row -> switch (show) {
                    case "part" -> row.part();
                    case "rest" -> row.whole() && !row.part();
                    default -> true;
                })
                .toList();
        var figure = found.figure();
        add(
                new PageHeader(Texts.of("indicators.rate." + rate.get().code()))
                        .sub(Texts.of(
                                "indicators.rows.sub",
                                figure.part(),
                                figure.whole(),
                                Amounts.percent(figure.byCount().orElse(null))))
                        .actions(
                                new Anchor(
                                        UrlState.at("indicators")
                                                .with("year", year)
                                                .with(
                                                        "batch",
                                                        state.get("batch").orElse(null))
                                                .with(
                                                        UrlState.AS_OF,
                                                        state.get(UrlState.AS_OF)
                                                                .orElse(null))
                                                .link(),
                                        Texts.of("indicators.rows.back")),
                                shown(state, show),
                                control),
                control.note(),
                card(rows));
    }

    private static Component shown(UrlState state, String show) {
        var group = new RadioButtonGroup<String>();
        group.setItems("all", "part", "rest");
        group.setItemLabelGenerator(one -> Texts.of("indicators.rows.show." + one));
        group.setValue(List.of("part", "rest").contains(show) ? show : "all");
        group.getElement().getThemeList().add("segments");
        group.setAriaLabel(Texts.of("indicators.rows.show"));
        group.addValueChangeListener(
                event -> state.with("show", event.getValue()).open());
        return group;
    }

    private static Component card(List<ReadingIndicators.Row> rows) {
        var table = IndicatorsView.table(
                "indicators.project",
                "indicators.office",
                "indicators.inpart",
                "indicators.inwhole",
                "indicators.started",
                ">indicators.amount");
        rows.forEach(row -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(new Anchor("projects/" + row.project(), row.name())),
                        new NativeTableCell(row.office() == null ? Amounts.UNKNOWN : row.office()),
                        new NativeTableCell(mark(row.part())),
                        new NativeTableCell(mark(row.whole())),
                        new NativeTableCell(Amounts.date(row.start())),
                        IndicatorsView.right(new Span(Amounts.yiExact(row.amount()))))));
        return new Card(Texts.of("indicators.rows.count", rows.size()), table).flush();
    }

    private static Span mark(boolean in) {
        var mark = new Span(Texts.of(in ? "indicators.in" : "indicators.out"));
        mark.addClassNames("lu-tag", in ? "lu-tag-green" : "lu-tag-line");
        return mark;
    }
}
