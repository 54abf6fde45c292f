package app.luodi.ledger.ui;

import app.luodi.kernel.Outcome;
import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.projects.ChangingManyProjects;
import app.luodi.projects.ChangingManyProjects.Changed;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Asks for the leader, the unit or the tags of the chosen projects, and changes all of them in one step. */
class ManyDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient ChangingManyProjects changing;
    private final transient LedgerWords words;
    private final transient List<LedgerRow> rows;
    private final transient Runnable changed;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div body = new Div();

    ManyDialog(ChangingManyProjects changing, LedgerWords words, List<LedgerRow> rows, Runnable changed) {
        this.changing = changing;
        this.words = words;
        this.rows = rows;
        this.changed = changed;
        setWidth("440px");
        body.addClassName("ledger-dialog");
        add(body);
    }

    void ask(ManyChange change) {
        setHeaderTitle(Texts.of("ledger.many.title", change.title(), Amounts.count(rows.size())));
        body.add(errors);
        var asked = switch (change) {
            case LEADER -> leader();
            case UNIT -> unit();
            case TAGS -> tags();
        };
        var said = new Span(Texts.of("ledger.many.said"));
        said.addClassName("lu-cap");
        body.add(said);
        var done = new Button(Texts.of("ledger.many.do", Amounts.count(rows.size())), event -> change(asked.get()));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), done);
        open();
    }

    private Supplier<UnaryOperator<ProjectDraft>> leader() {
        var field = new ComboBox<String>(Texts.of("ledger.column.leader"));
        field.setItems(words.choices(Condition.LEADER, 0).keySet());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(
                event -> field.setValue(event.getDetail().strip()));
        field.setClearButtonVisible(true);
        field.setHelperText(Texts.of("ledger.many.empty"));
        field.focus();
        body.add(field);
        errors.field(ProjectField.LEADER.key(), field);
        return () -> draft -> draft.with(ProjectField.LEADER, field.getValue());
    }

    private Supplier<UnaryOperator<ProjectDraft>> unit() {
        var units = words.choices(Condition.UNIT, 0);
        var field = new ComboBox<String>(Texts.of("ledger.column.unit"));
        field.setItems(units.keySet());
        field.setItemLabelGenerator(id -> units.getOrDefault(id, id));
        field.setClearButtonVisible(true);
        field.setHelperText(Texts.of("ledger.many.empty"));
        field.focus();
        body.add(field);
        errors.field(ProjectField.LEAD_UNIT.key(), field);
        return () -> draft ->
                draft.with(ProjectField.LEAD_UNIT, field.getValue() == null ? null : UUID.fromString(field.getValue()));
    }

    private Supplier<UnaryOperator<ProjectDraft>> tags() {
        var plus = tagField("ledger.many.tags.plus");
        var minus = tagField("ledger.many.tags.minus");
        body.add(plus, minus);
        plus.focus();
        errors.field(ProjectField.TAGS.key(), plus);
        return () -> draft -> {
            var tags = new LinkedHashSet<>(draft.get(ProjectField.TAGS, Set.of()));
            tags.addAll(plus.getValue());
            tags.removeAll(minus.getValue());
            return draft.with(ProjectField.TAGS, Set.copyOf(tags));
        };
    }

    private MultiSelectComboBox<String> tagField(String key) {
        var tags = words.choices(Condition.TAG, 0);
        var field = new MultiSelectComboBox<String>(Texts.of(key));
        field.setItems(tags.keySet());
        field.setItemLabelGenerator(code -> tags.getOrDefault(code, code));
        field.setWidthFull();
        return field;
    }

    private void change(UnaryOperator<ProjectDraft> change) {
        switch (changing.change(rows.stream().map(LedgerRow::id).toList(), change)) {
            case Outcome.Done<Changed>(var done) -> {
                close();
                said(done);
                changed.run();
            }
            case Outcome.Refused<Changed>(var reasons) -> errors.show(reasons);
        }
    }

    private void said(Changed done) {
        if (done.count() == 0) {
            Say.saved(Texts.of("ledger.many.same"));
            return;
        }
        Say.saved(Texts.of("ledger.many.done", Amounts.count(done.count())), () -> {
            var kept = changing.takeBack(done);
            Say.saved(
                    kept == 0
                            ? Texts.of("ledger.many.back")
                            : Texts.of("ledger.many.back.without", Amounts.count(kept)));
            changed.run();
        });
    }
}
