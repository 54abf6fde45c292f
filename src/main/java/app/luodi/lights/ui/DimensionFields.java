package app.luodi.lights.ui;

import app.luodi.lights.Dimension;
import app.luodi.lights.Dimension.Unit;
import app.luodi.lights.DimensionRule;
import app.luodi.lights.LightRules;
import app.luodi.lights.RuleWords;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One dimension of the editor: whether it counts, its limits, and below them what that means. */
class DimensionFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Dimension dimension;
    private final Checkbox counts;
    private final Select<Unit> unit = new Select<>();
    private final BigDecimalField yellow = new BigDecimalField(Texts.of("lights.field.yellow"));
    private final BigDecimalField red = new BigDecimalField(Texts.of("lights.field.red"));
    private final IntegerField periods = new IntegerField(Texts.of("lights.field.periods"));
    private final IntegerField makeGood = new IntegerField(Texts.of("lights.field.makeGood"));
    private final Checkbox forecast = new Checkbox(Texts.of("lights.field.forecast"));
    private final BigDecimalField weight = new BigDecimalField(Texts.of("lights.field.weight"));
    private final Div fields = new Div(unit, yellow, red);
    private final Paragraph means = new Paragraph();

    DimensionFields(Dimension dimension, Optional<DimensionRule> rule, ErrorSummary errors, Runnable changed) {
        this.dimension = dimension;
        addClassName("light-dimension");
        counts = new Checkbox(RuleWords.name(dimension), rule.isPresent());
        unit.setLabel(Texts.of("lights.unit"));
        unit.setItems(dimension.units());
        unit.setItemLabelGenerator(one -> Texts.of("lights.unit." + one.code()));
        unit.setValue(rule.map(DimensionRule::unit).orElse(dimension.units().getFirst()));
        rule.ifPresent(this::fill);
        if (dimension.countsPeriods()) {
            fields.add(periods);
        }
        if (dimension.knowsMakingGood()) {
            fields.add(makeGood);
        }
        fields.add(weight);
        if (dimension == Dimension.NODES) {
            fields.add(forecast);
        }
        fields.addClassName("light-row");
        means.addClassName("lu-cap");
        counts.addValueChangeListener(event -> changed.run());
        unit.addValueChangeListener(event -> changed.run());
        yellow.addValueChangeListener(event -> changed.run());
        red.addValueChangeListener(event -> changed.run());
        periods.addValueChangeListener(event -> changed.run());
        makeGood.addValueChangeListener(event -> changed.run());
        forecast.addValueChangeListener(event -> changed.run());
        weight.addValueChangeListener(event -> changed.run());
        var code = dimension.code();
        errors.field(code, unit)
                .field(code + ".unit", unit)
                .field(code + ".yellow", yellow)
                .field(code + ".red", red)
                .field(code + ".periods", periods)
                .field(code + ".makeGood", makeGood);
        add(counts, fields, means);
    }

    private void fill(DimensionRule rule) {
        set(yellow, rule.yellow());
        set(red, rule.red());
        set(weight, rule.weight());
        if (rule.periods() != null) {
            periods.setValue(rule.periods());
        }
        if (rule.makeGood() != null) {
            makeGood.setValue(rule.makeGood());
        }
        forecast.setValue(rule.forecast());
    }

    private static void set(BigDecimalField field, java.math.@Nullable BigDecimal value) {
        if (value != null) {
            field.setValue(new java.math.BigDecimal(value.stripTrailingZeros().toPlainString()));
        }
    }

    /** Empty where the dimension does not count. */
    Optional<DimensionRule> rule() {
        return counts.getValue()
                ? Optional.of(new DimensionRule(
                        dimension,
                        unit.getValue(),
                        yellow.getValue(),
                        red.getValue(),
                        dimension.countsPeriods() ? periods.getValue() : null,
                        dimension.knowsMakingGood() ? makeGood.getValue() : null,
                        dimension == Dimension.NODES && forecast.getValue(),
                        weight.getValue()))
                : Optional.empty();
    }

    void show(LightRules rules) {
        fields.setVisible(counts.getValue());
        setClassName("light-off", !counts.getValue());
        weight.setVisible(rules.weighing() != null);
        means.setText(rule().map(one -> RuleWords.sentence(one, rules)).orElse(Texts.of("lights.off")));
    }
}
