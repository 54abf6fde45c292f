package app.luodi.pipeline.page;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field for a date as people write it; below it stands what was understood. The calendar writes a day. */
public class WhenField extends TextField {
    private static final long serialVersionUID = 1L;

    private final LocalDate today;

    public WhenField(String label, LocalDate today) {
        super(label);
        this.today = today;
        addClassName("when-field");
        setValueChangeMode(ValueChangeMode.LAZY);
        setClearButtonVisible(true);
        setSuffixComponent(calendar());
        addValueChangeListener(event -> understood());
        understood();
    }

    private Button calendar() {
        var button = new Button(Icons.of("cal"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of("pipeline.when.calendar"));
        button.setTooltipText(Texts.of("pipeline.when.calendar"));
        button.addClickListener(event -> pick(button));
        return button;
    }

    /** The list of days needs a field to hang on: one lies unseen behind the button for as long as it is open. */
    private void pick(Button button) {
        DatePicker picker = Dates.picker("");
        picker.addClassName("when-picker");
        picker.setValue(when().map(WhenText::to).orElse(today));
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                setValue(event.getValue().toString());
            }
        });
        picker.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                picker.getElement().removeFromParent();
                focus();
            }
        });
        button.getElement().appendChild(picker.getElement());
        picker.open();
    }

    public void setWhen(@Nullable WhenText when) {
        setValue(when == null ? "" : when.text());
        understood();
    }

    /** What was understood; empty where nothing was, or nothing is written. */
    public Optional<WhenText> when() {
        return parsed() instanceof Outcome.Done<WhenText>(var when) ? Optional.of(when) : Optional.empty();
    }

    /** Whether it is empty or understood; says at the field why not. */
    public boolean isReadable() {
        understood();
        return getValue().isBlank() || when().isPresent();
    }

    private Outcome<WhenText> parsed() {
        return WhenText.parse(getValue(), today);
    }

    private void understood() {
        setInvalid(false);
        setHelperText("");
        if (getValue().isBlank()) {
            return;
        }
        switch (parsed()) {
            case Outcome.Done<WhenText>(var when) -> setHelperText(meaning(when));
            case Outcome.Refused<WhenText>(var reasons) -> {
                setInvalid(true);
                setErrorMessage(Say.words(reasons.getFirst()));
            }
        }
    }

    private String meaning(WhenText when) {
        if (when.to().equals(today) && when.isDay()) {
            return Texts.of("pipeline.when.today");
        }
        if (when.isDay()) {
            return "";
        }
        return when.from().equals(when.to())
                ? Texts.of("pipeline.when.day", when.to().toString())
                : Texts.of(
                        "pipeline.when.last", when.from().toString(), when.to().toString());
    }
}
