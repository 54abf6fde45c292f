package app.luodi.forecast.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Plain tables; headings that begin with {@code >} stand at the right. */
final class Tables {
    private Tables() {}

    static NativeTable of(List<String> headings) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading.replaceFirst("^>", ""));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", heading.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }

    static NativeTableCell right(Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("lu-r");
        return cell;
    }
}
