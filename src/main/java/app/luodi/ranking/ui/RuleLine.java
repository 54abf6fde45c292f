package app.luodi.ranking.ui;

import app.luodi.ranking.Rule;
import app.luodi.ranking.Rule.Counted;
import app.luodi.ranking.Rule.Works;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of the editor of scoring rules. */
final class RuleLine extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<String> metric = new Select<>();
    private final Select<Works> works = new Select<>();
    private final Select<Counted> counted = new Select<>();
    private final BigDecimalField points = new BigDecimalField(Texts.of("ranking.rules.points"));
    private final BigDecimalField threshold = new BigDecimalField(Texts.of("ranking.rules.threshold"));
    private final BigDecimalField cap = new BigDecimalField(Texts.of("ranking.rules.cap"));
    private final BigDecimalField floor = new BigDecimalField(Texts.of("ranking.rules.floor"));
    private final Button remove = new Button(Icons.of("x"));

    RuleLine(@Nullable Rule rule, List<String> metrics, Runnable changed) {
        addClassName("rule-line");
        metric.setLabel(Texts.of("ranking.rules.metric"));
        metric.setItems(metrics);
        metric.setItemLabelGenerator(RankingWords::metric);
        works.setLabel(Texts.of("ranking.rules.works"));
        works.setItems(Works.values());
        works.setItemLabelGenerator(one -> Texts.of("ranking.works." + one.code()));
        counted.setLabel(Texts.of("ranking.rules.counted"));
        counted.setItems(Counted.values());
        counted.setItemLabelGenerator(one -> Texts.of("ranking.counted." + one.code()));
        metric.setValue(rule == null ? metrics.getFirst() : rule.metric());
        works.setValue(rule == null ? Works.RATIO : rule.works());
        counted.setValue(rule == null ? Counted.COUNT : rule.counted());
        if (rule != null) {
            points.setValue(rule.points());
            threshold.setValue(rule.threshold());
            cap.setValue(rule.cap());
            floor.setValue(rule.floor());
        }
        fits();
        works.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                counted.setValue(
                        switch (event.getValue()) {
                            case RATIO -> Counted.COUNT;
                            case ITEM -> Counted.NUMBER;
                            case BAND -> Counted.VOLUME;
                        });
            }
            fits();
            changed.run();
        });
        List.of(points, cap).forEach(field -> field.addValueChangeListener(event -> changed.run()));
        for (var field : List.of(points, threshold, cap, floor)) {
            field.setWidth("92px");
        }
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.of("ranking.rules.remove"));
        add(metric, works, counted, points, threshold, cap, floor, remove);
    }

    /** A threshold belongs to a band and to nothing else. */
    private void fits() {
        var band = works.getValue() == Works.BAND;
        threshold.setEnabled(band);
        if (!band) {
            threshold.clear();
        }
    }

    Button remove() {
        return remove;
    }

    Rule rule() {
        return new Rule(
                metric.getValue(),
                counted.getValue(),
                works.getValue(),
                Objects.requireNonNullElse(points.getValue(), BigDecimal.ZERO),
                cap.getValue(),
                floor.getValue(),
                threshold.getValue());
    }
}
