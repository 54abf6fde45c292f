package app.luodi.ledger.ui;

import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The row of conditions above the table: quick search, the usual chips, and more of them on demand. */
class LedgerConditions extends Div {
    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 250;
    private static final List<Condition> USUAL =
            List.of(Condition.STAGE, Condition.LIGHT, Condition.OFFICE, Condition.SIZE);
    private static final List<Condition> FURTHER = List.of(
            Condition.POOL,
            Condition.UNIT,
            Condition.LEADER,
            Condition.TAG,
            Condition.AREA,
            Condition.SIGNED,
            Condition.STARTED,
            Condition.COMPLETED,
            Condition.PLANNED,
            Condition.LIST,
            Condition.DUE,
            Condition.MEETING,
            Condition.ADMISSION,
            Condition.HALT,
            Condition.PATH,
            Condition.ID);

    private final transient LedgerWords words;
    private final int year;
    private final transient Consumer<LedgerQuery> changed;
    private final TextField quick = new TextField();
    private final Div chips = new Div();
    private transient LedgerQuery query = LedgerQuery.all();
    private boolean more;

    LedgerConditions(LedgerWords words, int year, Consumer<LedgerQuery> changed) {
        this.words = words;
        this.year = year;
        this.changed = changed;
        addClassName("ledger-conditions");
        chips.addClassName("ledger-chips");
        quick.setPlaceholder(Texts.of("ledger.quick"));
        quick.setAriaLabel(Texts.of("ledger.quick"));
        quick.setPrefixComponent(Icons.of("find"));
        quick.setClearButtonVisible(true);
        quick.addClassName("ledger-quick");
        quick.getElement().setAttribute("data-filter", "");
        quick.setValueChangeMode(ValueChangeMode.LAZY);
        quick.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        quick.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var typed = event.getValue().strip();
                changed.accept(query.with(Condition.Q, typed.isEmpty() ? List.of() : List.of(typed)));
            }
        });
        add(quick, chips);
    }

    void show(LedgerQuery shown) {
        query = shown;
        var typed = String.join(" ", shown.values(Condition.Q));
        if (!quick.getValue().strip().equals(typed)) {
            quick.setValue(typed);
        }
        chips.removeAll();
        USUAL.forEach(this::chip);
        FURTHER.stream()
                .filter(condition -> more && condition != Condition.ID
                        || !shown.values(condition).isEmpty())
                .forEach(this::chip);
        var toggle = new Button(Texts.of(more ? "ledger.conditions.fewer" : "ledger.conditions.more"), event -> {
            more = !more;
            show(query);
        });
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        chips.add(toggle);
        if (!shown.conditions().isEmpty()) {
            var clear = new Button(
                    Texts.of("ledger.conditions.clear"),
                    event -> changed.accept(LedgerQuery.all().ordered(query.order())));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            chips.add(clear);
        }
    }

    private void chip(Condition condition) {
        var values = query.values(condition);
        chips.add(new ConditionChip(
                condition,
                values.isEmpty() ? Map.of() : words.choices(condition, year),
                values,
                () -> words.choices(condition, year),
                chosen -> changed.accept(query.with(condition, chosen))));
    }
}
