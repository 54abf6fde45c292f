package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerColumn;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the list is looked at: as a table or a kanban, how dense, with which columns. */
class LedgerTools extends Div {
    private static final long serialVersionUID = 1L;

    private final Div views = new Div();
    private final RadioButtonGroup<String> density = new RadioButtonGroup<>();
    private final CheckboxGroup<LedgerColumn> columns = new CheckboxGroup<>();

    LedgerTools(
            boolean severalDistricts,
            Consumer<String> toDensity,
            Supplier<List<LedgerColumn>> now,
            Consumer<List<LedgerColumn>> toColumns) {
        addClassName("ledger-tools");
        density.setItems(LedgerAddress.DENSITIES);
        density.setItemLabelGenerator(one -> Texts.of("ledger.density." + one));
        density.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                toDensity.accept(event.getValue());
            }
        });
        columns.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        columns.setItems(Arrays.stream(LedgerColumn.values())
                .filter(column -> column != LedgerColumn.NAME && (severalDistricts || column != LedgerColumn.DISTRICT))
                .toList());
        columns.setItemLabelGenerator(column -> Texts.of("ledger.column." + column.key()));
        columns.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var kept = now.get().stream()
                        .filter(column ->
                                column == LedgerColumn.NAME || event.getValue().contains(column));
                var added = Arrays.stream(LedgerColumn.values())
                        .filter(column ->
                                event.getValue().contains(column) && !now.get().contains(column));
                toColumns.accept(Stream.concat(kept, added).toList());
            }
        });
        add(views, tool("dens", "ledger.density", density), tool("cols", "ledger.columns", columns));
    }

    private static Div tool(String icon, String key, com.vaadin.flow.component.Component content) {
        var button = new Button(Icons.of(icon));
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of(key));
        button.setTooltipText(Texts.of(key));
        var title = new Span(Texts.of(key));
        title.addClassName("lu-cap");
        var inside = new Div(title, content);
        inside.addClassName("ledger-choices");
        var popover = new Popover(inside);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.of(key));
        return new Div(button, popover);
    }

    void show(LedgerAddress shown) {
        density.setValue(shown.density());
        columns.setValue(new LinkedHashSet<>(shown.columns()));
        views.removeAll();
        views.add(new ViewSwitch(ViewSwitch.View.TABLE, shown.query()));
    }
}
