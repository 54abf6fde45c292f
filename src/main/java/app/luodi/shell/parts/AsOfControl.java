package app.luodi.shell.parts;

import app.luodi.kernel.Today;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The as-of control 时点: says which day a screen shows and lets another be chosen. The choice goes to the address
 * ({@code asOf}); the screen reads it back with {@link #moment} and loads inside {@code AsOf.maybe(…)}. Show
 * {@link #note()} under the title: nothing can be edited while it is there.
 */
public class AsOfControl extends Div {
    private static final long serialVersionUID = 1L;

    private final Div note = new Div();

    /** @param today the last day that can be chosen, and what 今天 means */
    public AsOfControl(LocalDate today, Location here) {
        addClassName("lu-asof");
        note.addClassNames("lu-note", "lu-asof-note");
        var chosen = day(here).filter(day -> !day.equals(today));
        var state = UrlState.of(here);
        var press = button(chosen);
        add(press, choice(press, state, chosen.orElse(today), today));
        note.setVisible(chosen.isPresent());
        chosen.ifPresent(day -> note.add(
                Icons.of("clock"),
                new Span(Texts.of("parts.asof.past")),
                new Span(Texts.of("parts.asof.shown", Amounts.date(day))),
                new Anchor(state.without(UrlState.AS_OF).link(), Texts.of("parts.asof.back"))));
        note.getElement().setAttribute("role", "status");
    }

    /** The moment an address asks for; empty for today. A day means its end, in the offices' time. */
    public static Optional<Instant> moment(Location here) {
        return UrlState.of(here).get(UrlState.AS_OF, AsOfControl::read);
    }

    /** The day an address asks for. */
    public static Optional<LocalDate> day(Location here) {
        return moment(here).map(moment -> moment.atZone(Today.ZONE).toLocalDate());
    }

    /** The blue line 历史时点 with its way back; invisible while today is shown. */
    public Div note() {
        return note;
    }

    private static Instant read(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atTime(LocalTime.MAX).atZone(Today.ZONE).toInstant()
                : Instant.parse(text);
    }

    private static Button button(Optional<LocalDate> chosen) {
        var label = new Span(Texts.of("parts.asof"));
        label.addClassName("lu-l");
        var day = new Span(chosen.map(Amounts::dayOfWeek).orElseGet(() -> Texts.of("parts.asof.today")));
        var words = new Span(label, day);
        words.addClassName("lu-asof-words");
        var button = new Button();
        button.getElement().appendChild(words.getElement());
        button.setSuffixComponent(Icons.of(chosen.isPresent() ? "cal" : "dn"));
        button.removeThemeVariants(ButtonVariant.LUMO_ICON);
        button.addClassName("lu-asof-button");
        button.setClassName("lu-on", chosen.isPresent());
        button.addClickShortcut(com.vaadin.flow.component.Key.KEY_A, com.vaadin.flow.component.KeyModifier.ALT);
        return button;
    }

    private static Popover choice(Button target, UrlState state, LocalDate shown, LocalDate today) {
        var picker = new DatePicker(Texts.of("parts.asof.day"));
        picker.setI18n(Dates.words());
        picker.setLocale(Texts.language());
        picker.setMax(today);
        picker.setValue(shown);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && event.getValue() != null
                    && !event.getValue().isAfter(today)) {
                state.with(UrlState.AS_OF, event.getValue().equals(today) ? null : event.getValue())
                        .open();
            }
        });
        var back = new Button(
                Texts.of("parts.asof.back"),
                event -> state.without(UrlState.AS_OF).open());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var content = new Div(picker, back);
        content.addClassName("lu-asof-choice");
        var popover = new Popover(content);
        popover.setTarget(target);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.of("parts.asof.day"));
        return popover;
    }
}
