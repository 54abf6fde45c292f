package app.luodi.projects.ui;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.CreditCode;
import app.luodi.projects.Level;
import app.luodi.projects.Nature;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
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

/** Everything of a project to type. A field that is left empty is unknown, not zero. */
class ProjectForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    /** What the form stands on: a draft is a value, a binder wants something to change. */
    private static final class Sheet {
        private ProjectDraft draft = ProjectDraft.empty();
    }

    private final transient Binder<Sheet> binder = new Binder<>();
    private final transient Map<HasValue<?, ?>, Refusal> unreadable = new HashMap<>();
    private final transient Choices choices;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div foreign = new Div();
    private final Checkbox foreignSwitch = new Checkbox(Texts.of("projects.form.foreign"));
    private final Contacts contacts;
    private final Lists lists;

    ProjectForm(Choices choices) {
        this.choices = choices;
        this.contacts = new Contacts(choices);
        this.lists = new Lists(choices.year());
        addClassName("project-form");
        add(errors);
        section("projects.group.what", what());
        section("projects.group.money", money());
        section("projects.group.place", place());
        section("projects.group.people", people());
        section("projects.group.texts", texts());
        binder.addValueChangeListener(event -> errors.clear());
    }

    void read(ProjectDraft draft) {
        var sheet = new Sheet();
        sheet.draft = draft;
        binder.readBean(sheet);
        contacts.setValue(draft.get(CONTACTS, List.of()));
        foreignSwitch.setValue(draft.get(CURRENCY) != null);
        showForeign(draft.get(CURRENCY) != null);
    }

    boolean isChanged() {
        return binder.hasChanges() || contacts.isChanged();
    }

    /** What was typed, on top of what stood; empty, with the reasons shown, where something cannot be read. */
    Optional<ProjectDraft> write(ProjectDraft stood) {
        var sheet = new Sheet();
        sheet.draft = stood;
        var wrong = binder.validate().getFieldValidationErrors().stream()
                .map(status ->
                        unreadable.getOrDefault(status.getField(), Refusal.of("", "projects.refused.unreadable")))
                .toList();
        if (!wrong.isEmpty()) {
            errors.show(wrong);
            return Optional.empty();
        }
        binder.writeBeanIfValid(sheet);
        var draft = sheet.draft.with(CONTACTS, contacts.getValue());
        return Optional.of(foreignSwitch.getValue() ? draft : withoutForeign(draft));
    }

    void refused(List<Refusal> reasons) {
        errors.show(reasons);
    }

    private static ProjectDraft withoutForeign(ProjectDraft draft) {
        return draft.with(CURRENCY, null)
                .with(FOREIGN_AMOUNT, null)
                .with(RATE, null)
                .with(RATE_ON, null);
    }

    private List<Component> what() {
        var name = text(NAME, LONGEST_NAME);
        name.setLabel(Texts.of("projects.form.name"));
        name.addClassName("project-wide");
        return List.of(
                name,
                code(),
                parent(),
                text(PHASE, LONGEST_NAME),
                text(OWNER, LONGEST_NAME),
                creditCode(),
                text(INVESTOR, LONGEST_NAME),
                select(NATURE, Nature.values(), nature -> Texts.of("projects.nature." + nature.code())),
                select(LEVEL, Level.values(), level -> Texts.of("projects.level." + level.code())),
                industry(),
                tags(),
                bound(LISTS, lists));
    }

    private List<Component> money() {
        foreignSwitch.addValueChangeListener(event -> showForeign(event.getValue()));
        foreign.addClassNames("project-grid", "project-wide");
        var currency = text(CURRENCY, 3);
        currency.setPlaceholder("USD");
        foreign.add(currency, number(FOREIGN_AMOUNT), number(RATE), date(RATE_ON));
        return List.of(
                date(AGREEMENT_ON),
                amount(AGREEMENT_AMOUNT),
                amount(TOTAL_INVESTMENT),
                amount(FIXED_ASSET_PART),
                foreignSwitch,
                foreign);
    }

    private List<Component> place() {
        var mu = number(LAND_MU);
        mu.setSuffixComponent(new Span(Texts.of("projects.unit.mu")));
        var needs = new Checkbox(ProjectWords.name(NEEDS_LAND));
        needs.addClassName("project-check");
        needs.addValueChangeListener(event -> {
            mu.setVisible(event.getValue());
            if (!event.getValue() && event.isFromClient()) {
                mu.clear();
            }
        });
        binder.forField(needs)
                .bind(
                        sheet -> sheet.draft.needsLand(),
                        (sheet, yes) -> sheet.draft = sheet.draft.with(NEEDS_LAND, yes));
        errors.field(NEEDS_LAND.key(), needs);
        var location = text(LOCATION, LONGEST_NAME);
        location.addClassName("project-wide");
        return List.of(unit(OFFICE, "office"), unit(AREA, "area"), needs, mu, location);
    }

    private List<Component> people() {
        var further = text(LONGEST_NAME, ProjectWords.name(FURTHER_LEADERS));
        further.setHelperText(Texts.of("projects.form.several"));
        binder.forField(further)
                .bind(
                        sheet -> String.join("、", sheet.draft.get(FURTHER_LEADERS, List.of())),
                        (sheet, names) -> sheet.draft = sheet.draft.with(FURTHER_LEADERS, names(names)));
        errors.field(FURTHER_LEADERS.key(), further).field(CONTACTS.key(), contacts);
        return List.of(
                text(LEADER, LONGEST_NAME),
                further,
                unit(LEAD_UNIT, ""),
                units(FURTHER_LEAD_UNITS),
                units(SERVICE_UNITS),
                contacts);
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[、,，;；\\s]+"))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private List<Component> texts() {
        return List.of(area(CONTENT), area(REMARKS));
    }

    private void section(String key, List<Component> fields) {
        var title = new com.vaadin.flow.component.html.H2(Texts.of(key));
        var grid = new Div();
        grid.add(fields);
        grid.addClassName("project-grid");
        var section = new com.vaadin.flow.component.html.Section(title, grid);
        section.addClassName("lu-card");
        add(section);
    }

    private void showForeign(boolean shown) {
        foreign.setVisible(shown);
    }

    private TextField text(int longest, String label) {
        var field = new TextField(label);
        field.setMaxLength(longest);
        return field;
    }

    private TextField text(ProjectField<String> what, int longest) {
        var field = text(longest, ProjectWords.name(what));
        binder.forField(field)
                .bind(
                        sheet -> sheet.draft.get(what, ""),
                        (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        errors.field(what.key(), field);
        return field;
    }

    private TextArea area(ProjectField<String> what) {
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

    private TextField code() {
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

    private TextField creditCode() {
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

    private TextField industry() {
        var field = text(INDUSTRY_CODE, 5);
        field.setHelperText(Texts.of("projects.form.industry_hint"));
        return field;
    }

    private MoneyField amount(ProjectField<Money> what) {
        var field = MoneyField.wan(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "projects.refused.amount_form");
    }

    private BigDecimalField number(ProjectField<java.math.BigDecimal> what) {
        var field = new BigDecimalField(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "projects.refused.number_form");
    }

    private Component date(ProjectField<java.time.LocalDate> what) {
        var field = Dates.picker(ProjectWords.name(what));
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        return readable(what, field, "parts.date.unreadable");
    }

    private <T> Component select(
            ProjectField<T> what, T[] values, com.vaadin.flow.component.ItemLabelGenerator<T> label) {
        var field = new Select<T>();
        field.setLabel(ProjectWords.name(what));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setItemLabelGenerator(value -> value == null ? "—" : label.apply(value));
        return bound(what, field);
    }

    private <T, C extends Component & HasValue<?, T>> C bound(ProjectField<T> what, C field) {
        binder.forField(field)
                .bind(sheet -> sheet.draft.get(what), (sheet, value) -> sheet.draft = sheet.draft.with(what, value));
        errors.field(what.key(), field);
        return field;
    }

    private <C extends Component & HasValue<?, ?>> C readable(ProjectField<?> what, C field, String key) {
        unreadable.put(field, Refusal.of(what.key(), key));
        errors.field(what.key(), field);
        return field;
    }

    private Component parent() {
        var field = new ComboBox<UUID>(ProjectWords.name(PARENT));
        field.setItems(query -> choices.projects(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.setItemLabelGenerator(choices::projectName);
        field.setClearButtonVisible(true);
        field.setHelperText(Texts.of("projects.form.parent_hint"));
        return bound(PARENT, field);
    }

    private Component unit(ProjectField<UUID> what, String kind) {
        var field = new ComboBox<UUID>(ProjectWords.name(what));
        field.setItems(choices.units(kind));
        field.setItemLabelGenerator(choices::unitName);
        field.setClearButtonVisible(true);
        return bound(what, field);
    }

    private Component units(ProjectField<List<UUID>> what) {
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

    private Component tags() {
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
