package app.luodi.targets.ui;

import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Target;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Targets of other shapes, each as a sentence: signings, bands, shares of a cohort by a day. */
class OtherTargets extends NativeTable {
    private static final long serialVersionUID = 1L;

    OtherTargets(List<Target> targets, boolean may, Consumer<Target> opens, Consumer<Target> removes) {
        addClassNames("lu-tbl", "targets-table");
        var head = new NativeTableRow();
        Stream.of("targets.indicator", "targets.said", "targets.by", "targets.source", "")
                .forEach(key -> head.add(new NativeTableHeaderCell(key.isEmpty() ? "" : Texts.of(key))));
        getHead().add(head);
        targets.forEach(target -> {
            var name = new NativeTableHeaderCell(
                    Texts.of("targets.indicator." + target.said().indicator().code()));
            name.getElement().setAttribute("scope", "row");
            var said = new NativeTableCell();
            said.add(TargetsTable.example(target.said().example(), TargetWords.sentence(target.said())));
            getBody()
                    .add(new NativeTableRow(
                            name,
                            said,
                            new NativeTableCell(
                                    target.said().byDay() == null
                                            ? Amounts.UNKNOWN
                                            : Amounts.date(target.said().byDay())),
                            TargetsTable.source(target),
                            TargetsTable.acts(may, target, opens, removes)));
        });
    }
}
