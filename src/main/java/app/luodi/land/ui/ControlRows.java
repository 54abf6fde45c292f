package app.luodi.land.ui;

import app.luodi.land.Control;
import app.luodi.land.Control.Better;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 标准地控制指标: what was promised beside what it came to. A line without a promise is not kept. */
class ControlRows extends Div {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "own";

    private final boolean may;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private static final class Line extends Div {
        private static final long serialVersionUID = 1L;
        private transient Control was;
        private final TextField name = new TextField();
        private final TextField unit = new TextField();
        private final Select<Better> better = new Select<>();
        private final BigDecimalField promised = new BigDecimalField();
        private final BigDecimalField achieved = new BigDecimalField();
        private final TextField standard = new TextField();
        private final Select<String> met = new Select<>();
        private final DatePicker on = Dates.picker("");

        private Line(Control was) {
            this.was = was;
        }
    }

    ControlRows(List<Control> controls, boolean may) {
        this.may = may;
        addClassNames("land-rows", "land-controls");
        var known = controls.stream().map(Control::code).toList();
        Stream.concat(
                        Control.USUAL.stream()
                                .map(usual -> controls.stream()
                                        .filter(one -> one.code().equals(usual.code()))
                                        .findFirst()
                                        .orElse(usual)),
                        controls.stream()
                                .filter(one -> Control.USUAL.stream()
                                        .noneMatch(usual -> usual.code().equals(one.code()))))
                .filter(one -> may || known.contains(one.code()))
                .forEach(this::line);
        add(rows);
        if (may) {
            var more = new Button(
                    Texts.of("land.control.add"),
                    Icons.of("plus"),
                    event -> line(new Control(
                            OWN + (lines.size() + 1), "", Better.AT_LEAST, null, null, null, null, null, null)));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(more);
        } else if (known.isEmpty()) {
            add(new Span(Texts.of("land.control.none")));
        }
    }

    private void line(Control control) {
        var line = new Line(control);
        var words = LandWords.control(control);
        line.add(control.name() == null ? label(control, words) : own(line, control));
        if (control.better() == Better.JUDGED) {
            judged(line, control, words);
        } else {
            measured(line, control, words);
        }
        line.on.setAriaLabel(words + " " + Texts.of("land.control.on"));
        line.on.setValue(control.achievedOn());
        line.on.setReadOnly(!may);
        line.add(line.on);
        lines.add(line);
        rows.add(line);
    }

    private static Component label(Control control, String words) {
        var unit = control.unit() == null ? "" : control.unit();
        var sign = control.better() == Better.JUDGED
                ? ""
                : Texts.of("land.better." + control.better().code());
        var small = new Span(Stream.of(sign, unit).filter(one -> !one.isEmpty()).reduce("", (a, b) -> a + " " + b));
        small.addClassName("lu-cap");
        return new Div(new Span(words), small);
    }

    private Component own(Line line, Control control) {
        line.name.setValue(control.name() == null ? "" : control.name());
        line.name.setPlaceholder(Texts.of("land.control.name"));
        line.name.setAriaLabel(Texts.of("land.control.name"));
        line.unit.setValue(control.unit() == null ? "" : control.unit());
        line.unit.setPlaceholder(Texts.of("land.control.unit"));
        line.unit.setAriaLabel(Texts.of("land.control.unit"));
        line.better.setItems(Better.AT_LEAST, Better.AT_MOST);
        line.better.setItemLabelGenerator(one -> Texts.of("land.better." + one.code()));
        line.better.setValue(control.better());
        line.better.setAriaLabel(Texts.of("land.control.better"));
        Stream.of(line.name, line.unit).forEach(field -> field.setReadOnly(!may));
        line.better.setReadOnly(!may);
        return new Div(line.name, line.better, line.unit);
    }

    private void measured(Line line, Control control, String words) {
        line.promised.setValue(control.promised());
        line.promised.setPlaceholder(Texts.of("land.control.promised"));
        line.promised.setAriaLabel(words + " " + Texts.of("land.control.promised"));
        line.achieved.setValue(control.achieved());
        line.achieved.setPlaceholder(Texts.of("land.control.achieved"));
        line.achieved.setAriaLabel(words + " " + Texts.of("land.control.achieved"));
        Stream.of(line.promised, line.achieved).forEach(field -> field.setReadOnly(!may));
        line.add(line.promised, line.achieved);
    }

    private void judged(Line line, Control control, String words) {
        line.standard.setValue(control.standard() == null ? "" : control.standard());
        line.standard.setPlaceholder(Texts.of("land.control.standard"));
        line.standard.setAriaLabel(words + " " + Texts.of("land.control.standard"));
        line.standard.setReadOnly(!may);
        line.met.setItems("", "true", "false");
        line.met.setItemLabelGenerator(
                one -> Texts.of(one.isEmpty() ? "land.control.unjudged" : "land.control.met." + one));
        line.met.setValue(control.judgedMet() == null ? "" : control.judgedMet().toString());
        line.met.setAriaLabel(words + " " + Texts.of("land.control.achieved"));
        line.met.setReadOnly(!may);
        line.add(line.standard, line.met);
    }

    List<Control> controls() {
        return lines.stream()
                .map(ControlRows::read)
                .filter(one -> !one.unpromised())
                .toList();
    }

    private static Control read(Line line) {
        var was = line.was;
        var own = was.name() != null;
        var judged = was.better() == Better.JUDGED;
        return new Control(
                was.code(),
                own ? line.name.getValue().strip() : null,
                own ? line.better.getValue() : was.better(),
                own ? blank(line.unit.getValue()) : was.unit(),
                judged ? null : line.promised.getValue(),
                judged ? blank(line.standard.getValue()) : null,
                judged ? null : line.achieved.getValue(),
                judged && !line.met.getValue().isEmpty() ? Boolean.valueOf(line.met.getValue()) : null,
                line.on.getValue());
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
