package app.luodi.ledger.ui;

import app.luodi.ledger.Condition;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One condition: its name and what is chosen; filled, with ×, while it narrows the list. */
class ConditionChip extends Div {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 2;
    private static final int MANY = 9;

    /**
     * @param choices asked when it is opened: code and words
     * @param chosen told what shall be chosen now
     */
    ConditionChip(
            Condition condition,
            Map<String, String> named,
            List<String> values,
            Supplier<Map<String, String>> choices,
            Consumer<List<String>> chosen) {
        addClassName("ledger-chip");
        setClassName("lu-on", !values.isEmpty());
        var label = new Span(LedgerWords.name(condition));
        label.addClassName("lu-l");
        var open = new NativeButton();
        open.add(label, new Span(words(condition, named, values)));
        open.getElement().setAttribute("aria-haspopup", "dialog");
        add(open);
        if (values.isEmpty()) {
            open.add(Icons.of("dn"));
        } else {
            var clear = new NativeButton();
            clear.add(Icons.of("x"));
            clear.setAriaLabel(Texts.of("ledger.condition.clear", LedgerWords.name(condition)));
            clear.addClickListener(event -> chosen.accept(List.of()));
            clear.addClassName("ledger-chip-clear");
            add(clear);
        }
        var popover = new Popover();
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(LedgerWords.name(condition));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened() && popover.getChildren().findAny().isEmpty()) {
                popover.add(content(choices.get(), values, chosen));
            }
        });
        add(popover);
    }

    private static String words(Condition condition, Map<String, String> named, List<String> values) {
        if (values.isEmpty()) {
            return Texts.of("ledger.condition.all");
        }
        return values.size() > NAMED || condition == Condition.ID
                ? Texts.of("ledger.condition.several", values.size())
                : values.stream()
                        .map(value -> named.getOrDefault(value, value))
                        .collect(Collectors.joining(Texts.of("projects.and")));
    }

    private static Div content(Map<String, String> choices, List<String> values, Consumer<List<String>> chosen) {
        var group = new CheckboxGroup<String>();
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(choices.keySet());
        group.setItemLabelGenerator(code -> choices.getOrDefault(code, code));
        group.setValue(
                values.stream().filter(choices::containsKey).collect(Collectors.toCollection(LinkedHashSet::new)));
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(choices.keySet().stream()
                        .filter(event.getValue()::contains)
                        .toList());
            }
        });
        var content = new Div();
        content.addClassName("ledger-choices");
        if (choices.size() > MANY) {
            content.add(narrowing(group, choices));
        }
        content.add(choices.isEmpty() ? new Span(Texts.of("ledger.condition.nothing")) : group);
        return content;
    }

    private static TextField narrowing(CheckboxGroup<String> group, Map<String, String> choices) {
        var field = new TextField();
        field.setPlaceholder(Texts.of("ledger.condition.find"));
        field.setAriaLabel(Texts.of("ledger.condition.find"));
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(event -> group.getListDataView()
                .setFilter(code ->
                        choices.getOrDefault(code, "").contains(event.getValue().strip())));
        return field;
    }
}
