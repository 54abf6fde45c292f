package app.luodi.exports.ui;

import app.luodi.exports.KeepingTemplates.Head;
import app.luodi.exports.ReportTemplate;
import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.exports.ReportTemplate.Layout;
import app.luodi.exports.TemplateField;
import app.luodi.ledger.LedgerQuery;
import app.luodi.sheets.Cell;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the columns of a form are: proposed from their heads, with what the first projects would say there. */
class BindingCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2;
    private static final List<String> UNITS = List.of("wan", "yi", "yuan");

    private final transient TemplateServices services;
    private final transient ReportTemplate template;
    private final transient BiConsumer<String, Layout> saved;
    private final TextField name = new TextField(Texts.of("exports.template.name"));
    private final IntegerField first = new IntegerField(Texts.of("exports.bind.first"));
    private final IntegerField total = new IntegerField(Texts.of("exports.bind.total"));
    private final Div place = new Div();
    private final transient Map<Integer, Bound> bound = new LinkedHashMap<>();

    /** The controls of one column. */
    private record Bound(ComboBox<TemplateField> field, Select<String> unit, Span sample) {}

    BindingCard(TemplateServices services, ReportTemplate template, BiConsumer<String, Layout> saved) {
        super(Texts.of("exports.bind"));
        this.services = services;
        this.template = template;
        this.saved = saved;
        addClassNames("templates-bind", "lu-grow");
        sub(Texts.of("exports.bind.sub"));
        name.setValue(template.name());
        first.setValue(template.layout().firstRow());
        first.setMin(2);
        first.setStepButtonsVisible(true);
        first.addValueChangeListener(event -> columns(false));
        total.setValue(template.layout().totalRow());
        total.setClearButtonVisible(true);
        total.setHelperText(Texts.of("exports.bind.total.hint"));
        var save = new Button(Texts.of("exports.bind.save"), event -> saved.accept(name.getValue(), layout()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(save);
        var rows = new Div(name, first, total);
        rows.addClassName("templates-rows");
        body().add(rows, place);
        columns(true);
    }

    private void columns(boolean kept) {
        bound.clear();
        place.removeAll();
        var heads = first.getValue() == null
                ? List.<Head>of()
                : services.templates().heads(template.id(), first.getValue());
        if (heads.isEmpty()) {
            place.add(new Span(Texts.of("exports.bind.no_heads")));
            return;
        }
        var head = new NativeTableRow();
        for (var key : List.of("column", "head", "field", "unit", "sample")) {
            var cell = new NativeTableHeaderCell(Texts.of("exports.bind." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        heads.forEach(one -> body.add(row(one, kept ? template.layout().of(one.column()) : one.likely())));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("lu-tbl");
        place.add(table);
        samples();
    }

    private NativeTableRow row(Head head, Optional<Binding> binding) {
        var field = new ComboBox<TemplateField>();
        field.setItems(TemplateField.all());
        field.setItemLabelGenerator(BindingCard::words);
        field.setClearButtonVisible(true);
        field.setPlaceholder(Texts.of("exports.bind.none"));
        field.setAriaLabel(Texts.of("exports.bind.field") + " " + head.letters());
        var unit = new Select<String>();
        unit.setItems(UNITS);
        unit.setItemLabelGenerator(one -> Texts.of("exports.unit." + one));
        unit.setAriaLabel(Texts.of("exports.bind.unit") + " " + head.letters());
        var sample = new Span();
        sample.addClassName("lu-cap");
        binding.ifPresent(one -> {
            field.setValue(new TemplateField(one.field()));
            unit.setValue(one.unit().isEmpty() ? UNITS.getFirst() : one.unit());
        });
        unit.setVisible(Optional.ofNullable(field.getValue())
                .filter(TemplateField::isMoney)
                .isPresent());
        field.addValueChangeListener(event -> {
            unit.setVisible(event.getValue() != null && event.getValue().isMoney());
            if (unit.getValue() == null) {
                unit.setValue(UNITS.getFirst());
            }
            samples();
        });
        unit.addValueChangeListener(event -> samples());
        bound.put(head.column(), new Bound(field, unit, sample));
        return new NativeTableRow(
                new NativeTableCell(head.letters()),
                new NativeTableCell(head.head()),
                new NativeTableCell(field),
                new NativeTableCell(unit),
                new NativeTableCell(sample));
    }

    static String words(TemplateField field) {
        return field.key().equals("seq") || Texts.has("exports.field." + field.key())
                ? Texts.of("exports.field." + field.key())
                : Texts.of("ledger.column." + field.key());
    }

    private List<Binding> bindings() {
        var bindings = new ArrayList<Binding>();
        bound.forEach((column, one) -> {
            var field = one.field().getValue();
            if (field != null) {
                bindings.add(new Binding(
                        column,
                        field.key(),
                        field.isMoney()
                                ? Optional.ofNullable(one.unit().getValue()).orElse(UNITS.getFirst())
                                : ""));
            }
        });
        return bindings;
    }

    private Layout layout() {
        return new Layout(
                template.layout().sheet(),
                first.getValue() == null ? 0 : first.getValue(),
                total.getValue(),
                bindings());
    }

    /** What the first projects would say there. */
    private void samples() {
        var bindings = bindings();
        var rows =
                services.filling().first(bindings, services.ledger().page(LedgerQuery.read("sort=-total"), 0, SHOWN));
        bound.values().forEach(one -> one.sample().setText(""));
        for (var at = 0; at < bindings.size(); at++) {
            var index = at;
            var binding = bindings.get(at);
            var control = bound.get(binding.column());
            if (control != null) {
                control.sample()
                        .setText(String.join(
                                "；",
                                rows.stream()
                                        .map(row -> said(row.get(index), binding.unit()))
                                        .toList()));
            }
        }
    }

    private static String said(Cell cell, String unit) {
        return switch (cell) {
            case Cell.Words(var text) -> text;
            case Cell.Figure(var number) ->
                Amounts.number(
                        switch (unit) {
                            case "wan" -> number.movePointRight(4);
                            case "yuan" -> number.movePointRight(8);
                            default -> number;
                        },
                        unit.equals("yi") || unit.isEmpty() && number.scale() > 0 ? 2 : 0);
            case Cell.Day(var on, var after) -> on + after;
            case Cell.Moment(var at) -> Amounts.minute(at);
            case Cell.Nothing none -> Amounts.UNKNOWN;
        };
    }
}
