package app.luodi.investment.ui;

import app.luodi.identity.Act;
import app.luodi.investment.AnnualPlan;
import app.luodi.investment.ProjectInvestment.Known;
import app.luodi.investment.Return;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Today;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Chart;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 投资: a project's plans and returns, both ledgers side by side, its year as a chart, and every revision. */
@Route(value = "projects/:id/" + InvestmentTab.PATH, layout = ProjectFrame.class)
@PermitAll
class InvestmentView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient InvestmentServices services;
    private transient @Nullable OpenProject open;
    private UrlState state = UrlState.at("");

    InvestmentView(InvestmentServices services) {
        this.services = services;
        addClassName("project-two");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open = OpenProject.of(event);
        state = UrlState.of(event.getLocation());
        load();
    }

    private void load() {
        var shown = java.util.Objects.requireNonNull(open);
        removeAll();
        AsOf.maybe(shown.asOf(), () -> {
            fill(shown, services.investment().of(shown.id()));
            return shown;
        });
    }

    private void fill(OpenProject shown, Known known) {
        var day = shown.asOf()
                .map(moment -> moment.atZone(Today.ZONE).toLocalDate())
                .orElseGet(() -> services.today().today());
        var years = Stream.of(
                        known.plans().stream().map(AnnualPlan::year),
                        known.returns().stream().map(one -> one.month().year()),
                        Stream.of(day.getYear()))
                .flatMap(one -> one)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var year = state.number("year", day.getYear());
        var chart = new InvestmentChart(year, known, services.pace().curve());
        var left = new Div(yearCard(chart, years), returnsCard(chart));
        left.addClassName("investment-main");
        var right = new Div(
                plansCard(shown, known, day.getYear()),
                composition(known, year),
                funds(shown),
                shares(shown, known, day));
        right.addClassName("investment-side");
        add(left, right);
    }

    private Card shares(OpenProject shown, Known known, LocalDate day) {
        var may = !shown.isPast()
                && services.rights()
                        .may(
                                Act.EDIT_PROJECT,
                                services.finding().officeOf(shown.id()).orElse(null));
        return new SharesCard(
                services.shares(),
                shown.id(),
                day,
                known.last(Ledger.DISPATCH, day.getYear()).map(Return::ytd).orElse(null),
                may,
                this::load);
    }

    private Card funds(OpenProject shown) {
        var may = !shown.isPast()
                && services.rights()
                        .may(
                                Act.RECORD_FUNDS,
                                services.finding().officeOf(shown.id()).orElse(null));
        return new FundsCard(services.funds(), shown.id(), may, this::load);
    }

    private Card yearCard(InvestmentChart year, List<Integer> years) {
        var choice = new Select<Integer>();
        choice.setItems(
                Stream.concat(years.stream(), Stream.of(year.year())).distinct().toList());
        choice.setValue(year.year());
        choice.setItemLabelGenerator(one -> Texts.of("investment.year", one));
        choice.setAriaLabel(Texts.of("investment.plan.year"));
        choice.addClassName("investment-year");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                state.with("year", event.getValue()).open();
            }
        });
        var card = new Card(Texts.of("investment.chart.title")).sub(Texts.of("investment.chart.sub"));
        if (year.known().returns().stream().noneMatch(one -> one.month().year() == year.year())) {
            card.actions(choice);
            card.body().add(new EmptyState(Texts.of("investment.none", year.year()), Texts.of("investment.none.why")));
            return card;
        }
        var chart = new Chart(Texts.of("investment.chart.label", year.year())).show(year.option());
        chart.setHeight("280px");
        var twin = new TableTwin(chart, new DistanceTable(year));
        card.actions(choice, twin.swap());
        card.body().add(twin);
        return card;
    }

    private Card returnsCard(InvestmentChart year) {
        var card = new Card(Texts.of("investment.table.title"), new ReturnsTable(year, this::revisions))
                .sub(Texts.of("investment.table.sub"))
                .flush();
        card.setVisible(
                year.known().returns().stream().anyMatch(one -> one.month().year() == year.year()));
        return card;
    }

    private void revisions(Return one) {
        var shown = java.util.Objects.requireNonNull(open);
        var revisions = AsOf.maybe(
                shown.asOf(), () -> services.investment().revisions(one.project(), one.ledger(), one.month()));
        new RevisionsDialog(revisions).open();
    }

    private Card plansCard(OpenProject shown, Known known, int thisYear) {
        var card = new Card(Texts.of("investment.plan.title")).sub(Texts.of("parts.unit.wan"));
        var may = !shown.isPast()
                && services.rights()
                        .may(
                                Act.PLAN_YEAR,
                                services.finding().officeOf(shown.id()).orElse(null));
        if (may && known.plan(thisYear).isEmpty()) {
            var add = new Button(
                    Texts.of("investment.plan.add", thisYear), Icons.of("plus"), event -> edit(thisYear, null));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(add);
        }
        if (known.plans().isEmpty()) {
            card.body().add(new Span(Texts.of("investment.plan.none")));
        }
        known.plans().stream()
                .sorted(Comparator.comparingInt(AnnualPlan::year).reversed())
                .forEach(plan -> card.body().add(planLine(plan, known, may)));
        return card;
    }

    private Div planLine(AnnualPlan plan, Known known, boolean may) {
        var done = known.last(Ledger.DISPATCH, plan.year()).map(Return::ytd).orElse(null);
        var head = new Div(new Span(Texts.of("investment.year", plan.year())), spacer());
        head.addClassName("investment-plan-head");
        if (may) {
            var edit = new NativeButton(Texts.of("investment.plan.change"), event -> edit(plan.year(), plan));
            edit.addClassName("investment-open");
            head.add(edit);
        }
        var amount = new Span(Amounts.wanExact(plan.amount()));
        amount.setClassName("lu-example", plan.example());
        var line = new Div(
                head,
                pair("investment.plan.amount", amount),
                pair("investment.plan.before", new Span(Amounts.wanExact(plan.investedBefore()))),
                pair("investment.plan.done", new Span(Amounts.wanExact(done))),
                pair("investment.plan.rate", new Span(Amounts.percent(Amounts.rate(done, plan.amount())))));
        if (plan.content() != null) {
            var content = new Div(plan.content());
            content.addClassName("lu-cap");
            line.add(content);
        }
        line.addClassName("investment-plan");
        return line;
    }

    private static Span spacer() {
        var space = new Span();
        space.addClassName("lu-grow");
        return space;
    }

    static Div pair(String key, Span value) {
        var name = new Span(Texts.of(key));
        name.addClassName("lu-cap");
        var pair = new Div(name, value);
        pair.addClassName("investment-pair");
        return pair;
    }

    private void edit(int year, @Nullable AnnualPlan plan) {
        new PlanDialog(
                        services.planning(),
                        java.util.Objects.requireNonNull(open).id(),
                        year,
                        plan,
                        this::load)
                .open();
    }

    /** The four parts of the newest return that has them, and what it says of problems. */
    private Card composition(Known known, int year) {
        var newest = known.of(Ledger.DISPATCH, year).reversed().stream()
                .filter(one -> one.parts().isComplete())
                .findFirst();
        var card = new Card(Texts.of("investment.composition"));
        newest.ifPresentOrElse(
                one -> {
                    card.sub(ReturnsHead.words(one.month()) + " · " + Texts.of("parts.unit.wan"));
                    card.body()
                            .add(
                                    pair(
                                            "investment.part.construction",
                                            new Span(
                                                    Amounts.wanExact(one.parts().construction()))),
                                    pair(
                                            "investment.part.installation",
                                            new Span(
                                                    Amounts.wanExact(one.parts().installation()))),
                                    pair(
                                            "investment.part.equipment",
                                            new Span(
                                                    Amounts.wanExact(one.parts().equipment()))),
                                    pair(
                                            "investment.part.other",
                                            new Span(
                                                    Amounts.wanExact(one.parts().other()))),
                                    pair("investment.since_start", new Span(Amounts.wanExact(one.sinceStart()))));
                },
                () -> card.setVisible(false));
        return card;
    }
}
