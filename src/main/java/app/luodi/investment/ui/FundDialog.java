package app.luodi.investment.ui;

import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds a source of a project's money, or changes one. */
class FundDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient KeepingFunds keeping;
    private final UUID project;
    private final transient @Nullable Fund seen;
    private final transient Runnable done;
    private final Select<Fund.Kind> kind = new Select<>();
    private final TextField name = new TextField(Texts.of("investment.fund.name"));
    private final MoneyField planned = MoneyField.wan(Texts.of("investment.fund.planned"));
    private final MoneyField inPlace = MoneyField.wan(Texts.of("investment.fund.in_place"));
    private final DatePicker inPlaceOn = Dates.picker(Texts.of("investment.fund.in_place_on"));
    private final MoneyField used = MoneyField.wan(Texts.of("investment.fund.used"));
    private final DatePicker usedOn = Dates.picker(Texts.of("investment.fund.used_on"));
    private final ErrorSummary errors = new ErrorSummary();

    /** @param seen the source as it stands; null for a new one */
    FundDialog(KeepingFunds keeping, UUID project, @Nullable Fund seen, Runnable done) {
        this.keeping = keeping;
        this.project = project;
        this.seen = seen;
        this.done = done;
        setHeaderTitle(Texts.of(seen == null ? "investment.fund.add" : "investment.fund.edit"));
        setWidth("560px");
        kind.setLabel(Texts.of("investment.fund.kind"));
        kind.setItems(Fund.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.of("investment.fund.kind." + one.code()));
        kind.setValue(seen == null ? Fund.Kind.OWN : seen.kind());
        if (seen != null) {
            name.setValue(Objects.requireNonNullElse(seen.name(), ""));
            planned.setValue(seen.planned());
            inPlace.setValue(seen.inPlace());
            inPlaceOn.setValue(seen.inPlaceOn());
            used.setValue(seen.used());
            usedOn.setValue(seen.usedOn());
        }
        errors.field("planned", planned)
                .field("used", used)
                .field("inPlaceOn", inPlaceOn)
                .field("usedOn", usedOn);
        var form = new FormLayout(kind, name, planned, inPlace, inPlaceOn, used, usedOn);
        add(errors, form);
        var save = new Button(Texts.of("investment.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void save() {
        if (planned.unreadable() || inPlace.unreadable() || used.unreadable()) {
            return;
        }
        var fund = new Fund(
                seen == null ? null : seen.id(),
                project,
                kind.getValue(),
                name.getValue().isBlank() ? null : name.getValue().strip(),
                planned.getValue(),
                inPlace.getValue(),
                inPlaceOn.getValue(),
                used.getValue(),
                usedOn.getValue(),
                seen == null ? 0 : seen.version());
        switch (keeping.keep(fund)) {
            case Outcome.Done<Fund> saved -> {
                close();
                Say.saved(Texts.of("investment.fund.saved"));
                done.run();
            }
            case Outcome.Refused<Fund>(var reasons) -> errors.show(reasons);
        }
    }
}
