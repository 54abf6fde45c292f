package app.luodi.investment.ui;

import app.luodi.investment.Return;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Stream;

/** The table twin of a project's year. */
class DistanceTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    DistanceTable(InvestmentChart year) {
        addClassName("lu-tbl");
        var head = new NativeTableRow(new NativeTableHeaderCell(Texts.of("investment.table.month")));
        Stream.of(
                        "investment.ledger.dispatch",
                        "investment.ledger.statistical",
                        "investment.chart.pace",
                        "investment.chart.distance")
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(Texts.of(key));
                    cell.addClassName("lu-r");
                    head.add(cell);
                });
        getHead().add(head);
        StatisticsMonth.of(year.year()).forEach(month -> getBody().add(row(year, month)));
    }

    private static NativeTableRow row(InvestmentChart year, StatisticsMonth month) {
        var row = new NativeTableRow(new NativeTableHeaderCell(ReturnsHead.words(month)));
        var plan = year.plan();
        Stream.of(
                        year.at(Ledger.DISPATCH, month).map(Return::ytd).map(Amounts::yi),
                        year.at(Ledger.STATISTICAL, month).map(Return::ytd).map(Amounts::yi),
                        plan.map(amount -> Amounts.percent(year.curve().get(month.month() - 1))),
                        plan.map(amount -> Amounts.points(year.points(amount, month))))
                .map(text -> text.orElse(Amounts.UNKNOWN))
                .forEach(text -> {
                    var cell = new NativeTableCell(text);
                    cell.addClassName("lu-r");
                    row.add(cell);
                });
        return row;
    }
}
