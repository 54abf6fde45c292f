package app.luodi.investment.ui;

import app.luodi.investment.Return;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The months of a year, both ledgers side by side and never added; each figure opens how it came to stand. */
class ReturnsTable extends NativeTable {
    private static final long serialVersionUID = 1L;

    private final transient InvestmentChart year;
    private final transient Consumer<Return> opens;

    ReturnsTable(InvestmentChart year, Consumer<Return> opens) {
        this.year = year;
        this.opens = opens;
        addClassNames("lu-tbl", "investment-returns");
        head();
        StatisticsMonth.of(year.year()).stream()
                .filter(month -> any(month))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(month -> getBody().add(row(month)));
    }

    private boolean any(StatisticsMonth month) {
        return year.at(Ledger.DISPATCH, month).isPresent()
                || year.at(Ledger.STATISTICAL, month).isPresent();
    }

    private void head() {
        var groups = new NativeTableRow();
        var month = new NativeTableHeaderCell(Texts.of("investment.table.month"));
        month.getElement().setAttribute("rowspan", "2");
        groups.add(month);
        for (var ledger : Ledger.values()) {
            var cell = new NativeTableHeaderCell(
                    Texts.of("investment.ledger." + ledger.code()) + " · " + Texts.of("parts.unit.wan"));
            cell.getElement().setAttribute("colspan", ledger == Ledger.DISPATCH ? "3" : "2");
            cell.addClassName("investment-group");
            groups.add(cell);
        }
        var progress = new NativeTableHeaderCell(Texts.of("investment.progress"));
        progress.getElement().setAttribute("rowspan", "2");
        groups.add(progress);
        var names = new NativeTableRow(
                right("investment.month"),
                right("investment.ytd"),
                right("investment.table.rate"),
                right("investment.month"),
                right("investment.ytd"));
        getHead().add(groups, names);
    }

    private static NativeTableHeaderCell right(String key) {
        var cell = new NativeTableHeaderCell(Texts.of(key));
        cell.addClassName("lu-r");
        return cell;
    }

    private NativeTableRow row(StatisticsMonth month) {
        var name = new NativeTableHeaderCell(ReturnsHead.words(month));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        for (var ledger : Ledger.values()) {
            var one = year.at(ledger, month);
            row.add(cell(one.map(some -> text(Amounts.wanExact(inMonth(some)), some))));
            row.add(cell(one.map(this::opening)));
            if (ledger == Ledger.DISPATCH) {
                row.add(cell(one.flatMap(some -> year.plan().map(plan -> Amounts.rate(some.ytd(), plan)))
                        .map(rate -> new Span(Amounts.percent(rate)))));
            }
        }
        var words = year.at(Ledger.DISPATCH, month)
                .or(() -> year.at(Ledger.STATISTICAL, month))
                .map(Return::progress)
                .orElse("");
        var progress = new NativeTableCell(words);
        progress.addClassName("investment-progress");
        progress.setTitle(words);
        row.add(progress);
        return row;
    }

    private static NativeTableCell cell(Optional<? extends Component> content) {
        var cell = new NativeTableCell();
        cell.addClassName("lu-r");
        content.ifPresentOrElse(cell::add, () -> cell.setText(Amounts.UNKNOWN));
        return cell;
    }

    private static Span text(String words, Return one) {
        var span = new Span(words);
        span.setClassName("lu-example", one.example());
        return span;
    }

    /** The month's own value; unknown where the month before was not reported. */
    private @Nullable Money inMonth(Return one) {
        var before = one.month().previous();
        return before.isEmpty()
                ? one.ytd()
                : year.at(one.ledger(), before.get())
                        .map(last -> one.ytd().minus(last.ytd()))
                        .orElse(null);
    }

    private NativeButton opening(Return one) {
        var button = new NativeButton(Amounts.wanExact(one.ytd()), event -> opens.accept(one));
        button.addClassName("investment-open");
        button.setClassName("lu-example", one.example());
        button.setTitle(Texts.of(
                one.version() > 1 ? "investment.revised" : "investment.told",
                Amounts.minute(one.changedAt()),
                one.changedBy(),
                one.version()));
        if (one.version() > 1) {
            button.addClassName("is-revised");
        }
        return button;
    }
}
