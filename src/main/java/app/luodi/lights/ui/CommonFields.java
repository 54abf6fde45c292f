package app.luodi.lights.ui;

import app.luodi.lights.DimensionRule;
import app.luodi.lights.LightRules;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for all dimensions: the worst or the mean, the cut-off day, periods, the pace, explanations. */
class CommonFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal YELLOW_BELOW = BigDecimal.valueOf(80);
    private static final BigDecimal RED_BELOW = BigDecimal.valueOf(50);

    private final RadioButtonGroup<Boolean> weighed = new RadioButtonGroup<>(Texts.of("lights.combine"));
    private final BigDecimalField yellowBelow = new BigDecimalField(Texts.of("lights.yellowBelow"));
    private final BigDecimalField redBelow = new BigDecimalField(Texts.of("lights.redBelow"));
    private final IntegerField cutOffDay = new IntegerField(Texts.of("lights.cutOffDay"));
    private final IntegerField periodDays = new IntegerField(Texts.of("lights.periodDays"));
    private final Checkbox explainRed = new Checkbox(Texts.of("lights.explainRed"));
    private final RadioButtonGroup<Boolean> own = new RadioButtonGroup<>(Texts.of("lights.pace"));
    private final List<BigDecimalField> pace = new ArrayList<>();

    CommonFields(LightRules rules, ErrorSummary errors, Runnable changed) {
        addClassName("light-common");
        var weighing = rules.weighing();
        weighed.setItems(false, true);
        weighed.setItemLabelGenerator(yes -> Texts.of(yes ? "lights.combine.weighted" : "lights.combine.worst"));
        weighed.setValue(weighing != null);
        yellowBelow.setValue(weighing == null ? YELLOW_BELOW : weighing.yellowBelow());
        redBelow.setValue(weighing == null ? RED_BELOW : weighing.redBelow());
        cutOffDay.setValue(rules.cutOffDay());
        periodDays.setValue(rules.periodDays());
        explainRed.setValue(rules.explainRed());
        own.setItems(false, true);
        own.setItemLabelGenerator(yes -> Texts.of(yes ? "lights.pace.own" : "lights.pace.linear"));
        own.setValue(rules.pace() != null);
        var means = new Div(yellowBelow, redBelow);
        means.addClassName("light-row");
        means.setVisible(weighing != null);
        var curve = curve(rules);
        curve.setVisible(rules.pace() != null);
        weighed.addValueChangeListener(event -> {
            means.setVisible(event.getValue());
            changed.run();
        });
        own.addValueChangeListener(event -> curve.setVisible(event.getValue()));
        periodDays.addValueChangeListener(event -> changed.run());
        errors.field("weights", weighed)
                .field("redBelow", redBelow)
                .field("cutOffDay", cutOffDay)
                .field("periodDays", periodDays)
                .field("pace", pace.getLast());
        var row = new Div(cutOffDay, periodDays);
        row.addClassName("light-row");
        add(weighed, means, row, explainRed, own, curve);
    }

    private Div curve(LightRules rules) {
        var curve = new Div();
        curve.addClassName("light-curve");
        for (var month = 1; month <= LightRules.MONTHS; month++) {
            var field = new BigDecimalField(Texts.of("lights.pace.month", month));
            field.setValue(rules.points().get(month - 1));
            pace.add(field);
            curve.add(field);
        }
        var hint = new Span(Texts.of("lights.pace.hint"));
        hint.addClassName("lu-cap");
        return new Div(hint, curve);
    }

    LightRules rules(String template, List<DimensionRule> dimensions) {
        return new LightRules(
                template,
                weighed.getValue()
                        ? new LightRules.Weighing(number(yellowBelow.getValue()), number(redBelow.getValue()))
                        : null,
                whole(cutOffDay),
                whole(periodDays),
                own.getValue()
                        ? pace.stream().map(field -> number(field.getValue())).toList()
                        : null,
                explainRed.getValue(),
                dimensions);
    }

    private static int whole(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private static BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
