package app.luodi.planning.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.planning.Slot;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A plan as a table: the Gantt's twin, and what a phone shows. */
class PlanTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("step", "kind", "days", "earliest", "start", "finish", "slack", "now", "actual");

    /** @param edit opens a step; null where nothing may be changed */
    PlanTable(PlanRows rows, @Nullable Consumer<Slot> edit) {
        addClassName("plan-table");
        // it scrolls: who has no mouse must be able to reach it
        getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Texts.of("planning.table"));
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            var cell = new NativeTableHeaderCell(Texts.of("planning.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        rows.slots().forEach(slot -> table.getBody().add(row(rows, slot, edit)));
        add(table);
    }

    private static NativeTableRow row(PlanRows rows, Slot slot, @Nullable Consumer<Slot> edit) {
        var step = slot.step();
        var milestone = rows.track().find(step.code());
        var row = new NativeTableRow(
                header(name(rows, slot, edit)),
                cell("kind", rows.words().kind(step)),
                cell("days", PlanWords.days(step)),
                cell("earliest", step.isDone() ? "" : Amounts.date(slot.earliestStart())),
                cell("start", step.isDone() ? "" : Amounts.date(slot.planStart())),
                cell("finish", step.isDone() ? "" : Amounts.date(slot.planFinish())),
                cell("slack", PlanWords.slack(slot)),
                cell("now", milestone.map(Milestone::plan).map(WhenText::text).orElse("")),
                cell("actual", Amounts.date(step.done()).replace(Amounts.UNKNOWN, "")));
        if (PlanRows.isLate(slot)) {
            row.addClassName("lu-late");
        }
        if (step.isDone()) {
            row.addClassName("plan-done");
        }
        return row;
    }

    private static Component name(PlanRows rows, Slot slot, @Nullable Consumer<Slot> edit) {
        var words = rows.words().name(slot.step());
        var name = new Div();
        name.addClassName("plan-step");
        if (edit == null || slot.step().isDone()) {
            name.add(new Span(words));
        } else {
            var open = new Button(words, event -> edit.accept(slot));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            name.add(open);
        }
        if (slot.critical()) {
            var mark = new Span(Texts.of("planning.critical"));
            mark.addClassName("lu-tag");
            name.add(mark);
        }
        return name;
    }

    private static NativeTableHeaderCell header(Component name) {
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static NativeTableCell cell(String column, String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("plan-" + column);
        cell.getElement().setAttribute("data-label", Texts.of("planning.column." + column));
        return cell;
    }
}
