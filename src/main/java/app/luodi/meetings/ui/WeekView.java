package app.luodi.meetings.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.meetings.HoldingMeetings;
import app.luodi.meetings.Week;
import app.luodi.meetings.WeeklyBoard;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 周例会: what the key-project office opens on Monday morning. The address says the moment ({@code asOf}). */
@Route(value = "week", layout = MainLayout.class)
@Menu(title = "meetings.menu", order = 110, icon = "week")
@For("view_projects")
@PermitAll
class WeekView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient WeeklyBoard board;
    private final transient HoldingMeetings meetings;
    private final transient WeekWords words;
    private final transient Rights rights;
    private final transient Today today;
    private final transient WeekServices services;
    private @Nullable Location here;

    WeekView(WeeklyBoard board, HoldingMeetings meetings, WeekWords words, WeekServices services) {
        this.board = board;
        this.meetings = meetings;
        this.words = words;
        this.rights = services.rights();
        this.today = services.today();
        this.services = services;
        addClassNames("lu-page", "week-page");
        services.live().follow(this, changes -> changed());
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meetings.menu");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        here = event.getLocation();
        show(event.getLocation());
    }

    private void changed() {
        if (here != null && AsOfControl.moment(here).isEmpty()) {
            var before = Marks.figures(this);
            show(here);
            Marks.freshen(this, before);
        }
    }

    private void show(Location location) {
        var week = board.of(Optional.empty(), AsOfControl.moment(location));
        var asOf = UrlState.of(location).get(UrlState.AS_OF);
        var control = new AsOfControl(today.today(), location);
        removeAll();
        add(head(week, control, asOf), control.note(), new WeekFigures(week, asOf).line(), cards(week, asOf));
    }

    private PageHeader head(Week week, AsOfControl control, Optional<String> asOf) {
        var occasion = week.occasion();
        var export = services.exports().of(() -> new WeekHandout(week, words, services.district()).of());
        return new PageHeader(Texts.of("meetings.title"))
                .marks(Marks.span(WeekWords.number(week), "week-number"))
                .sub(Texts.of(
                        "meetings.sub",
                        WeekWords.weekday(occasion.day()),
                        WeekWords.day(occasion.sinceDay(), occasion.day()),
                        WeekWords.time(week)))
                .actions(control, export, meet(week, asOf));
    }

    /** Begins the meeting where one may and has not; else just shows it large. */
    private Component meet(Week week, Optional<String> asOf) {
        var begins = asOf.isEmpty() && !week.occasion().held() && rights.may(Act.HOLD_MEETING);
        var button = new Button(Texts.of(begins ? "meetings.hold" : "meetings.project"), Icons.of("screen"), event -> {
            if (begins && meetings.hold() instanceof Outcome.Refused<?>) {
                // somebody else began it a moment ago: it is shown all the same
                changed();
            }
            UrlState.at("week/projector")
                    .with(UrlState.AS_OF, asOf.orElse(null))
                    .open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Div cards(Week week, Optional<String> asOf) {
        var left = new Div(new ChangesCard(week, words, asOf), new LitCard(week, words, asOf));
        left.addClassName("week-left");
        var right = new Div(new StagesCard(week, words, asOf), new DueCard(week, words, asOf));
        right.addClassName("week-right");
        var cards = new Div(left, right);
        cards.addClassNames("week-cards", "lu-grow");
        return cards;
    }
}
