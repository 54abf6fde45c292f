package app.luodi.targets.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.Tags;
import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Indicator;
import app.luodi.targets.PublishedFigure;
import app.luodi.targets.Scope;
import app.luodi.targets.TargetTerms;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;

/** Records a published figure: amount and growth as they stand in the document, neither computed. */
class FigureDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient TargetsServices services;
    private final transient Runnable done;
    private final Select<StatisticsMonth> month = new Select<>();
    private final Select<Indicator> indicator = new Select<>();
    private final Select<Tags.Tag> category = new Select<>();
    private final MoneyField amount = MoneyField.yi(Texts.of("targets.amount.published"));
    private final BigDecimalField growth = new BigDecimalField(Texts.of("targets.growth.published"));
    private final IntegerField number = new IntegerField(Texts.of("targets.number"));
    private final BigDecimalField level = new BigDecimalField(Texts.of("targets.level"));
    private final TextField levelUnit = new TextField(Texts.of("targets.level.unit"));
    private final TextField source = new TextField(Texts.of("targets.source"));
    private final DatePicker sourceOn = Dates.picker(Texts.of("targets.source.on"));
    private final TextField note = new TextField(Texts.of("targets.note"));
    private final ErrorSummary errors = new ErrorSummary();

    FigureDialog(TargetsServices services, int year, Runnable done) {
        this.services = services;
        this.done = done;
        setHeaderTitle(Texts.of("targets.published.new", year));
        setWidth("620px");
        month.setLabel(Texts.of("targets.published.month"));
        month.setItems(StatisticsMonth.of(year).reversed());
        month.setItemLabelGenerator(one -> Texts.of("targets.published.to", one.year(), one.month()));
        month.setValue(new StatisticsMonth(year, StatisticsMonth.LAST));
        indicator.setLabel(Texts.of("targets.indicator"));
        indicator.setItems(Indicator.values());
        indicator.setItemLabelGenerator(one -> Texts.of("targets.indicator." + one.code()));
        indicator.setValue(Indicator.FIXED_ASSET_INVESTMENT);
        category.setLabel(Texts.of("targets.category"));
        category.setItems(services.tags().all().stream()
                .filter(tag -> tag.kind() == Tags.Kind.CATEGORY)
                .toList());
        category.setItemLabelGenerator(tag -> tag == null ? Texts.of("targets.scope.total") : tag.name());
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(Texts.of("targets.scope.total"));
        errors.field("amount", amount).field("levelUnit", levelUnit).field("source", source);
        var form = new FormLayout(
                month, indicator, category, amount, growth, number, level, levelUnit, source, sourceOn, note);
        form.setColspan(note, 2);
        add(errors, form);
        var save = new Button(Texts.of("targets.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void save() {
        if (amount.unreadable()) {
            return;
        }
        var tag = category.getValue();
        var figure = new PublishedFigure(
                month.getValue(),
                indicator.getValue(),
                tag == null ? Scope.TOTAL : Scope.CATEGORY,
                tag == null ? null : tag.code(),
                null,
                amount.getValue(),
                number.getValue(),
                growth.getValue(),
                note.getValue().isBlank() ? null : note.getValue().strip(),
                source.getValue(),
                sourceOn.getValue(),
                false,
                level.getValue() == null
                        ? null
                        : new TargetTerms.Level(
                                level.getValue(), levelUnit.getValue().strip()));
        switch (services.published().record(figure)) {
            case Outcome.Done<UUID> recorded -> {
                close();
                Say.saved(Texts.of("targets.published.saved"));
                done.run();
            }
            case Outcome.Refused<UUID>(var reasons) -> errors.show(List.copyOf(reasons));
        }
    }
}
