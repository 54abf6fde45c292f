package app.luodi.projects.ui;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.CreditCode;
import app.luodi.projects.ProjectCode;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a project, each bound to its place in the draft; what cannot be read is named at its field. */
final class BoundFields {
    private static final int LONGEST_TEXT = 4000;

    /** What the form stands on: a draft is a value, a binder wants something to change. */
    private static final class Sheet {
        private ProjectDraft draft = ProjectDraft.empty();
    }

    private final Binder<Sheet> binder = new Binder<>();
    private final Map<HasValue<?, ?>, Refusal> unreadable = new HashMap<>();
    private final Choices choices;
    private final ErrorSummary errors;

    BoundFields(Choices choices, ErrorSummary errors) {
        this.choices = choices;
        this.errors = errors;
    }

    void whenChanged(Runnable then) {
        binder.addValueChangeListener(event -> then.run());
    }

    void read(ProjectDraft draft) {
        var sheet = new Sheet();
        sheet.draft = draft;
        binder.readBean(sheet);
    }

    boolean isChanged() {
        return binder.hasChanges();
    }

    /** Why what was typed cannot be read; empty where it can. */
    List<Refusal> unreadable() {
        return binder.validate().getFieldValidationErrors().stream()
                .map(status ->
                        unreadable.getOrDefault(status.getField(), Refusal.of("", "projects.refused.unreadable")))
                .toList();
    }

    /** What was typed, on top of what stood. */
    ProjectDraft write(ProjectDraft stood) {
        var sheet = new Sheet();
        sheet.draft = stood;
        binder.writeBeanIfValid(sheet);
        return sheet.draft;
    }

    /** A field that keeps its value itself: a refusal of it is shown there. */
    void named(ProjectField<?> what, Component field) {
        errors.field(what.key(), field);
    }

    Checkbox needsLand() {
        var field = new Checkbox(ProjectWords.name(NEEDS_LAND));
        field.addClassName("project-check");
        binder.forField(field)
                .bind(
                        sheet -> sheet.draft.needsLand(),
                        (sheet, yes) -> sheet.draft = sheet.draft.with(NEEDS_LAND, yes));
        errors.field(NEEDS_LAND.key(), field);
        return field;
    }

    /** Several names in one line. */
    TextField names(ProjectField<List<String>> what) {
        var field = text(200, ProjectWords.name(what));
        field.setHelperText(Texts.of("projects.form.several"));
        binder.forField(field)
                .bind(
                        sheet -> String.join("、", sheet.draft.get(what, List.of())),
                        (sheet, typed) -> sheet.draft = sheet.draft.with(what, names(typed)));
        errors.field(what.key(), field);
        return field;
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[、,，;；\\s]+"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    TextField text(int longest, String label) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    TextField text(ProjectField<String> what, int longest) {
        var field = text(longest, ProjectWords.name(what));
        binder.forField(field)
                .bind(
                        sheet -> sheet.draft.get(what, ""),
                        (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        errors.field(what.key(), field);
        return field;
    }

    TextArea area(ProjectField<String> what) {
        var field = new TextArea(ProjectWords.name(what));
        field.setMaxLength(LONGEST_TEXT);
        field.setMinRows(3);
        field.addClassName("project-wide");
        binder.forField(field)
                .bind(
                        sheet -> sheet.draft.get(what, ""),
                        (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        errors.field(what.key(), field);
        return field;
    }

    TextField code() {
        var field = text(40, ProjectWords.name(CODE));
        field.setHelperText(Texts.of("projects.form.code_hint"));
        var key = "projects.refused.code_form";
        binder.forField(field)
                .withConverter(
                        typed -> read(typed, ProjectCode::read),
                        code -> code == null ? "" : code.value(),
                        Texts.of(key))
                .bind(sheet -> sheet.draft.get(CODE), (sheet, value) -> sheet.draft = sheet.draft.with(CODE, value));
        return readable(CODE, field, key);
    }

    TextField creditCode() {
        var field = text(30, ProjectWords.name(CREDIT_CODE));
        var key = "projects.refused.credit_form";
        binder.forField(field)
                .withConverter(
                        typed -> read(typed, CreditCode::read), code -> code == null ? "" : code.value(), Texts.of(key))
                .bind(
                        sheet -> sheet.draft.get(CREDIT_CODE),
                        (sheet, value) -> sheet.draft = sheet.draft.with(CREDIT_CODE, value));
        return readable(CREDIT_CODE, field, key);
    }

    private static <T> @Nullable T read(String typed, Function<String, Optional<T>> reader) {
        return typed.isBlank() ? null : reader.apply(typed).orElseThrow();
    }

    TextField industry() {
        var field = text(INDUSTRY_CODE, 5);
        field.setHelperText(Texts.of("projects.form.industry_hint"));
        return field;
    }

    MoneyField amount(ProjectField<Money> what) {
        var field = MoneyField.wan(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "projects.refused.amount_form");
    }

    BigDecimalField number(ProjectField<BigDecimal> what) {
        var field = new BigDecimalField(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "projects.refused.number_form");
    }

    Component date(ProjectField<LocalDate> what) {
        var field = Dates.picker(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "parts.date.unreadable");
    }

    <T> Component select(ProjectField<T> what, T[] values, ItemLabelGenerator<T> label) {
        var field = new Select<T>();
        field.setLabel(ProjectWords.name(what));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(value -> value == null ? "—" : label.apply(value));
        return bound(what, field);
    }

    <T, C extends Component & HasValue<?, T>> C bound(ProjectField<T> what, C field) {
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        errors.field(what.key(), field);
        return field;
    }

    <C extends Component & HasValue<?, ?>> C readable(ProjectField<?> what, C field, String key) {
        unreadable.put(field, Refusal.of(what.key(), key));
        errors.field(what.key(), field);
        return field;
    }

    Component parent() {
        var field = new ComboBox<UUID>(ProjectWords.name(PARENT));
        field.setItems(query -> choices.projects(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.setItemLabelGenerator(choices::projectName);
        field.setClearButtonVisible(true);
        field.setHelperText(Texts.of("projects.form.parent_hint"));
        return bound(PARENT, field);
    }

    Component unit(ProjectField<UUID> what, String kind) {
        var field = new ComboBox<UUID>(ProjectWords.name(what));
        field.setItems(choices.units(kind));
        field.setItemLabelGenerator(choices::unitName);
        field.setClearButtonVisible(true);
        return bound(what, field);
    }

    Component units(ProjectField<List<UUID>> what) {
        var field = new MultiSelectComboBox<UUID>(ProjectWords.name(what));
        field.setItems(choices.units(""));
        field.setItemLabelGenerator(choices::unitName);
        binder.forField(field)
                .bind(
                        sheet -> new HashSet<>(sheet.draft.get(what, List.of())),
                        (sheet, value) -> sheet.draft = sheet.draft.with(what, inOrder(sheet.draft.get(what), value)));
        errors.field(what.key(), field);
        return field;
    }

    /** What stood keeps its place, what is new comes after: an order that nobody changed is no change. */
    private static List<UUID> inOrder(@Nullable List<UUID> stood, Set<UUID> chosen) {
        var before = stood == null ? List.<UUID>of() : stood;
        var ordered = new ArrayList<>(before.stream().filter(chosen::contains).toList());
        chosen.stream().filter(one -> !before.contains(one)).forEach(ordered::add);
        return ordered;
    }

    Component tags() {
        var field = new MultiSelectComboBox<String>(ProjectWords.name(TAGS));
        field.setItems(choices.tags());
        field.setItemLabelGenerator(choices::tagName);
        binder.forField(field)
                .bind(
                        sheet -> sheet.draft.get(TAGS, Set.of()),
                        (sheet, value) -> sheet.draft = sheet.draft.with(TAGS, Set.copyOf(value)));
        errors.field(TAGS.key(), field);
        return field;
    }
}
