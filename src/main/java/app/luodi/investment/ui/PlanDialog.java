package app.luodi.investment.ui;

import app.luodi.investment.AnnualPlan;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.Return;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans a project's year, or changes its plan. */
class PlanDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient PlanningYear planning;
    private final transient Runnable done;
    private final UUID project;
    private final int seenVersion;
    private final boolean example;
    private final IntegerField year = new IntegerField(Texts.of("investment.plan.year"));
    private final MoneyField amount = MoneyField.wan(Texts.of("investment.plan.amount"));
    private final MoneyField before = MoneyField.wan(Texts.of("investment.plan.before"));
    private final TextArea content = new TextArea(Texts.of("investment.plan.content"));
    private final ErrorSummary errors = new ErrorSummary();

    /** @param plan the plan as it stands; null for a new one */
    PlanDialog(PlanningYear planning, UUID project, int forYear, @Nullable AnnualPlan plan, Runnable done) {
        this.planning = planning;
        this.project = project;
        this.done = done;
        this.seenVersion = plan == null ? Return.NONE : plan.version();
        this.example = plan != null && plan.example();
        setHeaderTitle(Texts.of(plan == null ? "investment.plan.new" : "investment.plan.edit"));
        setWidth("560px");
        year.setValue(forYear);
        year.setReadOnly(plan != null);
        if (plan != null) {
            amount.setValue(plan.amount());
            before.setValue(plan.investedBefore());
            content.setValue(Objects.requireNonNullElse(plan.content(), ""));
        }
        errors.field("amount", amount).field("investedBefore", before).field("year", year);
        var form = new FormLayout(year, amount, before, content);
        form.setColspan(content, 2);
        add(errors, form);
        var save = new Button(Texts.of("investment.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void save() {
        if (amount.unreadable() || before.unreadable() || year.getValue() == null) {
            return;
        }
        var entry = new PlanningYear.Entry(
                project,
                year.getValue(),
                amount.getValue(),
                before.getValue(),
                content.getValue(),
                example,
                seenVersion);
        switch (planning.plan(entry)) {
            case Outcome.Done<AnnualPlan> saved -> {
                close();
                Say.saved(Texts.of("investment.plan.saved", entry.year()));
                done.run();
            }
            case Outcome.Refused<AnnualPlan>(var reasons) ->
                errors.show(reasons.stream().map(PlanDialog::withoutRow).toList());
        }
    }

    static Refusal withoutRow(Refusal reason) {
        return new Refusal(reason.field().replaceFirst("^\\d+\\.", ""), reason.key(), List.copyOf(reason.values()));
    }
}
