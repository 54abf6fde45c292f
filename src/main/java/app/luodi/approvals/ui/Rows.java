package app.luodi.approvals.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain table whose cells carry their column's name, so that a phone can show each row as a card. */
class Rows extends Div {
    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final List<String> columns;
    private final List<String> right;

    /** @param columns ends of {@code approvals.column.…}; those in {@code right} stand at the right */
    Rows(String label, List<String> columns, List<String> right) {
        this.columns = columns;
        this.right = right;
        addClassName("approvals-scroll");
        table.addClassNames("lu-tbl", "approvals-rows");
        table.getElement().setAttribute("aria-label", label);
        var head = new NativeTableRow();
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(Texts.of("approvals.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", right.contains(column));
            head.add(cell);
        });
        table.getHead().add(head);
        add(table);
    }

    NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        for (var at = 0; at < cells.length; at++) {
            var cell = new NativeTableCell(cells[at]);
            cell.getElement().setAttribute("data-label", Texts.of("approvals.column." + columns.get(at)));
            cell.setClassName("lu-r", right.contains(columns.get(at)));
            row.add(cell);
        }
        table.getBody().add(row);
        return row;
    }

    static Span words(String text) {
        return new Span(text);
    }
}
