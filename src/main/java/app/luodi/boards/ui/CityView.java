package app.luodi.boards.ui;

import app.luodi.boards.City;
import app.luodi.boards.CityBoard;
import app.luodi.boards.CityLeague;
import app.luodi.boards.Year;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.WhoIsThere;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;

/** A city's districts side by side, each in the shape of its own target. Choosing one opens its boards, to read. */
@Route(value = "city", layout = MainLayout.class)
@com.vaadin.flow.router.Menu(title = "boards.menu.city", order = 105, icon = "city")
@For(value = "view_projects", district = false)
@PermitAll
class CityView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CityBoard board;
    private final transient CityLeague league;
    private final transient WhoIsThere who;
    private final transient Today today;

    CityView(CityBoard board, CityLeague league, WhoIsThere who, Today today) {
        this.board = board;
        this.league = league;
        this.who = who;
        this.today = today;
        addClassNames("lu-page", "city-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("boards.menu.city");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        who.lookAt(null);
        show(event.getLocation());
    }

    private void show(Location location) {
        var state = UrlState.of(location);
        var year = state.number("year", today.today().getYear());
        var city = AsOf.maybe(AsOfControl.moment(location), () -> board.of(year));
        var control = new AsOfControl(today.today(), location);
        var until = city.through()
                .map(month -> Texts.of("boards.year.until", Months.whole(month)) + " · ")
                .orElse("");
        removeAll();
        add(
                new PageHeader(Texts.of(
                                "boards.city.title",
                                who.person().map(WhoIsThere.Person::district).orElse("")))
                        .sub(until + Texts.of("boards.year.moment", Amounts.minute(city.asOf())))
                        .actions(control),
                control.note());
        if (city.districts().isEmpty()) {
            add(new EmptyState(Texts.of("boards.city.none"), Texts.of("boards.city.none.why")));
            return;
        }
        var side = new Div();
        side.addClassName("city-side");
        city.districts().forEach(district -> side.add(district(city, district, state.get(UrlState.AS_OF))));
        add(
                side,
                new LeagueCard(
                        state, measure -> AsOf.maybe(AsOfControl.moment(location), () -> league.of(year, measure))),
                sum(city),
                Parts.span(Texts.of("boards.city.said"), "lu-cap"));
    }

    /** What was done in all districts, each shared project once; who has no amount is named as missing, not as nothing. */
    private static Div sum(City city) {
        var sum = new Div();
        sum.addClassName("city-sum");
        if (city.sum().without() == city.districts().size()) {
            return sum;
        }
        sum.add(
                Parts.span(Texts.of("boards.city.sum"), "lu-b"),
                Amounts.yiFigure(city.sum().done()));
        if (city.sum().shared() > 0) {
            sum.add(Parts.span(
                    Texts.of(
                            "boards.city.sum.once",
                            city.sum().shared(),
                            Amounts.yi(city.sum().twice())),
                    "lu-cap"));
        }
        if (city.sum().without() > 0) {
            sum.add(Parts.span(Texts.of("boards.city.sum.without", city.sum().without()), "lu-cap"));
        }
        return sum;
    }

    private Section district(City city, City.District district, Optional<String> asOf) {
        var lights = new Div();
        lights.addClassName("city-lights");
        Stream.of(Light.values())
                .filter(light -> light.ordinal() <= Light.GREEN.ordinal() || district.lit(light) > 0)
                .forEach(light -> lights.add(LightBadge.count(light, district.lit(light))));
        var card = new Section(
                new H2(district.name()),
                Parts.span(
                        Texts.of("boards.city.projects", district.projects(), Amounts.yi(district.agreed(), 0)),
                        "lu-cap"),
                figure("boards.city.target", target(district)),
                figure("boards.city.done", done(city, district)),
                figure("boards.city.growth", growth(district)),
                figure("boards.city.lights", lights),
                open(district, asOf));
        card.addClassNames("lu-card", "city-district");
        return card;
    }

    private static Div figure(String label, Component... value) {
        var row = new Div(Parts.span(Texts.of(label), "city-label"));
        row.add(value);
        row.addClassName("city-row");
        return row;
    }

    private static Span target(City.District district) {
        var figure = new Span();
        figure.addClassName("city-figure");
        var target = district.target();
        if (target.isEmpty()) {
            figure.add(Amounts.figure(Amounts.UNKNOWN, ""));
            return figure;
        }
        Year.Target said = target.get();
        if (said.amount() != null) {
            figure.add(Amounts.yiFigure(said.amount()));
        }
        if (said.growth() != null) {
            figure.add(Amounts.figure(YearFigures.signedPlain(said.growth()), "%"));
        }
        if (said.qualifier() != null) {
            figure.add(Parts.span(QualifierWords.of(said.qualifier()), "year-qualifier"));
        }
        return figure;
    }

    private static Component[] done(City city, City.District district) {
        if (district.done() == null) {
            return new Component[] {Parts.span(Texts.of("boards.city.noamount"), "lu-cap")};
        }
        var figure = new Span(Amounts.yiFigure(district.done()));
        figure.addClassName("city-figure");
        if (district.completion() == null) {
            return new Component[] {figure};
        }
        var against = new Div(
                new Meter(district.completion(), district.pace()),
                Parts.span(Texts.of(
                        "boards.city.against",
                        Amounts.percent(district.completion()),
                        city.through().map(month -> Months.toDate(month)).orElse(""),
                        Amounts.percent(district.pace()))),
                Parts.points(district.ahead(), district.completion(), district.pace()),
                Parts.span(Texts.of("boards.points.short")));
        against.addClassName("city-against");
        return new Component[] {figure, against};
    }

    private static Component growth(City.District district) {
        if (district.published() == null) {
            return Parts.span(Amounts.UNKNOWN, "lu-unknown");
        }
        var figure = new Span(
                Amounts.figure(Amounts.points(district.published()), "%"),
                Parts.span(Texts.of("boards.city.published", district.publishedMonth()), "lu-cap"));
        figure.addClassName("city-figure");
        return figure;
    }

    private Div open(City.District district, Optional<String> asOf) {
        var year = new Button(Texts.of("boards.city.year"), event -> look(district, "year", asOf));
        year.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var week = new Button(Texts.of("boards.city.week"), event -> look(district, "week", asOf));
        var projects = new Button(Texts.of("boards.city.ledger"), event -> look(district, "projects", asOf));
        projects.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(year, week, projects);
        row.addClassName("city-open");
        return row;
    }

    private void look(City.District district, String path, Optional<String> asOf) {
        who.lookAt(district.id());
        UrlState.at(path).with(UrlState.AS_OF, asOf.orElse(null)).open();
    }
}
