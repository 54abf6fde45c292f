package app.luodi.boards.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of the boards' cards. */
final class Parts {
    /** As demo data calls a source that is none. */
    private static final String EXAMPLE = "示例";

    private Parts() {}

    static Span span(String words, String... classes) {
        var span = new Span(words);
        span.addClassNames(classes);
        return span;
    }

    static Anchor link(String address, String words, String... classes) {
        var anchor = new Anchor(address, words);
        anchor.addClassNames(classes);
        return anchor;
    }

    /** A source as it was written; that a figure is made up is said in the language of who looks. */
    static @Nullable String source(@Nullable String written) {
        return EXAMPLE.equals(written) ? Texts.of("boards.source.example") : written;
    }

    /** A distance to pace in points, in the tone of its meter. */
    static Span points(@Nullable BigDecimal ahead, @Nullable BigDecimal completion, @Nullable BigDecimal pace) {
        return span(Amounts.points(ahead), tone(completion, pace), "lu-b");
    }

    static String tone(@Nullable BigDecimal completion, @Nullable BigDecimal pace) {
        return switch (Meter.Shown.of(completion, pace).tone()) {
            case RED -> "lu-red";
            case AMBER -> "lu-amber";
            case BLUE -> "board-calm";
        };
    }

    /** A rate and its meter in one cell. */
    static Component rate(@Nullable BigDecimal completion, @Nullable BigDecimal pace) {
        if (completion == null) {
            return span(Amounts.UNKNOWN, "lu-unknown");
        }
        var cell = new Div(new Span(Amounts.percent(completion)), new Meter(completion, pace));
        cell.addClassName("board-rate");
        return cell;
    }

    /** A plain table; headings that begin with {@code >} stand at the right. */
    static NativeTable table(List<String> headings, List<List<Component>> rows) {
        var head = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading.replaceFirst("^>", ""));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", heading.startsWith(">"));
            head.add(cell);
        });
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(row(headings, row)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("lu-tbl");
        return table;
    }

    private static NativeTableRow row(List<String> headings, List<Component> cells) {
        var row = new NativeTableRow();
        for (var i = 0; i < cells.size(); i++) {
            var cell = new NativeTableCell(cells.get(i));
            cell.setClassName("lu-r", headings.get(i).startsWith(">"));
            row.add(cell);
        }
        return row;
    }
}
