package app.luodi.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** A chart and its table twin: one of them is shown, the switch 数据表 stands in the head of the card. */
public class TableTwin extends Div {
    private static final long serialVersionUID = 1L;

    private final Component chart;
    private final Component table;
    private final Button swap = new Button();

    public TableTwin(Component chart, Component table) {
        this.chart = chart;
        this.table = table;
        addClassName("lu-twin");
        add(chart, table);
        swap.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        swap.addClickListener(event -> show(!table.isVisible()));
        swap.addClickShortcut(Key.KEY_T, com.vaadin.flow.component.KeyModifier.ALT);
        show(false);
    }

    /** The switch, for the head of the card. */
    public Button swap() {
        return swap;
    }

    public void show(boolean asTable) {
        chart.setVisible(!asTable);
        table.setVisible(asTable);
        swap.setText(Texts.of(asTable ? "parts.twin.chart" : "parts.twin.table"));
    }
}
