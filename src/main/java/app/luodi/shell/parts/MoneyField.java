package app.luodi.shell.parts;

import app.luodi.kernel.Money;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount, typed in 万元 or 亿元. Empty is unknown (null), not zero. What was typed stays as it was typed; an
 * amount of another unit ({@code 1.2亿}) is understood and said below.
 */
public class MoneyField extends CustomField<Money> implements HasValidator<Money> {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final MoneyText.Unit unit;

    public MoneyField(String label, MoneyText.Unit unit) {
        super(null);
        this.unit = unit;
        setLabel(label);
        addClassName("lu-money");
        text.setSuffixComponent(new Span(Texts.of("parts.unit." + unit.name().toLowerCase(java.util.Locale.ROOT))));
        text.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        text.setWidthFull();
        text.getElement().setAttribute("inputmode", "decimal");
        text.setAriaLabel(label);
        text.addValueChangeListener(event -> understood());
        add(text);
    }

    /** In 万元, as forms and returns are. */
    public static MoneyField wan(String label) {
        return new MoneyField(label, MoneyText.Unit.WAN);
    }

    public static MoneyField yi(String label) {
        return new MoneyField(label, MoneyText.Unit.YI);
    }

    @Override
    protected @Nullable Money generateModelValue() {
        return MoneyText.read(text.getValue(), unit).orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable Money amount) {
        text.setValue(amount == null ? "" : shown(amount));
    }

    @Override
    public Validator<Money> getDefaultValidator() {
        return (value, context) -> unreadable()
                ? ValidationResult.error(Texts.of("parts.money.unreadable", text.getValue()))
                : ValidationResult.ok();
    }

    @Override
    public void focus() {
        text.focus();
    }

    /** Whether something is typed that is not an amount. */
    public boolean unreadable() {
        return !text.getValue().isBlank()
                && MoneyText.read(text.getValue(), unit).isEmpty();
    }

    /** What was typed, as it was typed. */
    public String typed() {
        return text.getValue();
    }

    private void understood() {
        setInvalid(unreadable());
        setErrorMessage(unreadable() ? Texts.of("parts.money.unreadable", text.getValue()) : "");
        var read = MoneyText.read(text.getValue(), unit);
        setHelperText(read.filter(amount -> !text.getValue().replace(",", "").matches("-?[0-9.]*"))
                .map(amount -> Texts.of("parts.money.understood", shown(amount), unitWord()))
                .orElse(""));
    }

    private String unitWord() {
        return Texts.of("parts.unit." + unit.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String shown(Money amount) {
        var number = switch (unit) {
            case YUAN -> amount.yuan();
            case WAN -> amount.wan();
            case YI -> amount.yi();
        };
        return Amounts.number(number, Math.max(0, number.stripTrailingZeros().scale()))
                .replace(Amounts.MINUS, '-');
    }
}
