package app.luodi.land.ui;

import app.luodi.land.Parcel.Check;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 履约检查: the days on which the contract lets the performance be looked at, and what came out. */
class CheckRows extends Div {
    private static final long serialVersionUID = 1L;

    private final boolean may;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;
        private final DatePicker due = Dates.picker("");
        private final TextField about = new TextField();
        private final DatePicker done = Dates.picker("");
        private final TextField result = new TextField();
    }

    CheckRows(List<Check> checks, boolean may) {
        this.may = may;
        addClassNames("land-rows", "land-checks");
        checks.forEach(this::line);
        add(rows);
        if (may) {
            var more = new Button(Texts.of("land.check.add"), Icons.of("plus"), event -> line(null));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(more);
        } else if (checks.isEmpty()) {
            add(new Span(Texts.of("land.check.none")));
        }
    }

    private void line(@Nullable Check check) {
        var line = new Line();
        named(line.due, "land.check.due");
        named(line.done, "land.check.done");
        line.about.setAriaLabel(Texts.of("land.check.about"));
        line.about.setPlaceholder(Texts.of("land.check.about"));
        line.result.setAriaLabel(Texts.of("land.check.result"));
        line.result.setPlaceholder(Texts.of("land.check.result"));
        if (check != null) {
            line.due.setValue(check.dueOn());
            line.about.setValue(check.about());
            line.done.setValue(check.doneOn());
            line.result.setValue(check.result() == null ? "" : check.result());
        }
        line.due.setReadOnly(!may);
        line.about.setReadOnly(!may);
        line.done.setReadOnly(!may);
        line.result.setReadOnly(!may);
        line.add(line.due, line.about, line.done, line.result);
        if (may) {
            var remove = new Button(Icons.of("x"), event -> {
                lines.remove(line);
                rows.remove(line);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Texts.of("land.check.remove"));
            line.add(remove);
        }
        lines.add(line);
        rows.add(line);
    }

    private static void named(DatePicker picker, String key) {
        picker.setAriaLabel(Texts.of(key));
        picker.setPlaceholder(Texts.of(key));
    }

    /** Rows without a day are left out. */
    List<Check> checks() {
        return lines.stream()
                .filter(line -> line.due.getValue() != null)
                .map(line -> new Check(
                        line.due.getValue(),
                        line.about.getValue().strip(),
                        line.done.getValue(),
                        line.result.getValue().isBlank()
                                ? null
                                : line.result.getValue().strip()))
                .toList();
    }
}
