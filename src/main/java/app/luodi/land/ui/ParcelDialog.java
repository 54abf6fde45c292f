package app.luodi.land.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.land.Area;
import app.luodi.land.LandUse;
import app.luodi.land.Parcel;
import app.luodi.land.Parcel.Duties;
import app.luodi.land.Parcel.Ground;
import app.luodi.land.Parcel.Supply;
import app.luodi.land.ReadingLand.Row;
import app.luodi.land.SupplyMode;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One parcel: what it is, how it was supplied, what its contract asks for, who has it, and what was promised with it. */
class ParcelDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient LandServices services;
    private final transient @Nullable Row row;
    private final transient Runnable done;
    private final boolean may;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField number = text("number");
    private final TextField location = text("location");
    private final BigDecimalField area = new BigDecimalField(Texts.of("land.field.area"));
    private final Select<LandUse> use = new Select<>();
    private final Select<SupplyMode> mode = new Select<>();
    private final IntegerField termYears = new IntegerField(Texts.of("land.field.termYears"));
    private final DatePicker termEndsOn = day("termEndsOn");
    private final DatePicker listedOn = day("listedOn");
    private final TextField noticeNumber = text("noticeNumber");
    private final DatePicker wonOn = day("wonOn");
    private final DatePicker contractOn = day("contractOn");
    private final TextField contractNumber = text("contractNumber");
    private final TextField supervisionNumber = text("supervisionNumber");
    private final DatePicker handedOn = day("handedOn");
    private final DatePicker titleOn = day("titleOn");
    private final TextField titleNumber = text("titleNumber");
    private final MoneyField price = MoneyField.wan(Texts.of("land.field.price"));
    private final DatePicker startBy = day("startBy");
    private final DatePicker startExtendedTo = day("startExtendedTo");
    private final TextField extensionReason = text("extensionReason");
    private final DatePicker startedOn = day("startedOn");
    private final BigDecimalField developedPercent = new BigDecimalField(Texts.of("land.field.developedPercent"));
    private final DatePicker completeBy = day("completeBy");
    private final DatePicker completedOn = day("completedOn");
    private final ShareRows shares;
    private final ControlRows controls;
    private final CheckRows checks;

    /**
     * @param row null for a new parcel
     * @param project the project a new parcel is for; null for land of no project yet
     */
    ParcelDialog(LandServices services, @Nullable Row row, @Nullable UUID project, boolean past, Runnable done) {
        this.services = services;
        this.row = row;
        this.done = done;
        var parcel = row == null ? null : row.parcel();
        may = !past && (parcel == null || services.keeping().mayKeep(parcel));
        shares = new ShareRows(services.finding(), parcel == null ? List.of() : parcel.shares(), may);
        controls = new ControlRows(parcel == null ? List.of() : parcel.controls(), may);
        checks = new CheckRows(parcel == null ? List.of() : parcel.checks(), may);
        setHeaderTitle(parcel == null ? Texts.of("land.add") : parcel.ground().number());
        setWidth("920px");
        addClassName("parcel-dialog");
        choices();
        fields(parcel);
        if (parcel == null && project != null) {
            shares.line(project, null);
        }
        add(errors, warnings(), sections());
        tie();
        buttons(parcel);
    }

    private static TextField text(String key) {
        var field = new TextField(Texts.of("land.field." + key));
        field.setMaxLength(200);
        return field;
    }

    private static DatePicker day(String key) {
        return Dates.picker(Texts.of("land.field." + key));
    }

    private void choices() {
        use.setLabel(Texts.of("land.field.use"));
        use.setItems(LandUse.values());
        use.setItemLabelGenerator(one -> Texts.of("land.use." + one.code()));
        mode.setLabel(Texts.of("land.field.mode"));
        mode.setItems(SupplyMode.values());
        mode.setItemLabelGenerator(one -> Texts.of("land.mode." + one.code()));
        number.setRequiredIndicatorVisible(true);
        area.setRequiredIndicatorVisible(true);
        area.setSuffixComponent(new Div("m²"));
        area.addValueChangeListener(event -> area.setHelperText(Area.read(event.getValue())
                .map(one -> Texts.of(
                        "land.field.area.mu", one.mu().stripTrailingZeros().toPlainString()))
                .orElse("")));
        developedPercent.setSuffixComponent(new Div("%"));
        startExtendedTo.setHelperText(Texts.of("land.field.startExtendedTo.hint"));
        termEndsOn.setHelperText(Texts.of("land.field.termEndsOn.hint"));
    }

    private void fields(@Nullable Parcel parcel) {
        use.setValue(parcel == null ? LandUse.INDUSTRIAL : parcel.ground().use());
        mode.setValue(parcel == null ? SupplyMode.AUCTION : parcel.supply().mode());
        if (parcel == null) {
            return;
        }
        var supply = parcel.supply();
        var duties = parcel.duties();
        number.setValue(parcel.ground().number());
        location.setValue(Objects.requireNonNullElse(parcel.ground().location(), ""));
        area.setValue(parcel.ground().area().squareMetres());
        termYears.setValue(supply.termYears());
        termEndsOn.setValue(supply.termEndsOn());
        listedOn.setValue(supply.listedOn());
        noticeNumber.setValue(Objects.requireNonNullElse(supply.noticeNumber(), ""));
        wonOn.setValue(supply.wonOn());
        contractOn.setValue(supply.contractOn());
        contractNumber.setValue(Objects.requireNonNullElse(supply.contractNumber(), ""));
        supervisionNumber.setValue(Objects.requireNonNullElse(supply.supervisionNumber(), ""));
        handedOn.setValue(supply.handedOn());
        titleOn.setValue(supply.titleOn());
        titleNumber.setValue(Objects.requireNonNullElse(supply.titleNumber(), ""));
        price.setValue(supply.price());
        startBy.setValue(duties.startBy());
        startExtendedTo.setValue(duties.startExtendedTo());
        extensionReason.setValue(Objects.requireNonNullElse(duties.extensionReason(), ""));
        startedOn.setValue(duties.startedOn());
        developedPercent.setValue(duties.developedPercent());
        completeBy.setValue(duties.completeBy());
        completedOn.setValue(duties.completedOn());
    }

    private Div warnings() {
        var box = new Div();
        box.addClassName("land-warnings");
        if (row != null) {
            row.warnings().forEach(warning -> {
                var source = new Span(Texts.of("land.source." + warning.kind().code()));
                source.addClassName("lu-cap");
                box.add(new Div(new LightBadge(warning.light(), LandWords.sentence(warning)), source));
            });
            row.projects()
                    .forEach(one -> box.add(new Anchor(
                            "projects/" + one.project() + "/land",
                            Texts.of("land.share.of", one.name(), LandWords.mu(one.area())))));
        }
        return box;
    }

    private Div sections() {
        var all = new Div(
                section("land.section.ground", form(number, area, use, location)),
                section(
                        "land.section.supply",
                        form(
                                mode,
                                termYears,
                                termEndsOn,
                                price,
                                listedOn,
                                noticeNumber,
                                wonOn,
                                contractOn,
                                contractNumber,
                                supervisionNumber,
                                handedOn,
                                titleOn,
                                titleNumber)),
                section(
                        "land.section.duties",
                        form(
                                startBy,
                                startExtendedTo,
                                extensionReason,
                                startedOn,
                                developedPercent,
                                completeBy,
                                completedOn)),
                section("land.section.shares", shares),
                section("land.section.controls", controls),
                section("land.section.checks", checks));
        all.addClassName("parcel-sections");
        return all;
    }

    private FormLayout form(Component... fields) {
        var form = new FormLayout(fields);
        form.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("340px", 2),
                new FormLayout.ResponsiveStep("640px", 4));
        if (!may) {
            Arrays.stream(fields)
                    .filter(HasValue.class::isInstance)
                    .forEach(field -> ((HasValue<?, ?>) field).setReadOnly(true));
        }
        return form;
    }

    private static Div section(String key, Component content) {
        return new Div(new H3(Texts.of(key)), content);
    }

    private void tie() {
        errors.field("number", number)
                .field("area", area)
                .field("termYears", termYears)
                .field("listedOn", listedOn)
                .field("wonOn", wonOn)
                .field("contractOn", contractOn)
                .field("handedOn", handedOn)
                .field("titleOn", titleOn)
                .field("startExtendedTo", startExtendedTo)
                .field("extensionReason", extensionReason)
                .field("startedOn", startedOn)
                .field("completeBy", completeBy)
                .field("completedOn", completedOn)
                .field("shares", shares)
                .field("checks", checks);
    }

    private void buttons(@Nullable Parcel parcel) {
        getFooter().add(new Button(Texts.of(may ? "parts.cancel" : "parts.close"), event -> close()));
        if (!may) {
            return;
        }
        if (parcel != null) {
            var remove = new Button(Texts.of("land.remove"), event -> remove(parcel));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(remove);
        }
        var save = new Button(Texts.of("land.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(save);
    }

    private void remove(Parcel parcel) {
        Confirm.askDangerous(
                Texts.of("land.remove.ask", parcel.ground().number()),
                Texts.of("land.remove.why"),
                Texts.of("land.remove"),
                () -> tell(services.keeping().remove(Objects.requireNonNull(parcel.id()), parcel.version()), false));
    }

    private void save() {
        var size = Area.read(area.getValue());
        if (size.isEmpty() || !shares.readable()) {
            errors.show(List.of(
                    size.isEmpty()
                            ? Refusal.of("area", "land.refused.area")
                            : Refusal.of("shares", "land.refused.share.area")));
            return;
        }
        if (price.unreadable()) {
            return;
        }
        var was = row == null ? null : row.parcel();
        tell(
                services.keeping()
                        .keep(new Parcel(
                                was == null ? null : was.id(),
                                new Ground(number.getValue().strip(), told(location), size.get(), use.getValue()),
                                supply(),
                                duties(),
                                shares.shares(),
                                controls.controls(),
                                checks.checks(),
                                was != null && was.example(),
                                was == null ? 0 : was.version())),
                true);
    }

    private Supply supply() {
        return new Supply(
                mode.getValue(),
                termYears.getValue(),
                termEndsOn.getValue(),
                listedOn.getValue(),
                told(noticeNumber),
                wonOn.getValue(),
                contractOn.getValue(),
                told(contractNumber),
                told(supervisionNumber),
                handedOn.getValue(),
                titleOn.getValue(),
                told(titleNumber),
                price.getValue());
    }

    private Duties duties() {
        return new Duties(
                startBy.getValue(),
                startExtendedTo.getValue(),
                told(extensionReason),
                startedOn.getValue(),
                developedPercent.getValue(),
                completeBy.getValue(),
                completedOn.getValue());
    }

    private void tell(Outcome<Parcel> outcome, boolean kept) {
        switch (outcome) {
            case Outcome.Done<Parcel>(var parcel) -> {
                close();
                Say.saved(Texts.of(
                        kept ? "land.saved" : "land.removed", parcel.ground().number()));
                done.run();
                if (kept) {
                    parcel.shares().forEach(share -> new OfferDialog(services, share.project(), done).openIfAny());
                }
            }
            case Outcome.Refused<Parcel>(var reasons) -> errors.show(reasons);
        }
    }

    private static @Nullable String told(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
