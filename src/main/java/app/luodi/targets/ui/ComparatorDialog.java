package app.luodi.targets.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Comparators;
import app.luodi.targets.Indicator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;

/** Records the growth of the city or province that targets are held against. */
class ComparatorDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient TargetsServices services;
    private final transient Runnable done;
    private final Select<StatisticsMonth> month = new Select<>();
    private final Select<Indicator> indicator = new Select<>();
    private final TextField comparator = new TextField(Texts.of("targets.comparator"));
    private final BigDecimalField growth = new BigDecimalField(Texts.of("targets.growth.published"));
    private final TextField source = new TextField(Texts.of("targets.source"));
    private final ErrorSummary errors = new ErrorSummary();

    ComparatorDialog(TargetsServices services, int year, Runnable done) {
        this.services = services;
        this.done = done;
        setHeaderTitle(Texts.of("targets.comparator.new", year));
        setWidth("560px");
        month.setLabel(Texts.of("targets.published.month"));
        month.setItems(StatisticsMonth.of(year).reversed());
        month.setItemLabelGenerator(one -> Texts.of("targets.published.to", one.year(), one.month()));
        month.setValue(new StatisticsMonth(year, StatisticsMonth.LAST));
        indicator.setLabel(Texts.of("targets.indicator"));
        indicator.setItems(Indicator.values());
        indicator.setItemLabelGenerator(one -> Texts.of("targets.indicator." + one.code()));
        indicator.setValue(Indicator.FIXED_ASSET_INVESTMENT);
        comparator.setPlaceholder(Texts.of("targets.comparator.hint"));
        errors.field("comparator", comparator).field("source", source).field("growth", growth);
        add(
                errors,
                new Paragraph(Texts.of("targets.comparator.explained")),
                new FormLayout(month, indicator, comparator, growth, source));
        var save = new Button(Texts.of("targets.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
    }

    private void save() {
        if (growth.getValue() == null) {
            errors.show(java.util.List.of(Outcome.Refusal.of("growth", "targets.rule.growth")));
            return;
        }
        var figure = new Comparators.Figure(
                indicator.getValue(), comparator.getValue(), month.getValue(), growth.getValue(), source.getValue());
        switch (services.comparators().record(figure)) {
            case Outcome.Done<Comparators.Figure> recorded -> {
                close();
                Say.saved(Texts.of("targets.published.saved"));
                done.run();
            }
            case Outcome.Refused<Comparators.Figure>(var reasons) -> errors.show(reasons);
        }
    }
}
