package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.HandlingMode;
import app.luodi.approvals.Warning;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 记一次办理: everything about one approval of a project, and its clock. */
class ApprovalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient ApprovalServices services;
    private final transient ApprovalItem item;
    private final transient Runnable changed;
    private final ErrorSummary errors = new ErrorSummary();
    private final Select<HandlingMode> mode = new Select<>();
    private final TextField handler = new TextField(Texts.of("approvals.field.handler"));
    private final DatePicker reviewFrom = Dates.picker(Texts.of("approvals.field.reviewFrom"));
    private final DatePicker reviewedOn = Dates.picker(Texts.of("approvals.field.reviewedOn"));
    private final DatePicker acceptedOn = Dates.picker(Texts.of("approvals.field.acceptedOn"));
    private final DatePicker returnedOn = Dates.picker(Texts.of("approvals.field.returnedOn"));
    private final DatePicker issuedOn = Dates.picker(Texts.of("approvals.field.issuedOn"));
    private final TextField documentNo = new TextField(Texts.of("approvals.field.documentNo"));
    private final DatePicker validUntil = Dates.picker(Texts.of("approvals.field.validUntil"));
    private final DatePicker makeGoodBy = Dates.picker(Texts.of("approvals.field.makeGoodBy"));
    private final DatePicker madeGoodOn = Dates.picker(Texts.of("approvals.field.madeGoodOn"));
    private final IntegerField extensions = new IntegerField(Texts.of("approvals.field.extensions"));
    private final DatePicker forecastOn = Dates.picker(Texts.of("approvals.field.forecastOn"));
    private final TextField remark = new TextField(Texts.of("approvals.field.remark"));

    ApprovalDialog(ApprovalServices services, ApprovalItem item, boolean editable, Runnable changed) {
        this.services = services;
        this.item = item;
        this.changed = changed;
        addClassName("approvals-dialog");
        setHeaderTitle(ApprovalSpeech.name(item.step()));
        setWidth("720px");
        add(errors, facts(), form(editable));
        getFooter().add(new Button(Texts.of(editable ? "parts.cancel" : "parts.close"), event -> close()));
        if (editable) {
            clock();
            var save = new Button(Texts.of("approvals.save"), event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            save.addClickShortcut(com.vaadin.flow.component.Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
            getFooter().add(save);
        }
    }

    private Div facts() {
        var step = item.step();
        var held = services.reading().clock().held(item, services.today().today());
        var line = new Div(
                ApprovalSpeech.state(item),
                new Span(Texts.of("approvals.phase." + step.phase().code())),
                new Span(ApprovalSpeech.holder(item)),
                new Span(ApprovalSpeech.used(item, held)));
        line.addClassName("approvals-facts");
        if (step.legalDays() != null) {
            line.add(new Span(Texts.of(
                    "approvals.legal",
                    step.legalDays(),
                    Texts.of("approvals.day." + step.dayType().code()))));
        }
        if (item.due().promised() != null) {
            line.add(new Span(Texts.of("approvals.due", item.due().promised().toString())));
        }
        var lapses = Warning.lapses(item);
        if (lapses != null) {
            line.add(new Span(Texts.of("approvals.lapses", lapses.toString())));
        }
        item.pauses()
                .forEach(pause -> line.add(new Span(Texts.of(
                        "approvals.paused",
                        pause.from().toString(),
                        pause.until() == null
                                ? Texts.of("approvals.paused.now")
                                : pause.until().toString(),
                        pause.reason()))));
        if (step.source() != null) {
            var source = new Span(Texts.of("approvals.source", step.source()));
            source.addClassName("lu-cap");
            line.add(source);
        }
        return line;
    }

    private FormLayout form(boolean editable) {
        var handling = item.handling();
        mode.setLabel(Texts.of("approvals.field.mode"));
        mode.setItems(HandlingMode.values());
        mode.setItemLabelGenerator(one -> Texts.of("approvals.mode." + one.code()));
        mode.setValue(handling.mode());
        handler.setValue(Objects.requireNonNullElse(handling.handler(), ""));
        reviewFrom.setValue(handling.reviewFrom());
        reviewedOn.setValue(handling.reviewedOn());
        reviewedOn.setHelperText(Texts.of("approvals.field.reviewedOn.hint"));
        acceptedOn.setValue(handling.acceptedOn());
        returnedOn.setValue(handling.returnedOn());
        issuedOn.setValue(handling.issuedOn());
        documentNo.setValue(Objects.requireNonNullElse(handling.documentNo(), ""));
        validUntil.setValue(handling.validUntil());
        makeGoodBy.setValue(handling.makeGoodBy());
        madeGoodOn.setValue(handling.madeGoodOn());
        extensions.setValue(handling.extensions());
        extensions.setMin(0);
        extensions.setStepButtonsVisible(true);
        forecastOn.setValue(handling.forecastOn());
        remark.setValue(Objects.requireNonNullElse(handling.remark(), ""));
        reviewFrom.setVisible(item.step().preReview());
        reviewedOn.setVisible(item.step().preReview());
        extensions.setVisible("construction_permit".equals(item.step().milestone()));
        errors.field("mode", mode)
                .field("handler", handler)
                .field("reviewFrom", reviewFrom)
                .field("reviewedOn", reviewedOn)
                .field("acceptedOn", acceptedOn)
                .field("returnedOn", returnedOn)
                .field("issuedOn", issuedOn)
                .field("documentNo", documentNo)
                .field("validUntil", validUntil)
                .field("makeGoodBy", makeGoodBy)
                .field("madeGoodOn", madeGoodOn)
                .field("extensions", extensions)
                .field("forecastOn", forecastOn)
                .field("remark", remark);
        var form = new FormLayout(
                mode,
                handler,
                forecastOn,
                reviewFrom,
                reviewedOn,
                acceptedOn,
                issuedOn,
                documentNo,
                validUntil,
                returnedOn,
                makeGoodBy,
                madeGoodOn,
                extensions,
                remark);
        form.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("380px", 2),
                new FormLayout.ResponsiveStep("560px", 3));
        Stream.<HasValue<?, ?>>of(
                        mode,
                        handler,
                        reviewFrom,
                        reviewedOn,
                        acceptedOn,
                        returnedOn,
                        issuedOn,
                        documentNo,
                        validUntil,
                        makeGoodBy,
                        madeGoodOn,
                        extensions,
                        forecastOn,
                        remark)
                .forEach(field -> field.setReadOnly(!editable));
        return form;
    }

    /** 暂停计时 and 恢复计时, each with its day. */
    private void clock() {
        if (item.openPause().isPresent()) {
            getFooter()
                    .add(new Button(
                            Texts.of("approvals.resume"),
                            event -> new ClockDialog(
                                            Texts.of("approvals.resume"),
                                            "until",
                                            Texts.of("approvals.resume.until"),
                                            false,
                                            services.today().today(),
                                            (day, reason) -> told(services.handling()
                                                    .resume(
                                                            item.project(),
                                                            item.step().code(),
                                                            day,
                                                            item.version())))
                                    .open()));
        } else if (item.clockFrom() != null && item.clockUntil() == null) {
            getFooter()
                    .add(new Button(
                            Texts.of("approvals.pause"),
                            event -> new ClockDialog(
                                            Texts.of("approvals.pause"),
                                            "from",
                                            Texts.of("approvals.pause.from"),
                                            true,
                                            services.today().today(),
                                            (day, reason) -> told(services.handling()
                                                    .pause(
                                                            item.project(),
                                                            item.step().code(),
                                                            day,
                                                            reason,
                                                            item.version())))
                                    .open()));
        }
    }

    private void save() {
        told(services.handling()
                        .record(
                                item.project(),
                                item.step().code(),
                                new Handling(
                                        mode.getValue(),
                                        text(handler),
                                        reviewFrom.getValue(),
                                        reviewedOn.getValue(),
                                        acceptedOn.getValue(),
                                        returnedOn.getValue(),
                                        issuedOn.getValue(),
                                        text(documentNo),
                                        validUntil.getValue(),
                                        makeGoodBy.getValue(),
                                        madeGoodOn.getValue(),
                                        extensions.getValue() == null ? 0 : extensions.getValue(),
                                        forecastOn.getValue(),
                                        text(remark)),
                                item.version()))
                .ifPresent(errors::show);
    }

    /** What was refused; nothing where it is done. */
    private java.util.Optional<List<Refusal>> told(Outcome<ApprovalItem> outcome) {
        return switch (outcome) {
            case Outcome.Done<ApprovalItem> done -> {
                close();
                changed.run();
                Say.saved(Texts.of("approvals.saved", ApprovalSpeech.name(item.step())));
                yield java.util.Optional.empty();
            }
            case Outcome.Refused<ApprovalItem>(var reasons) -> java.util.Optional.of(reasons);
        };
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
