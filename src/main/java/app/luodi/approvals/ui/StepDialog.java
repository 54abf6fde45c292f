package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalStep;
import app.luodi.approvals.ApprovalTemplate;
import app.luodi.approvals.HandlingMode;
import app.luodi.approvals.Phase;
import app.luodi.calendar.DayType;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One step of a template: its limits, and what it waits for. Saving makes the next edition. */
class StepDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** When it may be issued. */
    private enum Land {
        BEFORE,
        REVIEW,
        AFTER
    }

    private final transient ApprovalTemplate template;
    private final transient @Nullable ApprovalStep was;
    private final transient Function<List<ApprovalStep>, List<Refusal>> saves;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField(Texts.of("approvals.column.name"));
    private final Select<Phase> phase = new Select<>();
    private final TextField authority = new TextField(Texts.of("approvals.template.authority"));
    private final IntegerField legal = new IntegerField(Texts.of("approvals.template.legal"));
    private final IntegerField promised = new IntegerField(Texts.of("approvals.template.promised"));
    private final Select<DayType> days = new Select<>();
    private final Select<HandlingMode> mode = new Select<>();
    private final Select<Land> land = new Select<>();
    private final IntegerField issue = new IntegerField(Texts.of("approvals.template.issue"));
    private final IntegerField valid = new IntegerField(Texts.of("approvals.template.valid"));
    private final MultiSelectComboBox<ApprovalStep> after = new MultiSelectComboBox<>();
    private final TextField source = new TextField(Texts.of("approvals.template.source"));

    /** @param was null for a new one */
    StepDialog(
            ApprovalTemplate template, @Nullable ApprovalStep was, Function<List<ApprovalStep>, List<Refusal>> saves) {
        this.template = template;
        this.was = was;
        this.saves = saves;
        setHeaderTitle(was == null ? Texts.of("approvals.template.add") : ApprovalSpeech.name(was));
        setWidth("640px");
        choices();
        fill();
        var form =
                new FormLayout(name, phase, authority, mode, legal, promised, days, land, issue, valid, after, source);
        form.setColspan(after, 2);
        form.setColspan(source, 2);
        add(errors, form);
        var save = new Button(Texts.of("approvals.template.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (was != null) {
            var remove = new Button(Texts.of("approvals.template.remove"), event -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().add(remove);
        }
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void choices() {
        phase.setLabel(Texts.of("approvals.column.phase"));
        phase.setItems(Phase.values());
        phase.setItemLabelGenerator(one -> Texts.of("approvals.phase." + one.code()));
        days.setLabel(Texts.of("approvals.template.days"));
        days.setItems(DayType.values());
        days.setItemLabelGenerator(one -> Texts.of("approvals.day." + one.code()));
        mode.setLabel(Texts.of("approvals.column.mode"));
        mode.setItems(HandlingMode.values());
        mode.setItemLabelGenerator(one -> Texts.of("approvals.mode." + one.code()));
        land.setLabel(Texts.of("approvals.template.land"));
        land.setItems(Land.values());
        land.setItemLabelGenerator(
                one -> Texts.of("approvals.template.land." + one.name().toLowerCase(java.util.Locale.ROOT)));
        after.setLabel(Texts.of("approvals.template.after"));
        after.setItems(
                template.steps().stream().filter(step -> !step.equals(was)).toList());
        after.setItemLabelGenerator(ApprovalSpeech::name);
    }

    private void fill() {
        var step = was;
        phase.setValue(step == null ? Phase.LAND : step.phase());
        days.setValue(step == null ? DayType.WORKING : step.dayType());
        mode.setValue(step == null ? HandlingMode.NORMAL : step.mode());
        land.setValue(
                step == null || step.preReview() ? Land.REVIEW : step.beforeContract() ? Land.BEFORE : Land.AFTER);
        issue.setValue(step == null ? 0 : step.issueDays());
        if (step != null) {
            name.setValue(step.name());
            authority.setValue(step.authority());
            legal.setValue(step.legalDays());
            promised.setValue(step.promisedDays());
            valid.setValue(step.validMonths());
            source.setValue(Objects.requireNonNullElse(step.source(), ""));
            after.setValue(template.steps().stream()
                    .filter(one -> step.after().contains(one.code()))
                    .toList());
        }
        var code = step == null ? "" : step.code() + ".";
        errors.field(code + "name", name)
                .field(code + "authority", authority)
                .field(code + "legalDays", legal)
                .field(code + "promisedDays", promised)
                .field(code + "issueDays", issue)
                .field(code + "after", after);
    }

    private void save() {
        var code = was == null ? "own_" + UUID.randomUUID().toString().substring(0, 8) : was.code();
        errors.field(code + ".name", name)
                .field(code + ".authority", authority)
                .field(code + ".promisedDays", promised)
                .field(code + ".legalDays", legal)
                .field(code + ".after", after);
        var now = new ApprovalStep(
                code,
                name.getValue().strip(),
                phase.getValue(),
                authority.getValue().strip(),
                legal.getValue(),
                promised.getValue(),
                days.getValue(),
                mode.getValue(),
                land.getValue() == Land.BEFORE,
                land.getValue() == Land.REVIEW,
                issue.getValue() == null ? 0 : issue.getValue(),
                valid.getValue(),
                was == null ? null : was.milestone(),
                after.getValue().stream().map(ApprovalStep::code).toList(),
                source.getValue().isBlank() ? null : source.getValue().strip());
        done(saves.apply(TemplatesView.replaced(template, was, now)));
    }

    private void remove() {
        var steps = new ArrayList<>(template.steps());
        steps.remove(was);
        done(saves.apply(steps));
    }

    private void done(List<Refusal> reasons) {
        if (reasons.isEmpty()) {
            close();
        } else {
            errors.show(reasons);
        }
    }
}
