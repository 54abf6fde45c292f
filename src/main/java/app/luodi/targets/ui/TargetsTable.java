package app.luodi.targets.ui;

import app.luodi.kernel.Ledger;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Indicator;
import app.luodi.targets.Scope;
import app.luodi.targets.Target;
import app.luodi.targets.YearTargets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The targets of fixed-asset investment: the whole, its categories and its 办事处, and how far they differ. */
class TargetsTable extends NativeTable {
    private static final long serialVersionUID = 1L;
    private static final int COLUMNS = 6;

    private final transient YearTargets.Year year;
    private final transient Consumer<Target> opens;
    private final transient Consumer<Target> removes;
    private final boolean may;

    TargetsTable(YearTargets.Year year, Ledger ledger, boolean may, Consumer<Target> opens, Consumer<Target> removes) {
        this.year = year;
        this.may = may;
        this.opens = opens;
        this.removes = removes;
        addClassNames("lu-tbl", "targets-table");
        var head = new NativeTableRow();
        Stream.of("targets.scope", "targets.amount", "targets.growth", "targets.curve", "targets.source", "")
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(key.isEmpty() ? "" : Texts.of(key));
                    cell.setClassName("lu-r", key.equals("targets.amount") || key.equals("targets.growth"));
                    head.add(cell);
                });
        getHead().add(head);
        year.of(Indicator.FIXED_ASSET_INVESTMENT, Scope.TOTAL, ledger)
                .forEach(target -> getBody().add(row(target, true)));
        consistency(ledger);
        Stream.of(Scope.CATEGORY, Scope.OFFICE, Scope.AREA, Scope.DEPARTMENT, Scope.LEADER, Scope.LIST)
                .forEach(scope -> part(scope, ledger));
    }

    private void part(Scope scope, Ledger ledger) {
        var parts = year.of(Indicator.FIXED_ASSET_INVESTMENT, scope, ledger);
        if (parts.isEmpty()) {
            return;
        }
        getBody().add(wide(Texts.of("targets.by." + scope.code()), "targets-group"));
        parts.forEach(target -> getBody().add(row(target, false)));
        year.gap(Indicator.FIXED_ASSET_INVESTMENT, scope, ledger)
                .ifPresent(gap -> getBody().add(wide(words(gap), "targets-gap")));
    }

    /** 相加 485.00，比全区多 15.00: said, not corrected. */
    static String words(YearTargets.Gap gap) {
        var key = gap.gap().fen() == 0 ? "same" : gap.gap().isNegative() ? "less" : "more";
        var amount = gap.gap().isNegative() ? gap.whole().minus(gap.parts()) : gap.gap();
        return Texts.of("targets.gap." + key, Amounts.yi(gap.parts()), Amounts.yi(amount))
                + (gap.scope() == Scope.CATEGORY && !gap.gap().isNegative() ? Texts.of("targets.gap.overlap") : "")
                + (gap.unknown() == 0 ? "" : Texts.of("targets.gap.unknown", gap.unknown()));
    }

    private void consistency(Ledger ledger) {
        year.consistency().stream()
                .filter(one -> one.target().said().scope() == Scope.TOTAL
                        && one.target().said().ledger() == ledger
                        && one.target().said().indicator() == Indicator.FIXED_ASSET_INVESTMENT)
                .forEach(one -> getBody()
                        .add(wide(
                                Texts.of(
                                        one.agrees() ? "targets.agrees" : "targets.differs",
                                        Amounts.yi(one.target().said().amount()),
                                        Amounts.yi(one.base()),
                                        Amounts.growth(one.amountsSay()),
                                        Amounts.growth(one.said())),
                                one.agrees() ? "targets-note" : "targets-gap")));
    }

    private static NativeTableRow wide(String words, String look) {
        var cell = new NativeTableCell(words);
        cell.getElement().setAttribute("colspan", String.valueOf(COLUMNS));
        var row = new NativeTableRow(cell);
        row.addClassName(look);
        return row;
    }

    private NativeTableRow row(Target target, boolean whole) {
        var said = target.said();
        var name = new NativeTableHeaderCell(TargetWords.scope(target));
        name.getElement().setAttribute("scope", "row");
        name.setClassName("targets-whole", whole);
        return new NativeTableRow(
                name,
                right(example(said.example(), TargetWords.amount(said))),
                right(example(said.example(), TargetWords.growth(said))),
                new NativeTableCell(target.curveName() == null ? Texts.of("targets.curve.even") : target.curveName()),
                source(target),
                acts(target));
    }

    static NativeTableCell source(Target target) {
        var source = target.said().source();
        var cell = new NativeTableCell(source == null ? Amounts.UNKNOWN : source);
        cell.addClassName("targets-source");
        var note = target.said().note();
        cell.setTitle((source == null ? "" : source) + (note == null ? "" : " · " + note));
        return cell;
    }

    private NativeTableCell acts(Target target) {
        return acts(may, target, opens, removes);
    }

    static NativeTableCell acts(boolean may, Target target, Consumer<Target> opens, Consumer<Target> removes) {
        var cell = new NativeTableCell();
        cell.addClassName("lu-r");
        if (may) {
            List.<Component>of(
                            press("targets.change", () -> opens.accept(target)),
                            press("targets.remove", () -> removes.accept(target)))
                    .forEach(cell::add);
        }
        return cell;
    }

    static NativeButton press(String key, Runnable act) {
        var button = new NativeButton(Texts.of(key), event -> act.run());
        button.addClassName("targets-press");
        return button;
    }

    static Span example(boolean example, String words) {
        var span = new Span(words);
        span.setClassName("lu-example", example && !words.equals(Amounts.UNKNOWN));
        return span;
    }

    private static NativeTableCell right(Span content) {
        var cell = new NativeTableCell();
        cell.add(content);
        cell.addClassName("lu-r");
        return cell;
    }
}
