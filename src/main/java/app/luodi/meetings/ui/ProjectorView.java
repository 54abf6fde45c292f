package app.luodi.meetings.ui;

import app.luodi.meetings.Week;
import app.luodi.meetings.WeeklyBoard;
import app.luodi.shell.For;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meeting on the wall: page 1 the district, then one red or yellow project a page, in the order of the list. ← and →
 * turn pages, L goes to the list of the first page, 空格 starts and stops the three minutes, Esc leaves. The page stands in
 * the address ({@code page}), so that a reload in the middle of the meeting loses nothing.
 */
@Route("week/projector")
@For("view_projects")
@PermitAll
class ProjectorView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "page";

    private final transient WeeklyBoard board;
    private final transient WeekWords words;
    private final transient WeekServices services;
    private transient @Nullable Week week;
    private UrlState state = UrlState.at("week/projector");
    private Optional<String> asOf = Optional.empty();
    private int page = 1;

    ProjectorView(WeeklyBoard board, WeekWords words, WeekServices services) {
        this.board = board;
        this.words = words;
        this.services = services;
        addClassName("week-projector");
        getElement().setAttribute("data-scale", "projector");
        services.live().follow(this, changes -> changed());
        on(() -> turn(1), Key.ARROW_RIGHT);
        on(() -> turn(1), Key.PAGE_DOWN);
        on(() -> turn(-1), Key.ARROW_LEFT);
        on(() -> turn(-1), Key.PAGE_UP);
        on(() -> go(1), Key.KEY_L);
        on(() -> go(1), Key.HOME);
        on(() -> go(Integer.MAX_VALUE), Key.END);
        on(this::leave, Key.ESCAPE);
    }

    /** The drawings' canvas is 1920 × 1080; any other wall shows the same page larger or smaller. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const fit = () => {
                  if (!this.isConnected) { removeEventListener('resize', fit); return; }
                  this.style.zoom = Math.min(innerWidth / 1920, innerHeight / 1080);
                };
                addEventListener('resize', fit); fit();
                if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {});""");
    }

    private void on(com.vaadin.flow.server.Command act, Key key) {
        Shortcuts.addShortcutListener(this, act, key);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meetings.projector");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        asOf = state.get(UrlState.AS_OF);
        page = state.number(PAGE, 1);
        week = board.of(Optional.empty(), AsOfControl.moment(event.getLocation()));
        show();
    }

    private void changed() {
        if (asOf.isEmpty()) {
            var before = Marks.figures(this);
            week = board.load();
            show();
            Marks.freshen(this, before);
        }
    }

    private void turn(int by) {
        go(page + by);
    }

    private void go(int to) {
        var last = week == null ? 1 : week.lit().size() + 1;
        var next = Math.clamp(to, 1, last);
        if (next != page) {
            page = next;
            state = state.with(PAGE, page);
            state.replace();
            show();
        }
    }

    private void leave() {
        UrlState.at("week").with(UrlState.AS_OF, asOf.orElse(null)).open();
    }

    private void show() {
        if (week == null) {
            return;
        }
        page = Math.clamp(page, 1, week.lit().size() + 1);
        removeAll();
        var content = page == 1
                ? new Component[] {new DistrictPage(week, words, asOf, services.district())}
                : new Component[] {new ProjectPage(week, page - 2, words)};
        add(content);
        add(new PageFoot(week, page, this::turn, this::go, this::leave));
    }
}
