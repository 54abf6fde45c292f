package app.luodi.audit.ui;

import app.luodi.shell.parts.Dates;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What narrows the trail: words, who, what, from when to when. */
class TrailConditions extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<UrlState> narrowed;
    private transient UrlState state;

    TrailConditions(
            UrlState state, List<Map.Entry<String, String>> people, List<String> kinds, Consumer<UrlState> narrowed) {
        this.state = state;
        this.narrowed = narrowed;
        addClassName("identity-conditions");
        add(
                search(),
                people(people),
                kinds(kinds),
                day("audit.from", TrailAddress.FROM),
                day("audit.to", TrailAddress.TO));
    }

    private TextField search() {
        var search = new TextField();
        search.setPlaceholder(Texts.of("audit.search"));
        search.setAriaLabel(Texts.of("audit.search"));
        search.setPrefixComponent(Icons.of("find"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("data-filter", "");
        search.setValue(state.get(TrailAddress.TEXT).orElse(""));
        search.addValueChangeListener(change -> narrow(TrailAddress.TEXT, change.getValue()));
        return search;
    }

    private ComboBox<Map.Entry<String, String>> people(List<Map.Entry<String, String>> people) {
        var who = new ComboBox<Map.Entry<String, String>>();
        who.setAriaLabel(Texts.of("audit.column.person"));
        who.setPlaceholder(Texts.of("audit.column.person"));
        who.setItems(people);
        who.setItemLabelGenerator(one ->
                one.getValue().isEmpty() ? one.getKey() : Texts.of("audit.person", one.getValue(), one.getKey()));
        who.setClearButtonVisible(true);
        state.get(TrailAddress.WHO)
                .flatMap(login -> people.stream()
                        .filter(one -> one.getKey().equals(login))
                        .findFirst())
                .ifPresent(who::setValue);
        who.addValueChangeListener(change -> narrow(
                TrailAddress.WHO,
                change.getValue() == null ? "" : change.getValue().getKey()));
        return who;
    }

    private ComboBox<String> kinds(List<String> kinds) {
        var kind = new ComboBox<String>();
        kind.setAriaLabel(Texts.of("audit.column.act"));
        kind.setPlaceholder(Texts.of("audit.column.act"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(TrailWords::kind);
        kind.setClearButtonVisible(true);
        state.get(TrailAddress.ACT).filter(kinds::contains).ifPresent(kind::setValue);
        kind.addValueChangeListener(
                change -> narrow(TrailAddress.ACT, change.getValue() == null ? "" : change.getValue()));
        return kind;
    }

    private DatePicker day(String label, String name) {
        var day = Dates.picker("");
        day.setAriaLabel(Texts.of(label));
        day.setPlaceholder(Texts.of(label));
        day.setClearButtonVisible(true);
        state.get(name, java.time.LocalDate::parse).ifPresent(day::setValue);
        day.addValueChangeListener(change ->
                narrow(name, change.getValue() == null ? "" : change.getValue().toString()));
        return day;
    }

    private void narrow(String name, String value) {
        state = state.with(name, value);
        narrowed.accept(state);
    }
}
