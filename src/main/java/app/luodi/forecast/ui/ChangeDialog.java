package app.luodi.forecast.ui;

import app.luodi.forecast.Change;
import app.luodi.forecast.Subject;
import app.luodi.forecast.YearForecast;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.PacingCurves;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a what-if: a start moved, a project dropped or taken in, another curve. Nothing is saved by it. */
class ChangeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private enum Kind {
        MOVE,
        DROP,
        ADD,
        CURVE
    }

    private final transient ForecastServices services;
    private final transient ForecastQuery query;
    private final transient YearForecast shown;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<Map.Entry<UUID, String>> project = new ComboBox<>(Texts.of("forecast.project"));
    private final DatePicker on = Dates.picker(Texts.of("forecast.on"));
    private final MoneyField amount = MoneyField.yi(Texts.of("forecast.amount"));
    private final Select<PacingCurves.Curve> curve = new Select<>();
    private final ErrorSummary errors = new ErrorSummary();

    ChangeDialog(ForecastServices services, ForecastQuery query, YearForecast shown, @Nullable Subject chosen) {
        this.services = services;
        this.query = query;
        this.shown = shown;
        setHeaderTitle(Texts.of("forecast.change"));
        setWidth("560px");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> Texts.of("forecast.kind." + one.name().toLowerCase(java.util.Locale.ROOT)));
        kind.getElement().getThemeList().add("segments");
        kind.setAriaLabel(Texts.of("forecast.change"));
        kind.addValueChangeListener(event -> kindChosen());
        project.setItemLabelGenerator(Map.Entry::getValue);
        curve.setLabel(Texts.of("forecast.curve"));
        curve.setItems(services.curves().all());
        curve.setItemLabelGenerator(PacingCurves.Curve::name);
        errors.field("project", project).field("on", on).field("amount", amount).field("curve", curve);
        var form = new FormLayout(project, on, amount, curve);
        form.setColspan(project, 2);
        add(errors, kind, new Paragraph(Texts.of("forecast.change.explained")), form);
        var apply = new Button(Texts.of("forecast.apply"), event -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), apply);
        kind.setValue(
                chosen == null || (chosen.started() == null && chosen.done().fen() == 0) ? Kind.MOVE : Kind.DROP);
        if (chosen != null) {
            project.setValue(Map.entry(chosen.project(), chosen.name()));
            on.setValue(chosen.startExpected());
        }
    }

    private void kindChosen() {
        var before = Optional.ofNullable(project.getValue());
        var items = items();
        project.setItems(items);
        before.filter(items::contains).ifPresent(project::setValue);
        on.setVisible(kind.getValue() == Kind.MOVE || kind.getValue() == Kind.ADD);
        amount.setVisible(kind.getValue() == Kind.ADD);
        curve.setVisible(kind.getValue() == Kind.CURVE);
    }

    private List<Map.Entry<UUID, String>> items() {
        return switch (kind.getValue()) {
            case ADD -> services.forecasting().signedWithoutPlan(query.year());
            case MOVE -> subjects(true);
            case DROP, CURVE -> subjects(false);
        };
    }

    /** A start can be moved only before it has come. */
    private List<Map.Entry<UUID, String>> subjects(boolean notStarted) {
        return shown.lines().stream()
                .map(YearForecast.Line::subject)
                .filter(one ->
                        !notStarted || (one.started() == null && one.done().fen() == 0))
                .map(one -> Map.entry(one.project(), one.name()))
                .toList();
    }

    private void apply() {
        var reasons = new ArrayList<Refusal>();
        if (project.getValue() == null) {
            reasons.add(Refusal.of("project", "forecast.rule.project"));
        }
        if (on.isVisible() && (on.getValue() == null || on.getValue().getYear() < query.year())) {
            reasons.add(Refusal.of("on", "forecast.rule.before", query.year()));
        }
        if (amount.isVisible()
                && (amount.getValue() == null || amount.getValue().fen() <= 0)) {
            reasons.add(Refusal.of("amount", "forecast.rule.amount"));
        }
        if (curve.isVisible() && curve.getValue() == null) {
            reasons.add(Refusal.of("curve", "forecast.rule.curve"));
        }
        if (!reasons.isEmpty()) {
            errors.show(reasons);
            return;
        }
        close();
        query.with(change(project.getValue().getKey(), on.getValue())).open();
    }

    private Change change(UUID id, @Nullable LocalDate day) {
        return switch (kind.getValue()) {
            case MOVE -> new Change.Move(id, java.util.Objects.requireNonNull(day));
            case DROP -> new Change.Drop(id);
            case ADD ->
                new Change.Add(
                        id, java.util.Objects.requireNonNull(amount.getValue()), java.util.Objects.requireNonNull(day));
            case CURVE -> new Change.Curve(id, curve.getValue().id());
        };
    }
}
