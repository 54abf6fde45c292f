package app.luodi.lights.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;

/** Plain tables with a head. */
final class Tables {
    private Tables() {}

    static NativeTable head(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }
}
