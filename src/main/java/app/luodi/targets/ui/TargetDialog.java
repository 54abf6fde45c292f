package app.luodi.targets.ui;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.projects.ListClass;
import app.luodi.projects.Tags;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Indicator;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.Places;
import app.luodi.targets.Qualifier;
import app.luodi.targets.Scope;
import app.luodi.targets.Shape;
import app.luodi.targets.Target;
import app.luodi.targets.TargetDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a target down as it was decided: amount, growth, number or share, each for itself. */
class TargetDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient TargetsServices services;
    private final int year;
    private final transient @Nullable Target target;
    private final transient Runnable done;
    private final Select<Shape> shape = choice("targets.shape", List.of(Shape.values()), Shape::code, "targets.shape.");
    private final Select<Indicator> indicator =
            choice("targets.indicator", List.of(Indicator.values()), Indicator::code, "targets.indicator.");
    private final Select<Ledger> ledger =
            choice("targets.ledger", List.of(Ledger.values()), Ledger::code, "investment.ledger.");
    private final Select<Scope> scope = choice("targets.scope", List.of(Scope.values()), Scope::code, "targets.scope.");
    private final Select<Tags.Tag> category = new Select<>();
    private final Select<Places.Place> unit = new Select<>();
    private final Select<Qualifier> qualifier =
            choice("targets.qualifier", List.of(Qualifier.values()), Qualifier::code, "targets.qualifier.");
    private final MoneyField amount = MoneyField.yi(Texts.of("targets.amount"));
    private final BigDecimalField growth = new BigDecimalField(Texts.of("targets.growth"));
    private final IntegerField number = new IntegerField(Texts.of("targets.number"));
    private final MoneyField band = MoneyField.yi(Texts.of("targets.band"));
    private final TextField attribute = new TextField(Texts.of("targets.attribute"));
    private final BigDecimalField share = new BigDecimalField(Texts.of("targets.share"));
    private final Select<ListClass> cohort =
            choice("targets.cohort", List.of(ListClass.values()), ListClass::code, "targets.cohort.");
    private final DatePicker byDay = Dates.picker(Texts.of("targets.by"));
    private final Select<PacingCurves.Curve> curve = new Select<>();
    private final TermFields terms;
    private final TextField source = new TextField(Texts.of("targets.source"));
    private final DatePicker sourceOn = Dates.picker(Texts.of("targets.source.on"));
    private final TextField note = new TextField(Texts.of("targets.note"));
    private final ErrorSummary errors = new ErrorSummary();

    TargetDialog(TargetsServices services, int year, @Nullable Target target, Runnable done) {
        this.services = services;
        this.year = year;
        this.target = target;
        this.done = done;
        terms = new TermFields(services);
        setHeaderTitle(Texts.of(target == null ? "targets.new" : "targets.edit", year));
        setWidth("860px");
        category.setLabel(Texts.of("targets.category"));
        category.setItems(services.tags().all().stream()
                .filter(tag -> tag.kind() == Tags.Kind.CATEGORY)
                .toList());
        category.setItemLabelGenerator(Tags.Tag::name);
        unit.setLabel(Texts.of("targets.unit"));
        unit.setItemLabelGenerator(Places.Place::name);
        curve.setLabel(Texts.of("targets.curve"));
        curve.setItems(services.curves().all());
        curve.setItemLabelGenerator(one -> one == null ? Texts.of("targets.curve.even") : one.name());
        curve.setEmptySelectionAllowed(true);
        curve.setEmptySelectionCaption(Texts.of("targets.curve.even"));
        List.of(qualifier, cohort).forEach(some -> some.setEmptySelectionAllowed(true));
        scope.addValueChangeListener(event -> scopeChosen());
        shape.addValueChangeListener(event -> shapeChosen());
        indicator.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                shape.setValue(usual(event.getValue()));
            }
        });
        fill();
        var explained = new Paragraph(Texts.of("targets.explained"));
        explained.addClassName("lu-cap");
        add(errors, explained, form());
        fields();
        var save = new Button(Texts.of("targets.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private FormLayout form() {
        var form = new FormLayout(
                indicator,
                shape,
                ledger,
                scope,
                category,
                unit,
                terms.leader,
                qualifier,
                amount,
                growth,
                number,
                terms.numberTo,
                band,
                attribute,
                share,
                cohort,
                terms.level,
                terms.levelUnit,
                terms.comparator,
                terms.points,
                byDay,
                terms.prices,
                terms.sinceYear,
                curve,
                terms.aimCurve,
                terms.owner,
                terms.responsible,
                source,
                sourceOn,
                terms.edition,
                terms.wording,
                note);
        form.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("380px", 2),
                new FormLayout.ResponsiveStep("640px", 4));
        form.setColspan(terms.wording, 4);
        form.setColspan(source, 2);
        form.setColspan(note, 4);
        return form;
    }

    private void fields() {
        errors.field("indicator", indicator)
                .field("scope", scope)
                .field("category", category)
                .field("unit", unit)
                .field("amount", amount)
                .field("growth", growth)
                .field("number", number)
                .field("share", share)
                .field("cohort", cohort)
                .field("bandMin", band)
                .field("byDay", byDay);
        terms.errors(errors);
    }

    private static <T> Select<T> choice(String label, List<T> items, Function<T, String> code, String words) {
        var choice = new Select<T>();
        choice.setLabel(Texts.of(label));
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> item == null ? "" : Texts.of(words + code.apply(item)));
        return choice;
    }

    private void fill() {
        var said = target == null ? null : target.said();
        indicator.setValue(said == null ? Indicator.FIXED_ASSET_INVESTMENT : said.indicator());
        ledger.setValue(said == null ? Ledger.STATISTICAL : said.ledger());
        scope.setValue(said == null ? Scope.TOTAL : said.scope());
        if (said != null) {
            services.tags().all().stream()
                    .filter(tag -> tag.code().equals(said.category()))
                    .findFirst()
                    .ifPresent(category::setValue);
            services.places().of(said.scope()).stream()
                    .filter(place -> place.id().equals(said.unit()))
                    .findFirst()
                    .ifPresent(unit::setValue);
            services.curves().all().stream()
                    .filter(one -> one.id().equals(said.curve()))
                    .findFirst()
                    .ifPresent(curve::setValue);
            qualifier.setValue(said.qualifier());
            amount.setValue(said.amount());
            growth.setValue(said.growth());
            number.setValue(said.number());
            band.setValue(said.bandMin());
            attribute.setValue(Objects.requireNonNullElse(said.attribute(), ""));
            share.setValue(said.share());
            cohort.setValue(said.cohort());
            byDay.setValue(said.byDay());
            source.setValue(Objects.requireNonNullElse(said.source(), ""));
            sourceOn.setValue(said.sourceOn());
            note.setValue(Objects.requireNonNullElse(said.note(), ""));
            terms.fill(said.terms());
        }
        shape.setValue(said == null ? Shape.ABSOLUTE : Shape.of(said));
        scopeChosen();
        shapeChosen();
    }

    private void scopeChosen() {
        category.setVisible(scope.getValue() == Scope.CATEGORY);
        var places = scope.getValue().ofUnit();
        terms.leader.setVisible(scope.getValue() == Scope.LEADER);
        shapeChosen();
        unit.setVisible(places);
        if (places) {
            var chosen = unit.getValue();
            var all = services.places().of(scope.getValue());
            unit.setItems(all);
            if (chosen != null && all.contains(chosen)) {
                unit.setValue(chosen);
            }
        }
    }

    /** The shape an indicator is usually decided in. */
    private static Shape usual(Indicator indicator) {
        return switch (indicator) {
            case FIXED_ASSET_INVESTMENT, SIGNED_AMOUNT, FUNDS_FROM_OUTSIDE, TECHNOLOGY_CONTRACTS -> Shape.ABSOLUTE;
            case SIGNED_PROJECTS -> Shape.BANDED_COUNT;
            case STARTS, COMPLETIONS -> Shape.SHARE;
            case LISTED_PROJECTS, MARKET_ENTITIES -> Shape.COUNT;
            case GROSS_PRODUCT, INDUSTRIAL_OUTPUT, RETAIL_SALES, BUDGET_REVENUE, FOREIGN_TRADE -> Shape.GROWTH;
            case RESEARCH_INTENSITY, OTHER -> Shape.LEVEL;
        };
    }

    /** Only what the shape carries is asked; nothing of another shape is kept. */
    private void shapeChosen() {
        var chosen = shape.getValue();
        if (chosen == null || scope.getValue() == null) {
            return;
        }
        var money = chosen == Shape.ABSOLUTE || chosen == Shape.BOTH;
        var growing = chosen == Shape.GROWTH || chosen == Shape.BOTH;
        var counted = chosen == Shape.COUNT || chosen == Shape.BANDED_COUNT || chosen == Shape.RANGE;
        show(money, amount, curve, terms.aimCurve);
        show(growing, growth, terms.prices);
        show(counted || chosen == Shape.BY_DATE, number);
        show(chosen == Shape.RANGE, terms.numberTo);
        show(chosen == Shape.BANDED_COUNT, band, attribute);
        show(chosen == Shape.SHARE, share);
        show(chosen == Shape.SHARE || scope.getValue() == Scope.LIST, cohort);
        show(chosen == Shape.LEVEL, terms.level, terms.levelUnit);
        show(chosen == Shape.RELATIVE, terms.comparator, terms.points);
    }

    private static void show(boolean visible, Component... fields) {
        for (var field : fields) {
            field.setVisible(visible);
        }
    }

    private TargetDraft draft() {
        return new TargetDraft(
                year,
                ledger.getValue(),
                indicator.getValue(),
                scope.getValue(),
                category.isVisible() && category.getValue() != null
                        ? category.getValue().code()
                        : null,
                unit.isVisible() && unit.getValue() != null ? unit.getValue().id() : null,
                amount.isVisible() ? amount.getValue() : null,
                growth.isVisible() ? growth.getValue() : null,
                number.isVisible() ? number.getValue() : null,
                share.isVisible() ? share.getValue() : null,
                cohort.isVisible() ? cohort.getValue() : null,
                byDay.getValue(),
                band.isVisible() ? band.getValue() : null,
                attribute.isVisible() ? attribute.getValue() : null,
                qualifier.getValue(),
                !curve.isVisible() || curve.getValue() == null
                        ? null
                        : curve.getValue().id(),
                source.getValue(),
                sourceOn.getValue(),
                note.getValue(),
                target != null && target.said().example(),
                terms.read());
    }

    private void save() {
        if (amount.unreadable() || band.unreadable()) {
            return;
        }
        var saved = target == null
                ? services.setting().set(draft())
                : services.setting().change(target.id(), draft(), target.version());
        switch (saved) {
            case Outcome.Done<Target> set -> {
                close();
                Say.saved(Texts.of("targets.saved"));
                done.run();
            }
            case Outcome.Refused<Target>(var reasons) -> errors.show(reasons);
        }
    }
}
