package app.luodi.ranking.ui;

import app.luodi.indicators.Rate;
import app.luodi.kernel.Outcome;
import app.luodi.ranking.Rule;
import app.luodi.ranking.RuleSet;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of scoring rules, line by line: what is measured, how points come of it, weight, cap and floor. What is saved is a
 * new edition: rankings of earlier ones stay as they were published.
 */
class RulesDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final List<String> SCORED = List.of("office", "department", "leader");

    private final transient RankingServices services;
    private final transient Consumer<RuleSet> saved;
    private final TextField name = new TextField(Texts.of("ranking.rules.name"));
    private final Select<String> scored = new Select<>();
    private final BigDecimalField full = new BigDecimalField(Texts.of("ranking.rules.full"));
    private final TextField note = new TextField(Texts.of("ranking.rules.note"));
    private final List<RuleLine> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Span sum = new Span();
    private final ErrorSummary errors = new ErrorSummary();

    /** @param old the edition it begins from; null for a set of its own */
    RulesDialog(RankingServices services, @Nullable RuleSet old, Consumer<RuleSet> saved) {
        this.services = services;
        this.saved = saved;
        setHeaderTitle(
                old == null ? Texts.of("ranking.rules.new") : Texts.of("ranking.rules.revise", old.edition() + 1));
        setWidth("1080px");
        scored.setLabel(Texts.of("ranking.rules.scored"));
        scored.setItems(SCORED);
        scored.setItemLabelGenerator(one -> Texts.of("ranking.scored." + one));
        scored.setValue(old == null ? SCORED.getFirst() : old.scored());
        full.setHelperText(Texts.of("ranking.rules.full.hint"));
        if (old != null) {
            name.setValue(old.name());
            name.setReadOnly(true);
            full.setValue(old.about().full());
            note.setValue(Optional.ofNullable(old.about().note()).orElse(""));
            old.rules().forEach(this::join);
        } else {
            join(null);
        }
        errors.field("name", name).field("full", full).field("rules", list);
        list.addClassName("rule-lines");
        full.addValueChangeListener(event -> reckon());
        var more = new Button(Texts.of("ranking.rules.more"), Icons.of("plus"), event -> join(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        sum.addClassName("lu-cap");
        var head = new Div(name, scored, full, note);
        head.addClassName("rule-head");
        var why = new Span(Texts.of("ranking.rules.kept"));
        why.addClassName("lu-cap");
        add(errors, head, list, new Div(more, sum), why);
        var save = new Button(Texts.of("ranking.rules.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("parts.cancel"), event -> close()), save);
        reckon();
    }

    private void join(@Nullable Rule rule) {
        var line = new RuleLine(rule, metrics(), this::reckon);
        line.remove().addClickListener(event -> {
            lines.remove(line);
            list.remove(line);
            reckon();
        });
        lines.add(line);
        list.add(line);
        reckon();
    }

    private static List<String> metrics() {
        var metrics = new ArrayList<String>(List.of(Rule.SIGNING_COMPLETION));
        for (var rate : Rate.values()) {
            metrics.add(rate.code());
        }
        return metrics;
    }

    /** What the lines bring together, as it is typed. */
    private void reckon() {
        var rules = lines.stream().map(RuleLine::rule).toList();
        var most = rules.stream()
                .flatMap(rule -> rule.most().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        sum.setText(Texts.of(
                rules.stream().anyMatch(rule -> rule.most().isEmpty()) ? "ranking.rules.sum.open" : "ranking.rules.sum",
                most.toPlainString()));
    }

    private void save() {
        var told = services.publishing()
                .write(
                        name.getValue(),
                        scored.getValue(),
                        lines.stream().map(RuleLine::rule).toList(),
                        new RuleSet.About(
                                full.getValue(),
                                note.getValue().isBlank()
                                        ? null
                                        : note.getValue().strip(),
                                false));
        switch (told) {
            case Outcome.Done<RuleSet>(var edition) -> {
                close();
                Say.saved(Texts.of("ranking.rules.saved", edition.name(), edition.edition()));
                saved.accept(edition);
            }
            case Outcome.Refused<RuleSet>(var reasons) -> errors.show(reasons);
        }
    }
}
