package app.luodi.targets.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.Comparators;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.PublishedFigures;
import app.luodi.targets.Target;
import app.luodi.targets.YearTargets;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** 年度目标: what the year must bring, as it was decided; the gaps between parts and whole; pacing and published figures. */
@Route(value = "targets", layout = MainLayout.class)
@Menu(title = "targets.title", order = 320, icon = "target")
@For(
        value = {"set_targets", "record_statistics"},
        city = false)
@PermitAll
class TargetsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient TargetsServices services;
    private UrlState state = UrlState.at("targets");
    private int year;

    TargetsView(TargetsServices services) {
        this.services = services;
        addClassNames("lu-page", "targets-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("targets.title") + " · " + year;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        year = state.number("year", services.today().today().getYear());
        load();
    }

    private void load() {
        removeAll();
        var targets = services.years().of(year);
        var may = services.rights().may(Act.SET_TARGETS);
        var main = new Div(investment(targets, may), others(targets, may));
        main.addClassName("targets-main");
        var side = new Div(curves(may), published());
        side.addClassName("targets-side");
        var both = new Div(main, side);
        both.addClassNames("targets-two", "lu-grow");
        add(header(may), both);
    }

    private PageHeader header(boolean may) {
        var header = new PageHeader(Texts.of("targets.title"));
        var years = new Select<Integer>();
        var now = services.today().today().getYear();
        years.setItems(Stream.of(services.years().years().stream(), Stream.of(now + 1, now, year))
                .flatMap(one -> one)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList());
        years.setItemLabelGenerator(one -> Texts.of("targets.year", one));
        years.setValue(year);
        years.setAriaLabel(Texts.of("targets.year.choose"));
        years.addClassName("targets-year");
        years.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                state.with("year", event.getValue()).open();
            }
        });
        header.marks(years);
        header.actions(new Anchor(
                state.with("year", year).link().replaceFirst("^targets", "targets/tree"), Texts.of("targets.tree")));
        if (may) {
            var add = new Button(Texts.of("targets.add"), Icons.of("plus"), event -> open(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private void open(@org.jspecify.annotations.Nullable Target target) {
        new TargetDialog(services, year, target, this::load).open();
    }

    private void remove(Target target) {
        Confirm.askDangerous(
                Texts.of("targets.remove.ask"), Texts.of("targets.remove.why"), Texts.of("targets.remove"), () -> {
                    switch (services.setting().remove(target.id(), target.version())) {
                        case Outcome.Done<UUID> gone -> Say.saved(Texts.of("targets.removed"));
                        case Outcome.Refused<UUID>(var reasons) -> Say.refused(reasons);
                    }
                    load();
                });
    }

    private Div investment(YearTargets.Year targets, boolean may) {
        var cards = new Div();
        cards.addClassName("targets-main");
        for (var ledger : Ledger.values()) {
            var any = targets.all().stream()
                    .anyMatch(target -> target.said().indicator() == app.luodi.targets.Indicator.FIXED_ASSET_INVESTMENT
                            && target.said().ledger() == ledger);
            if (any) {
                cards.add(new Card(
                                Texts.of("targets.investment"),
                                new TargetsTable(targets, ledger, may, this::open, this::remove))
                        .sub(Texts.of("investment.ledger." + ledger.code()) + " · " + Texts.of("parts.unit.yi"))
                        .flush());
            }
        }
        if (cards.getChildren().findAny().isEmpty()) {
            cards.add(new Card(
                    Texts.of("targets.investment"),
                    new EmptyState(Texts.of("targets.none", year), Texts.of("targets.none.why"))));
        }
        return cards;
    }

    private Card others(YearTargets.Year targets, boolean may) {
        var others = services.judging().of(year).stream()
                .filter(judged -> targets.others().stream()
                        .anyMatch(target -> target.id().equals(judged.target().id())))
                .toList();
        var card = new Card(Texts.of("targets.others"), new OtherTargets(others, may, this::open, this::remove))
                .sub(Texts.of("targets.others.sub"))
                .flush();
        card.setVisible(!others.isEmpty());
        return card;
    }

    private Card curves(boolean may) {
        var card = new Card(Texts.of("targets.curves"));
        if (may) {
            var add = new Button(
                    Texts.of("targets.curve.add"),
                    Icons.of("plus"),
                    event -> new CurveDialog(services.curves(), null, year, this::load).open());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(add);
        }
        var all = services.curves().all();
        if (all.isEmpty()) {
            card.body().add(new Span(Texts.of("targets.curves.none")));
        }
        all.forEach(curve -> card.body().add(curve(curve, may)));
        return card;
    }

    private Div curve(PacingCurves.Curve curve, boolean may) {
        var name = new Div(new Span(curve.name()));
        if (may) {
            name.add(TargetsTable.press(
                    "targets.change", () -> new CurveDialog(services.curves(), curve, year, this::load).open()));
        }
        name.addClassName("targets-curve-name");
        var line = new Div(name, new CurvePicture(curve.pace().points()));
        line.addClassName("targets-curve-line");
        return line;
    }

    private Card published() {
        var card = new Card(Texts.of("targets.published")).sub(Texts.of("targets.year", year));
        var may = services.rights().may(Act.RECORD_STATISTICS);
        if (may) {
            var add = new Button(
                    Texts.of("targets.published.add"),
                    Icons.of("plus"),
                    event -> new FigureDialog(services, year, this::load).open());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(add);
        }
        if (may) {
            var compare = new Button(
                    Texts.of("targets.comparator.add"),
                    event -> new ComparatorDialog(services, year, this::load).open());
            compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(compare);
        }
        services.comparators().of(year).reversed().forEach(figure -> card.body().add(comparator(figure)));
        var all = services.published().of(year);
        if (all.isEmpty()) {
            card.body().add(new Span(Texts.of("targets.published.none")));
        }
        all.reversed().forEach(kept -> card.body().add(figure(kept, may)));
        return card;
    }

    private static Div comparator(Comparators.Figure figure) {
        var words = new Div(
                new Span(figure.comparator() + " · "
                        + Texts.of(
                                "targets.published.to",
                                figure.month().year(),
                                figure.month().month())
                        + " "
                        + Texts.of("targets.indicator." + figure.indicator().code())),
                new Span(Amounts.growth(figure.growth())));
        words.addClassName("targets-figure");
        var source = new Div(figure.source());
        source.addClassName("lu-cap");
        var line = new Div(words, source);
        line.addClassName("targets-published");
        return line;
    }

    private Div figure(PublishedFigures.Kept kept, boolean may) {
        var figure = kept.figure();
        var words = new Div(
                new Span(Texts.of(
                                "targets.published.to",
                                figure.month().year(),
                                figure.month().month()) + " "
                        + Texts.of("targets.indicator." + figure.indicator().code())
                        + (figure.category() == null ? "" : " · " + categoryName(figure.category()))),
                TargetsTable.example(
                        figure.example(),
                        Stream.of(
                                        figure.amount() == null
                                                ? ""
                                                : Amounts.yi(figure.amount()) + " " + Texts.of("parts.unit.yi"),
                                        figure.number() == null ? "" : Texts.of("targets.said.number", figure.number()),
                                        figure.growth() == null ? "" : Amounts.growth(figure.growth()),
                                        figure.level() == null
                                                ? ""
                                                : TargetWords.plain(
                                                                figure.level().value()) + " "
                                                        + figure.level().unit())
                                .filter(text -> !text.isEmpty())
                                .reduce((one, other) -> one + "，" + other)
                                .orElse(Amounts.UNKNOWN)));
        words.addClassName("targets-figure");
        var source = new Div(figure.source());
        source.addClassName("lu-cap");
        var line = new Div(words, source);
        line.addClassName("targets-published");
        if (may) {
            source.add(
                    new Span(" "),
                    TargetsTable.press(
                            "targets.published.withdraw",
                            () -> Confirm.askDangerous(
                                    Texts.of("targets.published.withdraw.ask"),
                                    Texts.of("targets.remove.why"),
                                    Texts.of("targets.published.withdraw"),
                                    () -> {
                                        services.published().withdraw(kept.id());
                                        load();
                                    })));
        }
        return line;
    }

    private String categoryName(String code) {
        return services.tags().all().stream()
                .filter(tag -> tag.code().equals(code))
                .map(app.luodi.projects.Tags.Tag::name)
                .findFirst()
                .orElse(code);
    }
}
