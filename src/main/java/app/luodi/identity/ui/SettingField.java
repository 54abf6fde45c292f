package app.luodi.identity.ui;

import app.luodi.identity.settings.DistrictSettings.Value;
import app.luodi.identity.settings.Form;
import app.luodi.identity.settings.Setting;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** One setting: its field by its form, what it is for, its default, and who decided it when. */
class SettingField extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Value<?> seen;
    private final Component field;
    private final transient Supplier<String> typed;

    /** @param whoElse the roles that decide it, in words; empty where who looks may */
    SettingField(Value<?> seen, String whoElse, Runnable history) {
        var mayDecide = whoElse.isEmpty();
        this.seen = seen;
        addClassName("identity-setting");
        var setting = seen.setting();
        switch (setting.form()) {
            case Form.Text(var longest) -> {
                var text = new TextField();
                text.setValue(seen.text());
                text.setMaxLength(longest);
                text.setClearButtonVisible(mayDecide);
                text.setReadOnly(!mayDecide);
                described(text::setLabel, text::setHelperText, "");
                typed = text::getValue;
                field = text;
            }
            case Form.WholeNumber(var from, var to, var unit) -> {
                var number = new IntegerField();
                number.setValue(Integer.valueOf(seen.text()));
                number.setStepButtonsVisible(mayDecide);
                number.setReadOnly(!mayDecide);
                number.setSuffixComponent(new Span(Texts.of("identity.settings.unit." + unit)));
                described(
                        number::setLabel,
                        number::setHelperText,
                        Texts.of("identity.setting.range", from, to, setting.otherwise()));
                typed = () -> Objects.toString(number.getValue(), "");
                field = number;
            }
            case Form.OneOf(var choices) -> {
                typed = choice(choices, mayDecide);
                field = getComponentAt(0);
            }
            case Form.YesOrNo() -> {
                typed = choice(List.of("true", "false"), mayDecide);
                field = getComponentAt(0);
            }
        }
        addComponentAsFirst(field);
        add(foot(setting, whoElse, history));
    }

    private Supplier<String> choice(List<String> choices, boolean mayDecide) {
        var setting = seen.setting();
        var select = new Select<String>();
        select.setItems(choices);
        select.setItemLabelGenerator(code -> words(setting, code));
        select.setValue(seen.text());
        select.setReadOnly(!mayDecide);
        described(
                select::setLabel,
                select::setHelperText,
                Texts.of("identity.setting.default", words(setting, String.valueOf(setting.otherwise()))));
        add(select);
        return () -> Objects.toString(select.getValue(), "");
    }

    private void described(
            java.util.function.Consumer<String> label, java.util.function.Consumer<String> helper, String limits) {
        var name = seen.setting().name();
        label.accept(Texts.of(name + ".title"));
        var hint = Texts.of(name + ".hint");
        helper.accept(limits.isEmpty() ? hint : hint + Texts.of("identity.setting.stop") + limits);
    }

    /** The value as people read it: for the field and for its history. */
    static String words(Setting<?> setting, String text) {
        return switch (setting.form()) {
            case Form.OneOf one -> Texts.of(setting.name() + "." + text);
            case Form.YesOrNo either -> Texts.of("identity.setting." + text);
            case Form.WholeNumber number -> text + " " + Texts.of("identity.settings.unit." + number.unit());
            case Form.Text line -> text.isEmpty() ? Amounts.UNKNOWN : text;
        };
    }

    private Component foot(Setting<?> setting, String whoElse, Runnable history) {
        var foot = new Div();
        foot.addClassName("identity-setting-foot");
        var latest = seen.latest();
        if (latest == null) {
            foot.add(new Span(Texts.of("identity.setting.undecided")));
        } else {
            foot.add(new Span(Texts.of("identity.setting.decided", latest.by(), Amounts.minute(latest.at()))));
            var open = new Button(Texts.of("identity.setting.history"), press -> history.run());
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            open.setAriaLabel(Texts.of("identity.setting.history.of", Texts.of(setting.name() + ".title")));
            foot.add(open);
        }
        if (!whoElse.isEmpty()) {
            foot.add(new Span(Texts.of("identity.setting.notyours", whoElse)));
        }
        return foot;
    }

    Value<?> seen() {
        return seen;
    }

    Component field() {
        return field;
    }

    String typed() {
        return typed.get().strip();
    }

    boolean isChanged() {
        return !typed().equals(seen.text());
    }
}
