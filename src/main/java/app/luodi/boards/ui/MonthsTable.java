package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year by month: what the chart draws, each amount leading to the projects it is the sum of. */
final class MonthsTable {
    private MonthsTable() {}

    static NativeTable of(Year year, YearQuery query) {
        var rows = new ArrayList<List<Component>>();
        Money before = Money.ZERO;
        for (var month : year.months()) {
            var own = month.done() == null ? null : month.done().minus(before);
            before = month.done() == null ? before : month.done();
            var at = month.month().month();
            rows.add(List.of(
                    new Span(Months.brief(month.month())),
                    amount(month.done(), year.reported() ? query.rowsAt(at) : null),
                    amount(own, year.reported() ? query.rowsAt(at) : null),
                    new Span(Amounts.percent(month.paceShare())),
                    new Span(Amounts.yi(month.pace())),
                    new Span(Amounts.points(month.ahead())),
                    amount(month.lastYear(), query.before().rowsAt(at))));
        }
        return Parts.table(
                List.of(
                        Texts.of("boards.table.month"),
                        ">" + Texts.of("boards.table.done"),
                        ">" + Texts.of("boards.table.own"),
                        ">" + Texts.of("boards.table.share"),
                        ">" + Texts.of("boards.table.pace"),
                        ">" + Texts.of("boards.table.ahead"),
                        ">" + Texts.of("boards.table.last")),
                rows);
    }

    private static Component amount(@Nullable Money amount, @Nullable String rows) {
        return amount == null || rows == null ? new Span(Amounts.yi(amount)) : Parts.link(rows, Amounts.yi(amount));
    }
}
