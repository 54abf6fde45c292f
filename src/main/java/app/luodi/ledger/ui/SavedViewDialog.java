package app.luodi.ledger.ui;

import app.luodi.kernel.Outcome;
import app.luodi.ledger.SavedView;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;

/** 存为视图: the name of a list, for whom it is, and the link that opens it. */
class SavedViewDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 40;

    private final transient SavedView.Draft draft;
    private final transient Function<SavedView.Draft, Outcome<SavedView>> save;
    private final TextField name = new TextField(Texts.of("ledger.saved.name"));
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();
    private final Checkbox locked = new Checkbox(Texts.of("ledger.saved.lock"));
    private final ErrorSummary errors = new ErrorSummary();
    private final Button done = new Button(Texts.of("ledger.saved.save"), event -> save());
    private final Div body = new Div();

    SavedViewDialog(SavedView.Draft draft, boolean mayShare, Function<SavedView.Draft, Outcome<SavedView>> save) {
        this.draft = draft;
        this.save = save;
        setHeaderTitle(Texts.of("ledger.saved.title"));
        setWidth("440px");
        name.setValue(draft.name());
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setAutoselect(true);
        shared.setLabel(Texts.of("ledger.saved.for"));
        shared.setItems(false, true);
        shared.setItemLabelGenerator(all -> Texts.of(all ? "ledger.saved.for.all" : "ledger.saved.for.me"));
        shared.setValue(draft.shared());
        shared.setVisible(mayShare);
        locked.setValue(draft.locked());
        locked.setVisible(mayShare && draft.shared());
        shared.addValueChangeListener(event -> locked.setVisible(Boolean.TRUE.equals(event.getValue())));
        var what = new Span(Texts.of("ledger.saved.what"));
        what.addClassName("lu-cap");
        body.addClassName("ledger-dialog");
        body.add(errors.field("name", name), name, shared, locked, what);
        add(body);
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(name);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), done);
    }

    /** Shows the link, whole, to be handed on. */
    void linked(String path) {
        var link = new TextField(Texts.of("ledger.saved.link"));
        link.setReadOnly(true);
        link.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path);
        var copy = new Button(Texts.of("ledger.saved.copy"), Icons.of("link"));
        copy.getElement().executeJs("""
                this.addEventListener('click', () => {
                  const field = $0.inputElement;
                  field.select();
                  if (!document.execCommand('copy') && navigator.clipboard) navigator.clipboard.writeText(field.value);
                  this.lastChild.textContent = $1;
                });""", link.getElement(), Texts.of("ledger.saved.copied"));
        link.setSuffixComponent(copy);
        link.addClassName("ledger-link");
        body.add(link);
    }

    void deletable(Runnable delete) {
        var button = new Button(Texts.of("ledger.saved.delete"), event -> {
            close();
            delete.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.addClassName("ledger-delete");
        getFooter().addComponentAsFirst(button);
    }

    /** Somebody else's: to be looked at and handed on. */
    void readOnly(String why) {
        name.setReadOnly(true);
        shared.setReadOnly(true);
        locked.setVisible(false);
        done.setVisible(false);
        body.add(new Span(why));
    }

    private void save() {
        var wanted = new SavedView.Draft(name.getValue(), draft.query(), shared.getValue(), locked.getValue());
        switch (save.apply(wanted)) {
            case Outcome.Done<SavedView> saved -> close();
            case Outcome.Refused<SavedView>(var reasons) -> errors.show(reasons);
        }
    }
}
