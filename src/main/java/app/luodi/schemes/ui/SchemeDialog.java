package app.luodi.schemes.ui;

import app.luodi.kernel.Outcome;
import app.luodi.projects.Nature;
import app.luodi.projects.Tags;
import app.luodi.schemes.Scheme;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Defines a view by its rule. A definition that changes gets a new edition from a year on. */
class SchemeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient SchemesServices services;
    private final transient @Nullable Scheme scheme;
    private final transient Runnable done;
    private final TextField name = new TextField(Texts.of("schemes.name"));
    private final TextField edition = new TextField(Texts.of("schemes.edition"));
    private final IntegerField fromYear = new IntegerField(Texts.of("schemes.from"));
    private final IntegerField toYear = new IntegerField(Texts.of("schemes.to"));
    private final TextField codes = new TextField(Texts.of("schemes.codes"));
    private final MultiSelectComboBox<Nature> natures = new MultiSelectComboBox<>(Texts.of("schemes.natures"));
    private final MultiSelectComboBox<String> controls = new MultiSelectComboBox<>(Texts.of("schemes.controls"));
    private final Select<Boolean> developers = new Select<>();
    private final MoneyField least = MoneyField.yi(Texts.of("schemes.least"));
    private final Select<Tags.Tag> tag = new Select<>();
    private final TextField note = new TextField(Texts.of("schemes.note"));
    private final ErrorSummary errors = new ErrorSummary();

    SchemeDialog(SchemesServices services, @Nullable Scheme scheme, int year, Runnable done) {
        this.services = services;
        this.scheme = scheme;
        this.done = done;
        setHeaderTitle(Texts.of(scheme == null ? "schemes.new" : "schemes.edit"));
        setWidth("680px");
        codes.setHelperText(Texts.of("schemes.codes.hint"));
        natures.setItems(Nature.values());
        natures.setItemLabelGenerator(nature -> Texts.of("projects.nature." + nature.code()));
        controls.setItems("state", "private", "hmt", "foreign");
        controls.setItemLabelGenerator(control -> Texts.of("schemes.control." + control));
        developers.setLabel(Texts.of("schemes.developers"));
        developers.setItems(true, false);
        developers.setEmptySelectionAllowed(true);
        developers.setEmptySelectionCaption(Texts.of("schemes.any"));
        developers.setItemLabelGenerator(one ->
                Texts.of(one == null ? "schemes.any" : one ? "schemes.words.developers" : "schemes.words.others"));
        tag.setLabel(Texts.of("schemes.tag"));
        tag.setItems(services.tags().all());
        tag.setEmptySelectionAllowed(true);
        tag.setItemLabelGenerator(one -> one == null ? "" : one.name());
        errors.field("name", name)
                .field("codes", codes)
                .field("fromYear", fromYear)
                .field("toYear", toYear);
        fromYear.setValue(year);
        fill();
        var form =
                new FormLayout(name, edition, fromYear, toYear, codes, natures, controls, developers, least, tag, note);
        form.setColspan(codes, 2);
        form.setColspan(note, 2);
        add(errors, new Paragraph(Texts.of("schemes.explained")), form);
        var save = new Button(Texts.of("schemes.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void fill() {
        if (scheme == null) {
            return;
        }
        var rule = scheme.rule();
        name.setValue(scheme.name());
        edition.setValue(scheme.edition());
        toYear.setValue(scheme.toYear());
        codes.setValue(String.join("、", rule.codes()));
        natures.setValue(new HashSet<>(rule.natures().stream().map(Nature::of).toList()));
        controls.setValue(new HashSet<>(rule.controls()));
        developers.setValue(rule.developers());
        least.setValue(rule.least());
        services.tags().all().stream()
                .filter(one -> one.code().equals(rule.tag()))
                .findFirst()
                .ifPresent(tag::setValue);
        note.setValue(Objects.requireNonNullElse(scheme.note(), ""));
    }

    private void save() {
        if (least.unreadable()) {
            return;
        }
        var from = fromYear.getValue();
        var said = new Scheme(
                scheme == null ? new UUID(0, 0) : scheme.id(),
                name.getValue().strip(),
                edition.getValue().strip(),
                from == null ? services.today().today().getYear() : from,
                toYear.getValue(),
                new Scheme.Rule(
                        Arrays.stream(codes.getValue()
                                        .replace('—', '-')
                                        .replace('–', '-')
                                        .split("[、，,;；\\s]+"))
                                .filter(Predicate.not(String::isBlank))
                                .toList(),
                        natures.getValue().stream().map(Nature::code).sorted().toList(),
                        controls.getValue().stream().sorted().toList(),
                        developers.getValue(),
                        least.getValue(),
                        tag.getValue() == null ? null : tag.getValue().code()),
                note.getValue().isBlank() ? null : note.getValue().strip(),
                scheme == null ? services.defining().all().size() + 1 : scheme.position(),
                scheme == null ? 0 : scheme.version());
        switch (services.defining().define(said)) {
            case Outcome.Done<Scheme> defined -> {
                close();
                Say.saved(Texts.of("schemes.saved"));
                done.run();
            }
            case Outcome.Refused<Scheme>(var reasons) -> errors.show(List.copyOf(reasons));
        }
    }
}
