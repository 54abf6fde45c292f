package app.luodi.imports.ui;

import app.luodi.imports.Decisions;
import app.luodi.imports.understanding.Choices.ColumnChoice;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.Unit;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** 列对应: what each column tells and how sure that is; a press on it changes it. */
class ColumnMapping extends Card {
    private static final long serialVersionUID = 1L;
    private static final int BARS = 3;

    private final transient RecognisedSheet sheet;
    private final transient Consumer<Decisions> decide;

    ColumnMapping(RecognisedSheet sheet, Consumer<Decisions> decide) {
        super(Texts.of("imports.mapping"));
        this.sheet = sheet;
        this.decide = decide;
        addClassName("imports-mapping");
        sub(Texts.of("imports.mapping.sub", sheet.columns().size()));
        flush();
        var list = new UnorderedList();
        sheet.columns().forEach(column -> list.add(new ListItem(line(column))));
        body().add(list);
    }

    private NativeButton line(RecognisedColumn column) {
        var header = new Span(column.header());
        header.setTitle(column.header());
        var field = new Span(
                column.field() == null
                        ? Texts.of("imports.mapping.none")
                        : FieldWords.of(column.name()) + (isSure(column) ? "" : "?"));
        field.addClassName("imports-field");
        var line = new NativeButton("", event -> change(column));
        line.add(header, new Span("›"), field, bars(column));
        line.setClassName("is-unsure", column.field() != null && !isSure(column));
        line.setClassName("is-none", column.field() == null);
        return line;
    }

    private static boolean isSure(RecognisedColumn column) {
        return column.confidence() >= RecognisedColumn.CERTAIN;
    }

    private static Span bars(RecognisedColumn column) {
        var full = column.field() == null ? 0 : (int) Math.ceil(column.confidence() * BARS - 1e-9);
        var bars = new Span();
        bars.addClassName("imports-bars");
        for (var i = 0; i < BARS; i++) {
            var bar = new Span();
            bar.setClassName("is-full", i < full);
            bars.add(bar);
        }
        bars.getElement().setAttribute("role", "img");
        bars.getElement()
                .setAttribute("aria-label", Texts.of("imports.confidence", Math.round(column.confidence() * 100)));
        return bars;
    }

    private void change(RecognisedColumn column) {
        var field = new ComboBox<Field>(Texts.of("imports.mapping.field"));
        field.setItems(Field.values());
        field.setItemLabelGenerator(one -> FieldWords.of(one.code()));
        field.setValue(column.field());
        field.setPlaceholder(Texts.of("imports.mapping.none"));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        var unit = new Select<Unit>();
        unit.setLabel(Texts.of("imports.mapping.unit"));
        unit.setItems(
                Arrays.stream(Unit.values()).filter(one -> one != Unit.BY_ROW).toList());
        unit.setItemLabelGenerator(FieldWords::unit);
        unit.setEmptySelectionAllowed(true);
        unit.setValue(column.unit() == Unit.BY_ROW ? null : column.unit());
        var samples = new Div(new Span(Texts.of("imports.mapping.samples", String.join(" ｜ ", column.samples()))));
        samples.addClassName("lu-cap");
        var dialog = new Dialog(Texts.of("imports.mapping.of", column.column(), column.header()));
        dialog.setWidth("420px");
        var body = new Div(field, unit, samples);
        body.addClassName("imports-choice");
        dialog.add(body);
        var save = new Button(Texts.of("imports.mapping.save"), event -> {
            dialog.close();
            decide.accept(new Decisions(
                    List.of(new ColumnChoice(sheet.sheet(), column.header(), field.getValue(), unit.getValue())),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.of("parts.cancel"), event -> dialog.close()), save);
        dialog.open();
    }
}
