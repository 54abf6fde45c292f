package app.luodi.investment.ui;

import app.luodi.investment.Return;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a figure came to stand: every version of a return, the newest first, with who and when. */
class RevisionsDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RevisionsDialog(List<Return> revisions) {
        var newest = revisions.getFirst();
        setHeaderTitle(ReturnsHead.words(newest.month()) + " · "
                + Texts.of("investment.ledger." + newest.ledger().code()));
        setWidth("860px");
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        table.getHead()
                .add(row(Stream.of(
                                "investment.revision.when",
                                "investment.revision.who",
                                "investment.ytd",
                                "investment.part.construction",
                                "investment.part.installation",
                                "investment.part.equipment",
                                "investment.part.other",
                                "investment.since_start")
                        .map(key -> {
                            var cell = new NativeTableHeaderCell(Texts.of(key));
                            cell.setClassName("lu-r", !key.startsWith("investment.revision"));
                            return cell;
                        })
                        .toList()));
        revisions.forEach(one -> table.getBody()
                .add(row(Stream.of(
                                plain(Amounts.minute(one.changedAt())),
                                plain(one.changedBy()),
                                right(Amounts.wanExact(one.ytd())),
                                right(Amounts.wanExact(one.parts().construction())),
                                right(Amounts.wanExact(one.parts().installation())),
                                right(Amounts.wanExact(one.parts().equipment())),
                                right(Amounts.wanExact(one.parts().other())),
                                right(Amounts.wanExact(one.sinceStart())))
                        .toList())));
        add(table);
        words("investment.correction", newest.correction());
        words("investment.explanation", newest.explanation());
        words("investment.progress", newest.progress());
        words("investment.problem", newest.problem());
        getFooter().add(new Button(Texts.of("parts.close"), event -> close()));
    }

    private void words(String key, @org.jspecify.annotations.Nullable String said) {
        if (said != null) {
            add(new Paragraph(Texts.of(key) + Texts.of("investment.colon") + Objects.requireNonNull(said)));
        }
    }

    private static NativeTableRow row(List<? extends com.vaadin.flow.component.Component> cells) {
        var row = new NativeTableRow();
        cells.forEach(row::add);
        return row;
    }

    private static NativeTableCell plain(String words) {
        return new NativeTableCell(words);
    }

    private static NativeTableCell right(String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("lu-r");
        return cell;
    }
}
