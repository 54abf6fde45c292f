package app.luodi.approvals.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A day in a table that is changed where it stands: a press opens the picker, a choice saves at once. */
class DayCell extends Div {
    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate day;
    private final transient Predicate<@Nullable LocalDate> saves;
    private final String label;
    private final boolean example;

    /** @param saves whether the day was taken; else the cell stays open with what was chosen */
    DayCell(String label, @Nullable LocalDate day, boolean example, Predicate<@Nullable LocalDate> saves) {
        this.day = day;
        this.saves = saves;
        this.label = label;
        this.example = example;
        addClassName("approvals-day");
        rest();
    }

    private void rest() {
        removeAll();
        var button = new NativeButton(day == null ? Amounts.UNKNOWN : Amounts.date(day), event -> open());
        button.addClassName("approvals-day-button");
        button.setClassName("lu-example", example && day != null);
        button.getElement().setAttribute("aria-label", label + " " + (day == null ? "" : Amounts.date(day)));
        add(button);
    }

    private void open() {
        removeAll();
        var picker = Dates.picker("");
        picker.setAriaLabel(label);
        picker.setClearButtonVisible(true);
        picker.setAutoOpen(true);
        picker.setValue(day);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picker.setInvalid(!saves.test(event.getValue()));
            }
        });
        picker.getElement().addEventListener("keydown", event -> rest()).setFilter("event.key === 'Escape'");
        add(picker);
        picker.focus();
        picker.setOpened(true);
    }
}
