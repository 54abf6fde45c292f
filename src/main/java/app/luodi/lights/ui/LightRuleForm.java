package app.luodi.lights.ui;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.lights.LightRule;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a rule: days, points, and the curve month by month. */
class LightRuleForm extends Div {
    private static final long serialVersionUID = 1L;

    private final int version;
    private final ErrorSummary errors = new ErrorSummary();
    private final IntegerField overdueYellow = days("lights.overdueYellow");
    private final IntegerField overdueRed = days("lights.overdueRed");
    private final BigDecimalField behindYellow = points("lights.behindYellow");
    private final BigDecimalField behindRed = points("lights.behindRed");
    private final IntegerField cutOffDay = new IntegerField(Texts.of("lights.cutOffDay"));
    private final RadioButtonGroup<Boolean> own = new RadioButtonGroup<>();
    private final List<BigDecimalField> pace = new ArrayList<>();
    private final Div curve = new Div();

    LightRuleForm(LightRule rule) {
        version = rule.version();
        addClassName("light-rule");
        overdueYellow.setValue(rule.overdueYellow());
        overdueRed.setValue(rule.overdueRed());
        behindYellow.setValue(rule.behindYellow());
        behindRed.setValue(rule.behindRed());
        cutOffDay.setValue(rule.cutOffDay());
        cutOffDay.setStepButtonsVisible(true);
        own.setItems(false, true);
        own.setItemLabelGenerator(yes -> Texts.of(yes ? "lights.pace.own" : "lights.pace.linear"));
        own.setValue(rule.pace() != null);
        own.setAriaLabel(Texts.of("lights.pace"));
        own.addValueChangeListener(event -> curve.setVisible(event.getValue()));
        curve.addClassName("light-curve");
        curve.setVisible(rule.pace() != null);
        for (var month = 1; month <= LightRule.MONTHS; month++) {
            var field = new BigDecimalField(Texts.of("lights.pace.month", month));
            field.setValue(rule.points().get(month - 1));
            pace.add(field);
            curve.add(field);
        }
        errors.field("overdueYellow", overdueYellow)
                .field("overdueRed", overdueRed)
                .field("behindYellow", behindYellow)
                .field("behindRed", behindRed)
                .field("cutOffDay", cutOffDay)
                .field("pace", pace.getLast());
        var hint = new Span(Texts.of("lights.pace.hint"));
        hint.addClassName("lu-cap");
        add(
                errors,
                new Card(Texts.of("lights.overdue"), row(overdueYellow, overdueRed)),
                new Card(Texts.of("lights.behind"), row(behindYellow, behindRed, cutOffDay)),
                new Card(Texts.of("lights.pace"), own, hint, curve));
    }

    LightRule rule() {
        return new LightRule(
                whole(overdueYellow),
                whole(overdueRed),
                number(behindYellow.getValue()),
                number(behindRed.getValue()),
                whole(cutOffDay),
                own.getValue()
                        ? pace.stream().map(field -> number(field.getValue())).toList()
                        : null,
                version,
                null);
    }

    void refuse(List<Refusal> reasons) {
        errors.show(reasons);
    }

    private static Div row(com.vaadin.flow.component.Component... fields) {
        var row = new Div(fields);
        row.addClassName("light-row");
        return row;
    }

    private static int whole(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private static BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static IntegerField days(String key) {
        var field = new IntegerField(Texts.of(key));
        field.setSuffixComponent(new Span(Texts.of("lights.days")));
        return field;
    }

    private static BigDecimalField points(String key) {
        var field = new BigDecimalField(Texts.of(key));
        field.setSuffixComponent(new Span(Texts.of("lights.points")));
        return field;
    }
}
