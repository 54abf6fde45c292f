package app.luodi.investment.ui;

import app.luodi.investment.admission.AdmissionBoard.Row;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * 入库纳统: who has really started and is not in the statistics, what is missing, and where the two ledgers differ. The
 * statistics bureau and the key-project office open it each month before the cut-off.
 */
@Route(value = "admission", layout = MainLayout.class)
@Menu(title = "investment.admission.menu", order = 315, icon = "flag")
@For("view_projects")
@PermitAll
class AdmissionView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** What is shown. */
    enum Tab {
        WAITING,
        ADMITTED,
        LEDGERS;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Tab of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private final transient AdmissionServices services;
    private UrlState state = UrlState.at("admission");
    private transient Location here = new Location("admission");

    AdmissionView(AdmissionServices services) {
        this.services = services;
        addClassNames("lu-page", "admission-page");
        services.live().follow(this, changes -> {
            if (changes.stream().anyMatch(change -> change.what().equals("admission"))) {
                load();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("investment.admission.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        state = UrlState.of(here);
        load();
    }

    private void load() {
        // of the day it really is: inside, today is the day looked at
        var control = new AsOfControl(services.today().today(), here);
        AsOf.maybe(AsOfControl.moment(here), () -> {
            show(control);
            return true;
        });
    }

    private void show(AsOfControl control) {
        removeAll();
        var rows = services.board().rows();
        var waiting = rows.stream().filter(row -> !row.admission().isAdmitted()).toList();
        var admitted = rows.stream().filter(row -> row.admission().isAdmitted()).toList();
        var tab = state.get("tab", Tab::of).orElse(Tab.WAITING);
        add(
                header(tab, tab == Tab.ADMITTED ? admitted : waiting).actions(control),
                control.note(),
                figures(rows, waiting, services.board().ofUnknownSize()),
                tabs(tab, waiting.size(), admitted.size()));
        switch (tab) {
            case WAITING -> list(waiting, "investment.admission.none");
            case ADMITTED -> list(admitted, "investment.admission.none.admitted");
            case LEDGERS -> add(new LedgerDifferences(services, month(), state));
        }
    }

    private StatisticsMonth month() {
        var last = StatisticsMonth.lastOverOn(services.today().today());
        return state.get(
                        "month",
                        text -> new StatisticsMonth(
                                Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5))))
                .or(() -> services.totals().lastReported(last.year(), Ledger.STATISTICAL))
                .orElse(last);
    }

    private PageHeader header(Tab tab, List<Row> rows) {
        var cutOff = services.board().nextCutOff();
        var days = ChronoUnit.DAYS.between(services.today().today(), cutOff);
        var deadline = new Span(
                new Span(Texts.of(
                        "investment.admission.due",
                        Amounts.shortDate(cutOff, services.today().today()))),
                new Span(Texts.of("investment.admission.due.in", days)));
        deadline.addClassNames("returns-deadline", "is-open");
        deadline.getChildren().findFirst().ifPresent(day -> day.addClassName("returns-deadline-day"));
        var header = new PageHeader(getPageTitle()).marks(deadline);
        if (tab != Tab.LEDGERS) {
            var shown = Texts.of("investment.admission.tab." + tab.code());
            header.actions(services.exports().of(() -> new AdmissionHandout(services.today(), shown, rows).of()));
        }
        return header;
    }

    private static KpiLine figures(List<Row> all, List<Row> waiting, int unknown) {
        var known = waiting.stream().map(Row::lost).filter(Objects::nonNull).toList();
        var lost = known.stream().reduce(Money.ZERO, Money::plus);
        var rate = all.isEmpty()
                ? null
                : BigDecimal.valueOf(100L * (all.size() - waiting.size()))
                        .divide(BigDecimal.valueOf(all.size()), java.math.MathContext.DECIMAL64);
        return new KpiLine(
                new Kpi(
                                Texts.of("investment.admission.started"),
                                Amounts.figure(Amounts.count(all.size()), Texts.of("investment.admission.unit")))
                        .note(Texts.of("investment.admission.unknown", unknown)),
                new Kpi(Texts.of("investment.admission.rate"), Amounts.figure(Amounts.percent(rate), ""))
                        .note(Texts.of("investment.admission.rate.note", all.size() - waiting.size(), all.size())),
                new Kpi(
                                Texts.of("investment.admission.red"),
                                Amounts.figure(of(waiting, Light.RED), Texts.of("investment.admission.unit")))
                        .note(Texts.of("investment.admission.yellow", of(waiting, Light.YELLOW)))
                        .tone(Meter.Tone.RED),
                new Kpi(Texts.of("investment.admission.lost"), Amounts.yiFigure(lost))
                        .note(Texts.of("investment.admission.lost.note", known.size())));
    }

    private static String of(List<Row> rows, Light light) {
        return Amounts.count(rows.stream().filter(row -> row.light() == light).count());
    }

    private Div tabs(Tab shown, int waiting, int admitted) {
        var tabs = new Div(
                tab(Tab.WAITING, shown, String.valueOf(waiting)),
                tab(Tab.ADMITTED, shown, String.valueOf(admitted)),
                tab(Tab.LEDGERS, shown, ""));
        tabs.addClassName("returns-filters");
        return tabs;
    }

    private NativeButton tab(Tab tab, Tab shown, String number) {
        var count = new Span(number);
        count.addClassName("lu-cap");
        var button = new NativeButton();
        button.add(new Span(Texts.of("investment.admission.tab." + tab.code())), count);
        button.addClassName("returns-filter");
        button.getElement().setAttribute("aria-pressed", String.valueOf(tab == shown));
        button.addClickListener(
                event -> state.with("tab", tab == Tab.WAITING ? "" : tab.code()).open());
        return button;
    }

    private void list(List<Row> rows, String none) {
        if (rows.isEmpty()) {
            add(new EmptyState(Texts.of(none), Texts.of(none + ".why")));
            return;
        }
        var past = AsOfControl.moment(here).isPresent();
        add(new AdmissionGrid(rows, row -> new AdmissionDialog(services, row, past, this::load).open()));
    }
}
