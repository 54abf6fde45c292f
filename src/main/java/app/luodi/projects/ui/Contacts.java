package app.luodi.projects.ui;

import app.luodi.projects.Contact;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The contacts of a project, one a row: name, telephone, unit. A row without a name is nobody. */
class Contacts extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Choices choices;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private transient List<Contact> stood = List.of();

    Contacts(Choices choices) {
        this.choices = choices;
        addClassNames("project-contacts", "project-wide");
        var title = new Span(Texts.of("projects.field.contacts"));
        title.addClassName("project-label");
        var more = new Button(Texts.of("projects.form.add_contact"), Icons.of("plus"), event -> row(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(title, list, more);
    }

    void setValue(List<Contact> contacts) {
        stood = contacts;
        rows.clear();
        list.removeAll();
        contacts.forEach(this::row);
    }

    List<Contact> getValue() {
        return rows.stream().flatMap(Row::contact).toList();
    }

    boolean isChanged() {
        return !getValue().equals(stood);
    }

    private void row(@org.jspecify.annotations.Nullable Contact contact) {
        var row = new Row(choices);
        if (contact != null) {
            row.show(contact);
        }
        row.remove.addClickListener(event -> {
            rows.remove(row);
            list.remove(row);
        });
        rows.add(row);
        list.add(row);
    }

    private static final class Row extends Div {
        private static final long serialVersionUID = 1L;

        private final TextField person = new TextField(Texts.of("projects.form.contact.person"));
        private final TextField phone = new TextField(Texts.of("projects.form.contact.phone"));
        private final ComboBox<UUID> unit = new ComboBox<>(Texts.of("projects.form.contact.unit"));
        private final Button remove = new Button(Icons.of("x"));

        Row(Choices choices) {
            addClassName("project-contact");
            unit.setItems(choices.units(""));
            unit.setItemLabelGenerator(choices::unitName);
            unit.setClearButtonVisible(true);
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(Texts.of("projects.form.remove_contact"));
            add(person, phone, unit, remove);
        }

        void show(Contact contact) {
            person.setValue(contact.person());
            phone.setValue(Optional.ofNullable(contact.phone()).orElse(""));
            unit.setValue(contact.unit());
        }

        Stream<Contact> contact() {
            var name = person.getValue().strip();
            var number = phone.getValue().strip();
            return name.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Contact(name, number.isEmpty() ? null : number, unit.getValue()));
        }
    }
}
