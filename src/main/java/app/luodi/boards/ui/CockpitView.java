package app.luodi.boards.ui;

import app.luodi.boards.CockpitFacts;
import app.luodi.boards.Year;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.meetings.Week;
import app.luodi.shell.For;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/**
 * 领导驾驶舱: the district on the wall or at the desk. In the middle the money and its curve, left the year's targets in
 * their own shapes and the 办事处, right what is red and what is due. The canvas is 1920 × 1080, any wall shows it larger or
 * smaller; on 4:3 the third column goes under the first. Changes arrive by push.
 */
@Route("cockpit")
@Menu(title = "boards.cockpit.menu", order = 140, icon = "screen")
@For("view_projects")
@PermitAll
class CockpitView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CockpitServices services;
    private @Nullable Location here;

    CockpitView(CockpitServices services, LiveUpdates live) {
        this.services = services;
        addClassName("cockpit");
        live.follow(this, changes -> {
            if (here != null && AsOfControl.moment(here).isEmpty()) {
                show(here);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("boards.cockpit.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        UrlState.of(event.getLocation())
                .get("theme")
                .ifPresent(theme -> getElement()
                        .executeJs(
                                "if ($0 === 'dark') document.documentElement.dataset.theme = 'dark'; else delete document.documentElement.dataset.theme;",
                                theme));
        show(event.getLocation());
    }

    /** Fits the canvas, turns the right-hand lists every minute; 空格 stops them, T swaps the theme, F fills the screen. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const view = this;
                let seconds = 0, still = matchMedia('(prefers-reduced-motion: reduce)').matches;
                const fit = () => {
                  const tall = innerWidth / innerHeight < 1.5;
                  view.toggleAttribute('data-tall', tall);
                  view.style.zoom = Math.min(innerWidth / (tall ? 1600 : 1920), innerHeight / (tall ? 1200 : 1080));
                };
                const turn = () => view.querySelectorAll('[data-rotates]').forEach(list => {
                  const size = Math.min(+list.dataset.rotates, view.hasAttribute('data-tall') ? 4 : 99), rows = [...list.children], pages = Math.max(1, Math.ceil(rows.length / size));
                  const page = Math.floor(seconds / 60) % pages;
                  rows.forEach((row, at) => { row.hidden = Math.floor(at / size) !== page; });
                });
                const fresh = () => {
                  const now = new Map([...view.querySelectorAll('[data-figure]')].map(f => [f.dataset.figure, f.textContent]));
                  if (view.figures) view.querySelectorAll('[data-figure]').forEach(f => {
                    if (view.figures.has(f.dataset.figure) && view.figures.get(f.dataset.figure) !== f.textContent) f.classList.add('cockpit-fresh');
                  });
                  view.figures = now;
                };
                const keys = event => {
                  if (event.target.closest('input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
                  if (event.key === ' ') { still = !still; view.toggleAttribute('data-still', still); event.preventDefault(); }
                  if (event.key === 't' || event.key === 'T') {
                    const root = document.documentElement, dark = root.dataset.theme !== 'dark';
                    if (dark) root.dataset.theme = 'dark'; else delete root.dataset.theme;
                    document.cookie = 'luodi-theme=' + (dark ? 'dark' : 'light') + ';path=/;max-age=31536000;samesite=lax';
                  }
                  if (event.key === 'f' || event.key === 'F') {
                    if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen?.().catch(() => {});
                  }
                };
                const clock = setInterval(() => {
                  if (!view.isConnected) { clearInterval(clock); removeEventListener('resize', fit); removeEventListener('keydown', keys); return; }
                  if (!still) seconds++;
                  turn(); fresh();
                }, 1000);
                addEventListener('resize', fit); addEventListener('keydown', keys); fit(); setTimeout(turn, 50);""");
    }

    private void show(Location location) {
        var query = YearQuery.of(location, services.today().today().getYear());
        removeAll();
        AsOf.maybe(AsOfControl.moment(location), () -> {
            fill(query);
            return true;
        });
    }

    private void fill(YearQuery query) {
        var year = services.years().of(query.year(), query.ledger());
        var week = services.weeks().load();
        var size = services.facts().size();
        var judged = services.judging().of(query.year());
        var offices = services.facts().offices(query.year());
        var listed = services.facts().listed(query.year());
        var reasons = services.lights()
                .of(week.lit().stream().map(Week.LitProject::project).toList());
        add(
                head(year, size),
                grid(
                        new CockpitTargets(judged, query),
                        new CockpitOffices(offices, query),
                        new CockpitHero(year, query),
                        new CockpitChart(year, query),
                        new CockpitListed(listed, judged, query),
                        new CockpitLights(week),
                        new CockpitRed(week, reasons, query),
                        new CockpitDue(week, services.today().today(), services.words())),
                foot());
    }

    private Header head(Year year, CockpitFacts.Size size) {
        var district = services.who().person().map(person -> person.district()).orElse("");
        var logo = Icons.of("down");
        logo.addClassName("cockpit-logo");
        var until = year.through()
                .map(month -> Texts.of("boards.year.until", month.text()))
                .or(() -> year.total()
                        .latest(year.year())
                        .map(figure -> Texts.of("boards.year.published.until", figure.month())))
                .orElseGet(() -> Texts.of("boards.year.until.none"));
        var right = new Div(
                new Span(until),
                Parts.span(
                        Amounts.dayOfWeek(services.today().today()) + " "
                                + Amounts.minute(year.asOf()).substring(11),
                        "lu-b"),
                new Anchor("year", Texts.of("boards.cockpit.leave")));
        right.addClassName("cockpit-right");
        return new Header(
                logo,
                new H1(Texts.of("boards.cockpit.title", district)),
                Parts.span(
                        Texts.of("boards.cockpit.size", size.projects(), Amounts.yi(size.total(), 0)), "cockpit-size"),
                right);
    }

    private static Div grid(Component... cards) {
        var grid = new Div(cards);
        grid.addClassName("cockpit-grid");
        return grid;
    }

    private static Footer foot() {
        var keys = new Span(Texts.of("boards.cockpit.keys"));
        keys.addClassName("cockpit-keys");
        return new Footer(
                new Span(Texts.of("boards.cockpit.open")),
                new Span(Texts.of("boards.cockpit.rounding")),
                new Span(Texts.of("boards.cockpit.examples")),
                keys);
    }

    /** The ledger of the middle; the cockpit shows the statistical one unless the address says otherwise. */
    static String ledger(Ledger ledger) {
        return Texts.of("boards.ledger." + ledger.code());
    }
}
