package app.luodi.projects.ui;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.Level;
import app.luodi.projects.Nature;
import app.luodi.projects.ProjectDraft;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Everything of a project to type. A field that is left empty is unknown, not zero. */
class ProjectForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;

    private final transient BoundFields fields;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div foreign = new Div();
    private final Checkbox foreignSwitch = new Checkbox(Texts.of("projects.form.foreign"));
    private final Contacts contacts;
    private final Lists lists;

    ProjectForm(Choices choices) {
        this.fields = new BoundFields(choices, errors);
        this.contacts = new Contacts(choices);
        this.lists = new Lists(choices.year());
        addClassName("project-form");
        add(errors);
        section("projects.group.what", what());
        section("projects.group.money", money());
        section("projects.group.place", place());
        section("projects.group.people", people());
        section("projects.group.texts", texts());
        fields.whenChanged(errors::clear);
    }

    void read(ProjectDraft draft) {
        fields.read(draft);
        contacts.setValue(draft.get(CONTACTS, List.of()));
        foreignSwitch.setValue(draft.get(CURRENCY) != null);
        showForeign(draft.get(CURRENCY) != null);
    }

    boolean isChanged() {
        return fields.isChanged() || contacts.isChanged();
    }

    /** What was typed, on top of what stood; empty, with the reasons shown, where something cannot be read. */
    Optional<ProjectDraft> write(ProjectDraft stood) {
        var wrong = fields.unreadable();
        if (!wrong.isEmpty()) {
            errors.show(wrong);
            return Optional.empty();
        }
        var draft = fields.write(stood).with(CONTACTS, contacts.getValue());
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
        var name = fields.text(NAME, LONGEST_NAME);
        name.setLabel(Texts.of("projects.form.name"));
        name.addClassName("project-wide");
        return List.of(
                name,
                fields.code(),
                fields.parent(),
                fields.text(PHASE, LONGEST_NAME),
                fields.text(OWNER, LONGEST_NAME),
                fields.creditCode(),
                fields.text(INVESTOR, LONGEST_NAME),
                fields.select(NATURE, Nature.values(), nature -> Texts.of("projects.nature." + nature.code())),
                fields.select(LEVEL, Level.values(), level -> Texts.of("projects.level." + level.code())),
                fields.industry(),
                fields.tags(),
                fields.bound(LISTS, lists));
    }

    private List<Component> money() {
        foreignSwitch.addValueChangeListener(event -> showForeign(event.getValue()));
        foreign.addClassNames("project-grid", "project-wide");
        var currency = fields.text(CURRENCY, 3);
        currency.setPlaceholder("USD");
        foreign.add(currency, fields.number(FOREIGN_AMOUNT), fields.number(RATE), fields.date(RATE_ON));
        return List.of(
                fields.date(AGREEMENT_ON),
                fields.amount(AGREEMENT_AMOUNT),
                fields.amount(TOTAL_INVESTMENT),
                fields.amount(FIXED_ASSET_PART),
                foreignSwitch,
                foreign);
    }

    private List<Component> place() {
        var mu = fields.number(LAND_MU);
        mu.setSuffixComponent(new Span(Texts.of("projects.unit.mu")));
        var needs = fields.needsLand();
        needs.addValueChangeListener(event -> {
            mu.setVisible(event.getValue());
            if (!event.getValue() && event.isFromClient()) {
                mu.clear();
            }
        });
        var location = fields.text(LOCATION, LONGEST_NAME);
        location.addClassName("project-wide");
        return List.of(fields.unit(OFFICE, "office"), fields.unit(AREA, "area"), needs, mu, location);
    }

    private List<Component> people() {
        fields.named(CONTACTS, contacts);
        return List.of(
                fields.text(LEADER, LONGEST_NAME),
                fields.names(FURTHER_LEADERS),
                fields.unit(LEAD_UNIT, ""),
                fields.units(FURTHER_LEAD_UNITS),
                fields.units(SERVICE_UNITS),
                contacts);
    }

    private List<Component> texts() {
        return List.of(fields.area(CONTENT), fields.area(REMARKS));
    }

    private void section(String key, List<Component> content) {
        var title = new H2(Texts.of(key));
        var grid = new Div();
        grid.add(content);
        grid.addClassName("project-grid");
        var section = new Section(title, grid);
        section.addClassName("lu-card");
        add(section);
    }

    private void showForeign(boolean shown) {
        foreign.setVisible(shown);
    }
}
