package app.luodi.identity.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.identity.UnitDraft;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

/** One unit. */
class UnitDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;

    private final Select<OrgUnit.Kind> kind = new Select<>();
    private final TextField name = new TextField(Texts.of("identity.unit.name"));
    private final TextField shortName = new TextField(Texts.of("identity.unit.short"));
    private final ComboBox<OrgUnit> parent = new ComboBox<>(Texts.of("identity.unit.parent"));
    private final DatePicker from = new DatePicker(Texts.of("identity.unit.from"));
    private final IntegerField position = new IntegerField(Texts.of("identity.unit.position"));
    private final transient List<OrgUnit> units;

    UnitDialog(String title, List<OrgUnit> units) {
        super(title);
        this.units = units;
        kind.setLabel(Texts.of("identity.unit.kind"));
        kind.setItems(OrgUnit.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.of("identity.unit.kind." + one.code()));
        kind.setValue(OrgUnit.Kind.BUREAU);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        shortName.setHelperText(Texts.of("identity.unit.short.hint"));
        parent.setItems(units);
        parent.setItemLabelGenerator(OrgUnit::name);
        parent.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        position.setHelperText(Texts.of("identity.unit.position.hint"));
        position.setStepButtonsVisible(true);
        position.setMin(0);
        field("kind", kind);
        field("name", name);
        field("shortName", shortName);
        field("parent", parent);
        field("from", from);
        field("position", position);
    }

    void read(OrgUnit unit) {
        kind.setValue(unit.kind());
        name.setValue(unit.name());
        shortName.setValue(unit.shortName());
        units.stream().filter(one -> one.id().equals(unit.parent())).findFirst().ifPresent(parent::setValue);
        from.setValue(unit.validFrom());
        position.setValue(unit.position());
    }

    UnitDraft draft() {
        return new UnitDraft(
                kind.getValue(),
                name.getValue(),
                shortName.getValue(),
                parent.getOptionalValue().map(OrgUnit::id).orElse(null),
                from.getValue(),
                Optional.ofNullable(position.getValue()).orElse(0));
    }
}
