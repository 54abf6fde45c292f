package app.luodi.lights.ui;

import app.luodi.kernel.Outcome;
import app.luodi.lights.Dimension;
import app.luodi.lights.LightRules;
import app.luodi.lights.LightVersion;
import app.luodi.lights.TryingRules.Trial;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules as fields, with their meaning below; tried before they are adopted. */
class RuleEditor extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final LightRules begun;
    private final int seen;
    private final transient LightServices services;
    private final transient Runnable leave;
    private final ErrorSummary errors = new ErrorSummary();
    private final List<DimensionFields> dimensions;
    private final CommonFields common;
    private final DatePicker from = Dates.picker(Texts.of("lights.version.from"));
    private final TextField reason = new TextField(Texts.of("lights.version.reason"));
    private final Div trial = new Div();

    RuleEditor(LightRules rules, LightServices services, PageHeader header, Runnable leave) {
        this.begun = rules;
        this.services = services;
        this.leave = leave;
        this.seen = services.adopting().latest();
        addClassNames("light-editor", "lu-grow");
        common = new CommonFields(rules, errors, this::meaning);
        dimensions = Arrays.stream(Dimension.values())
                .map(one -> new DimensionFields(one, rules.of(one), errors, this::meaning))
                .toList();
        from.setValue(services.today().today());
        from.setMin(services.today().today());
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setPlaceholder(Texts.of("lights.version.reason.hint"));
        errors.field("from", from).field("reason", reason);
        var card = new Card(Texts.of("lights.dimensions"));
        dimensions.forEach(one -> card.body().add(one));
        var adopting = new Div(from, reason);
        adopting.addClassName("light-row");
        trial.addClassName("light-trial");
        trial.getElement().setAttribute("aria-live", "polite");
        var left = new Div(
                errors,
                card,
                new Card(Texts.of("lights.common"), common),
                new Card(Texts.of("lights.adopting"), adopting));
        left.addClassName("light-rule");
        add(left, trial);
        var tryOut = new Button(Texts.of("lights.try"), event -> tryOut());
        var adopt = new Button(Texts.of("lights.adopt"), event -> adopt());
        adopt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.actions(new Button(Texts.of("parts.cancel"), event -> leave.run()), tryOut, adopt);
        meaning();
        trial.add(new Card(
                Texts.of("lights.try"), new com.vaadin.flow.component.html.Paragraph(Texts.of("lights.try.hint"))));
    }

    private LightRules rules() {
        return common.rules(
                begun.template(),
                dimensions.stream()
                        .map(DimensionFields::rule)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void meaning() {
        var rules = rules();
        dimensions.forEach(one -> one.show(rules));
    }

    private void tryOut() {
        switch (services.trying().of(rules())) {
            case Outcome.Done<Trial>(var result) -> {
                errors.clear();
                trial.removeAll();
                trial.add(new TrialCard(result));
            }
            case Outcome.Refused<Trial>(var reasons) -> errors.show(reasons);
        }
    }

    private void adopt() {
        var day = from.getValue() == null ? services.today().today() : from.getValue();
        switch (services.adopting().adopt(rules(), day, reason.getValue(), seen)) {
            case Outcome.Done<LightVersion>(var adopted) -> {
                Say.saved(Texts.of(
                        "lights.adopted", adopted.version(), adopted.validFrom().toString()));
                leave.run();
            }
            case Outcome.Refused<LightVersion>(var reasons) -> errors.show(reasons);
        }
    }
}
