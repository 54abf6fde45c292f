package app.luodi.schemes.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.schemes.Scheme;
import app.luodi.schemes.SchemeTotals;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a project into a view or takes it out, with a reason; or says who controls its owner, which the rule asks. */
final class OverrideDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient SchemesServices services;
    private final transient Scheme scheme;
    private final transient SchemeTotals.@Nullable Row row;
    private final transient Runnable done;
    private final ComboBox<Map.Entry<UUID, String>> project = new ComboBox<>(Texts.of("schemes.project"));
    private final TextField reason = new TextField(Texts.of("schemes.reason"));
    private final Select<String> control = new Select<>();
    private final Checkbox developer = new Checkbox(Texts.of("schemes.words.developers"));
    private final ErrorSummary errors = new ErrorSummary();

    private OverrideDialog(SchemesServices services, Scheme scheme, SchemeTotals.@Nullable Row row, Runnable done) {
        this.services = services;
        this.scheme = scheme;
        this.row = row;
        this.done = done;
        setWidth("520px");
        errors.field("reason", reason).field("project", project);
        control.setLabel(Texts.of("schemes.owner"));
        control.setItems("state", "private", "hmt", "foreign");
        control.setEmptySelectionAllowed(true);
        control.setItemLabelGenerator(one -> one == null ? "" : Texts.of("schemes.control." + one));
        project.setItemLabelGenerator(Map.Entry::getValue);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()));
    }

    static OverrideDialog puttingIn(SchemesServices services, Scheme scheme, Runnable done) {
        var dialog = new OverrideDialog(services, scheme, null, done);
        dialog.setHeaderTitle(Texts.of("schemes.putin.title", scheme.name()));
        dialog.project.setItems(services.totals().notIn(scheme.id()));
        dialog.add(dialog.errors, new FormLayout(dialog.project, dialog.reason));
        dialog.primary("schemes.putin", () -> dialog.decide(true));
        return dialog;
    }

    static OverrideDialog of(SchemesServices services, Scheme scheme, SchemeTotals.Row row, Runnable done) {
        var dialog = new OverrideDialog(services, scheme, row, done);
        dialog.setHeaderTitle(row.name());
        dialog.control.setValue(row.control());
        dialog.developer.setValue(row.developer());
        dialog.add(dialog.errors, new FormLayout(dialog.control, dialog.developer, dialog.reason));
        var owner = new Button(Texts.of("schemes.owner.save"), event -> dialog.sayOwner());
        dialog.getFooter().add(owner);
        if (row.byHand()) {
            dialog.getFooter().add(new Button(Texts.of("schemes.follow"), event -> dialog.follow()));
        }
        dialog.primary(row.belongs() ? "schemes.takeout" : "schemes.putin", () -> dialog.decide(!row.belongs()));
        return dialog;
    }

    private void primary(String key, Runnable act) {
        var button = new Button(Texts.of(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(button);
    }

    private void decide(boolean belongs) {
        @Nullable
        UUID chosen = row != null
                ? row.project()
                : project.getValue() == null ? null : project.getValue().getKey();
        if (chosen == null) {
            errors.show(List.of(Refusal.of("project", "schemes.rule.project")));
            return;
        }
        switch (services.defining().override(scheme.id(), chosen, belongs, reason.getValue())) {
            case Outcome.Done<UUID> decided -> finish();
            case Outcome.Refused<UUID>(var reasons) -> errors.show(reasons);
        }
    }

    private void sayOwner() {
        if (row != null) {
            services.defining().sayOwner(row.project(), control.getValue(), developer.getValue());
            finish();
        }
    }

    private void follow() {
        if (row != null) {
            services.defining().followRule(scheme.id(), row.project());
            finish();
        }
    }

    private void finish() {
        close();
        Say.saved(Texts.of("schemes.saved"));
        done.run();
    }
}
