package app.luodi.lights.ui;

import app.luodi.kernel.Outcome;
import app.luodi.lights.Derivation;
import app.luodi.lights.Dimension;
import app.luodi.lights.ExemptingProjects.Wish;
import app.luodi.lights.Exemption;
import app.luodi.lights.RuleWords;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;

/** 申请豁免: of what, why, from when until when; another person decides. */
class ExemptionDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    private final UUID project;
    private final transient LightServices services;
    private final transient Runnable done;
    private final ErrorSummary errors = new ErrorSummary();
    private final CheckboxGroup<Dimension> dimensions = new CheckboxGroup<>(Texts.of("lights.exemption.of"));
    private final TextArea reason = new TextArea(Texts.of("lights.exemption.reason"));
    private final DatePicker from = Dates.picker(Texts.of("lights.exemption.from"));
    private final DatePicker until = Dates.picker(Texts.of("lights.exemption.until"));

    ExemptionDialog(UUID project, Derivation found, LightServices services, Runnable done) {
        this.project = project;
        this.services = services;
        this.done = done;
        setHeaderTitle(Texts.of("lights.exemption.ask"));
        setWidth("520px");
        dimensions.setItems(
                found.steps().stream().map(Derivation.Step::dimension).toList());
        dimensions.setItemLabelGenerator(RuleWords::name);
        dimensions.setHelperText(Texts.of("lights.exemption.of.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setPlaceholder(Texts.of("lights.exemption.reason.hint"));
        from.setValue(services.today().today());
        until.setRequiredIndicatorVisible(true);
        errors.field("reason", reason).field("from", from).field("until", until);
        var days = new Div(from, until);
        days.addClassName("light-row");
        var content = new Div(errors, new Paragraph(Texts.of("lights.exemption.how")), dimensions, reason, days);
        content.addClassName("light-content");
        reason.setWidthFull();
        add(content);
        var ask = new Button(Texts.of("lights.exemption.send"), event -> send());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), ask);
    }

    private void send() {
        var day = from.getValue() == null ? services.today().today() : from.getValue();
        var wish = new Wish(List.copyOf(dimensions.getValue()), reason.getValue(), day, until.getValue());
        switch (services.exempting().ask(project, wish)) {
            case Outcome.Done<Exemption> asked -> {
                close();
                Say.saved(Texts.of("lights.exemption.asked"));
                done.run();
            }
            case Outcome.Refused<Exemption>(var reasons) -> errors.show(reasons);
        }
    }
}
