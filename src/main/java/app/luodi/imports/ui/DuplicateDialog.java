package app.luodi.imports.ui;

import app.luodi.imports.Decisions;
import app.luodi.imports.Decisions.RowAt;
import app.luodi.imports.Intake;
import app.luodi.imports.Intake.Question;
import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 并排比较: rows that may be one project beside each other, what differs marked, one group after the other. The same,
 * different, or later: nothing is merged by itself.
 */
class DuplicateDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Intake intake;
    private final transient List<Question> groups;
    private final transient Consumer<Decisions> decide;
    private final transient List<RowAt> out = new ArrayList<>();
    private final transient List<RowAt> kept = new ArrayList<>();
    private int at;

    DuplicateDialog(Intake intake, List<Question> groups, Consumer<Decisions> decide) {
        this.intake = intake;
        this.groups = groups;
        this.decide = decide;
        setWidth("760px");
        setMaxWidth("100%");
        // what was chosen before somebody closes it stays chosen
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && !(out.isEmpty() && kept.isEmpty())) {
                decide.accept(
                        new Decisions(List.of(), List.of(), List.of(), List.of(), null, out, kept, List.of(), null));
            }
        });
        show();
    }

    private void show() {
        var group = groups.get(at);
        setHeaderTitle(Texts.of("imports.duplicate.title", at + 1, groups.size()));
        removeAll();
        add(new Span(Texts.of("imports.duplicate.hint")), table(group));
        getFooter().removeAll();
        var later = choice("imports.duplicate.later", group.rows(), List.of());
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(later, choice("imports.duplicate.different", List.of(), group.rows()));
    }

    private Button choice(String key, List<RowAt> leftOut, List<RowAt> stay) {
        return new Button(Texts.of(key), event -> next(leftOut, stay));
    }

    private void next(List<RowAt> leftOut, List<RowAt> stay) {
        out.addAll(leftOut);
        kept.addAll(stay);
        at++;
        if (at < groups.size()) {
            show();
        } else {
            close();
        }
    }

    private Div table(Question group) {
        var rows = group.rows().stream().map(this::row).filter(Objects::nonNull).toList();
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "imports-beside");
        var head = new NativeTableRow();
        head.add(new NativeTableHeaderCell(Texts.of("imports.field")));
        for (var i = 0; i < rows.size(); i++) {
            head.add(new NativeTableHeaderCell(
                    Texts.of("imports.duplicate.row", rows.get(i).row())));
        }
        table.getHead().add(head);
        var keys = new LinkedHashSet<String>();
        rows.forEach(row -> row.readings().stream()
                .filter(reading ->
                        reading.column().field() != null && reading.column().field() != Field.SEQ)
                .forEach(reading -> keys.add(reading.key())));
        keys.forEach(key -> table.getBody().add(line(key, rows)));
        var same = new NativeTableRow(new NativeTableCell());
        for (var one : group.rows()) {
            var only = choice(
                    "imports.duplicate.same",
                    group.rows().stream().filter(other -> !other.equals(one)).toList(),
                    List.of(one));
            only.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            only.setAriaLabel(Texts.of("imports.duplicate.only", one.row()));
            same.add(new NativeTableCell(only));
        }
        table.getBody().add(same);
        var scrolled = new Div(table);
        scrolled.addClassName("imports-beside-box");
        scrolled.getElement().setAttribute("tabindex", "0");
        return scrolled;
    }

    private @Nullable ProjectRow row(RowAt at) {
        return intake.workbook().sheets().stream()
                .filter(sheet -> sheet.sheet().equals(at.sheet()))
                .flatMap(sheet -> sheet.projects().stream())
                .filter(row -> row.row() == at.row())
                .findFirst()
                .orElse(null);
    }

    private static NativeTableRow line(String key, List<ProjectRow> rows) {
        var values = rows.stream()
                .map(row -> row.readings().stream()
                        .filter(reading -> reading.key().equals(key))
                        .findFirst()
                        .orElse(null))
                .toList();
        var differs = values.stream().map(DuplicateDialog::said).distinct().count() > 1;
        var line = new NativeTableRow(new NativeTableHeaderCell(FieldWords.of(key)));
        line.setClassName("is-different", differs);
        values.forEach(value -> line.add(new NativeTableCell(words(value).toArray(Span[]::new))));
        return line;
    }

    private static String said(@Nullable CellReading reading) {
        return reading == null ? "" : FieldWords.value(reading);
    }

    private static Stream<Span> words(@Nullable CellReading reading) {
        if (reading == null) {
            return Stream.of(new Span("—"));
        }
        var raw = new Span(Texts.of("imports.raw", reading.raw()));
        raw.addClassName("lu-cap");
        return reading.raw().strip().equals(said(reading))
                ? Stream.of(new Span(said(reading)))
                : Stream.of(new Span(said(reading)), raw);
    }
}
