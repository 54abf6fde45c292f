package app.luodi.identity.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who takes over a unit's work, under which name, from which day on. */
class SuccessionDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Texts.of("identity.unit.successor.name"));
    private final TextField shortName = new TextField(Texts.of("identity.unit.short"));
    private final DatePicker from = new DatePicker(Texts.of("identity.unit.successor.from"));

    SuccessionDialog(OrgUnit unit, LocalDate today) {
        super(Texts.of("identity.unit.succeed.title", unit.shortName()));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setHelperText(Texts.of("identity.unit.succeed.hint", unit.name()));
        shortName.setHelperText(Texts.of("identity.unit.short.hint"));
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        field("name", name);
        field("shortName", shortName);
        field("from", from);
    }

    String name() {
        return name.getValue();
    }

    String shortName() {
        return shortName.getValue();
    }

    @Nullable
    LocalDate from() {
        return from.getValue();
    }
}
