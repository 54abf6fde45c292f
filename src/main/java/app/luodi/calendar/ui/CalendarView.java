package app.luodi.calendar.ui;

import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.KeepingCalendar;
import app.luodi.calendar.NoticeReader;
import app.luodi.calendar.ReadingCalendar;
import app.luodi.calendar.SpecialDay;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 工作日历: a year's holidays and make-up days; the administrator keeps it by the notice, once a year. */
@Route(value = "calendar", layout = MainLayout.class)
@Menu(title = "calendar.menu", order = 442, icon = "cal")
@For(
        value = {"manage_settings", "plan_milestones"},
        city = false)
@PermitAll
class CalendarView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Needs needs;
    private final transient TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final TextField source = new TextField(Texts.of("calendar.source"));
    private final ErrorSummary errors = new ErrorSummary();
    private final Div months = new Div();
    private final Div figures = new Div();
    private final Div list = new Div();
    private final Span unsaved = new Span(Texts.of("calendar.unsaved"));
    private transient CalendarYear seen = CalendarYear.unmaintained(0);

    CalendarView(Needs needs) {
        this.needs = needs;
        addClassNames("lu-page", "calendar-page");
        months.addClassName("calendar-months");
        source.setWidthFull();
        source.addValueChangeListener(event -> unsaved.setVisible(unsaved.isVisible() || event.isFromClient()));
        errors.field("source", source).field("days", months);
        unsaved.addClassNames("lu-tag", "lu-tag-amber");
    }

    /** What the screen asks. */
    @Component
    record Needs(ReadingCalendar reading, KeepingCalendar keeping, Rights rights, Today today) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var year = Math.clamp(
                UrlState.of(event.getLocation())
                        .number("year", needs.today().today().getYear()),
                2000,
                2200);
        take(needs.reading().year(year));
        build();
    }

    private void take(CalendarYear year) {
        seen = year;
        days.clear();
        year.days().forEach(one -> days.put(one.day(), one));
        source.setValue(year.source());
        unsaved.setVisible(false);
        errors.clear();
    }

    private boolean mayKeep() {
        return needs.rights().may(Act.MANAGE_SETTINGS);
    }

    private void build() {
        removeAll();
        var header = new PageHeader(Texts.of("calendar.title"), Texts.of("calendar.sub"));
        header.marks(state(), unsaved);
        header.actions(turn(-1, "lf", "calendar.previous"), year(), turn(1, "rt", "calendar.next"));
        add(header, errors);
        if (!seen.isMaintained()) {
            var note = new Div(new Span(Texts.of("calendar.unmaintained.why", seen.year())));
            note.addClassNames("lu-note", "lu-note-amber");
            add(note);
        }
        var side = new Div(list);
        side.addClassName("calendar-side");
        if (mayKeep()) {
            header.actions(save());
            side.addComponentAsFirst(notice());
        }
        var body = new Div(new Div(figures, months), side);
        body.addClassNames("calendar-body", "lu-grow");
        body.getElement().setAttribute("tabindex", "0"); // it scrolls, and holds nothing to press for who only reads
        add(body);
        fill();
    }

    private Span state() {
        var state = new Span(
                !seen.isMaintained()
                        ? Texts.of("calendar.unmaintained", seen.year())
                        : Texts.of(seen.version() == 0 ? "calendar.shipped" : "calendar.own"));
        state.addClassNames("lu-tag", seen.isMaintained() ? "lu-tag-line" : "lu-tag-amber");
        return state;
    }

    private Span year() {
        var year = new Span(Texts.of("calendar.year", seen.year()));
        year.addClassName("calendar-year");
        return year;
    }

    private Button turn(int by, String icon, String words) {
        var button = new Button(
                Icons.of(icon),
                event -> UrlState.at("calendar").with("year", seen.year() + by).open());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.of(words));
        return button;
    }

    private Button save() {
        var save = new Button(Texts.of("calendar.save", seen.year()), event -> keep());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private Card notice() {
        var text = new TextArea(Texts.of("calendar.notice"));
        text.setPlaceholder(Texts.of("calendar.notice.hint"));
        text.setWidthFull();
        text.setMaxRows(6);
        var read = new Button(Texts.of("calendar.notice.read"), event -> read(text.getValue()));
        var card = new Card(Texts.of("calendar.by"), source, text, read);
        if (seen.version() > 0 && needs.reading().isPublished(seen.year())) {
            card.body().add(new Button(Texts.of("calendar.back"), event -> back()));
        }
        return card;
    }

    private void read(String text) {
        var found = NoticeReader.read(text, seen.year());
        if (found.isEmpty()) {
            Say.refused(List.of(Outcome.Refusal.of("", "calendar.notice.nothing")));
            return;
        }
        days.clear();
        found.forEach(one -> days.put(one.day(), one));
        if (!NoticeReader.number(text).isEmpty()) {
            source.setValue(NoticeReader.number(text));
        }
        unsaved.setVisible(true);
        fill();
        var read = said();
        Say.saved(Texts.of("calendar.notice.found", read.count(SpecialDay.Kind.OFF), read.count(SpecialDay.Kind.WORK)));
    }

    private void keep() {
        switch (needs.keeping().keep(said())) {
            case Outcome.Done<CalendarYear>(var kept) -> {
                take(kept);
                build();
                Say.saved(Texts.of("calendar.saved", kept.year()));
            }
            case Outcome.Refused<CalendarYear>(var reasons) -> errors.show(reasons);
        }
    }

    private void back() {
        Confirm.ask(
                Texts.of("calendar.back.ask", seen.year()),
                Texts.of("calendar.back.what"),
                Texts.of("calendar.back"),
                () -> {
                    needs.keeping().backToPublished(seen.year());
                    take(needs.reading().year(seen.year()));
                    build();
                    Say.saved(Texts.of("calendar.back.done", seen.year()));
                });
    }

    private CalendarYear said() {
        return new CalendarYear(seen.year(), source.getValue().strip(), List.copyOf(days.values()), seen.version());
    }

    private void fill() {
        var year = said();
        months.removeAll();
        for (var month = 1; month <= 12; month++) {
            months.add(new MonthGrid(year, month, needs.today().today(), mayKeep() ? this::press : null));
        }
        figures.removeAll();
        if (year.isMaintained()) {
            figures.add(new KpiLine(
                    new Kpi(Texts.of("calendar.count.off"), figure(year.count(SpecialDay.Kind.OFF))),
                    new Kpi(Texts.of("calendar.count.work"), figure(year.count(SpecialDay.Kind.WORK))),
                    new Kpi(Texts.of("calendar.count.days"), figure(year.workingDays()))));
        }
        list.removeAll();
        if (year.isMaintained()) {
            list.add(new HolidayList(year));
        }
    }

    private static Span figure(long number) {
        return Amounts.figure(Amounts.count(number), Texts.of("calendar.unit"));
    }

    /** As the week says, holiday, at weekends make-up day, and round again. */
    private void press(LocalDate day) {
        var now = days.get(day);
        var weekend = day.getDayOfWeek().getValue() > 5;
        if (now == null) {
            days.put(day, new SpecialDay(day, SpecialDay.Kind.OFF, name(day)));
        } else if (now.kind() == SpecialDay.Kind.OFF && weekend) {
            days.put(day, new SpecialDay(day, SpecialDay.Kind.WORK, name(day)));
        } else {
            days.remove(day);
        }
        unsaved.setVisible(true);
        fill();
    }

    /** As the holiday beside it is called. */
    private String name(LocalDate day) {
        return days.values().stream()
                .min(java.util.Comparator.comparing(one -> Math.abs(one.day().toEpochDay() - day.toEpochDay())))
                .filter(one -> Math.abs(one.day().toEpochDay() - day.toEpochDay()) < 15)
                .map(SpecialDay::name)
                .orElse(Texts.of("calendar.holiday"));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("calendar.title");
    }
}
