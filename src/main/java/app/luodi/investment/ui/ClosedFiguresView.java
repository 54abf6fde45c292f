package app.luodi.investment.ui;

import app.luodi.investment.closed.ClosedFigures;
import app.luodi.investment.closed.Closing;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Today;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 关账数据: what each closed month came to, to the 分, beside what the same month comes to by now. Whoever is asked where a
 * published figure came from opens it here.
 */
@Route(value = "returns/closed", layout = MainLayout.class)
@For(value = "view_projects", city = false)
@PermitAll
class ClosedFiguresView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 6;

    private final transient ClosedFigures closed;
    private final transient Today today;
    private UrlState state = UrlState.at("returns/closed");

    ClosedFiguresView(ClosedFigures closed, Today today) {
        this.closed = closed;
        this.today = today;
        addClassNames("lu-page", "closed-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("investment.closed");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        removeAll();
        var year = state.number("year", today.today().getYear());
        var ledger = state.get("ledger", Ledger::of).orElse(Ledger.DISPATCH);
        var closings = closed.of(year, ledger);
        add(new PageHeader(Texts.of("investment.closed.title", year))
                .sub(Texts.of("investment.closed.sub"))
                .actions(new Anchor("returns", Texts.of("investment.closed.back")), years(year), ledgers(ledger)));
        if (closings.isEmpty()) {
            add(new EmptyState(
                    Texts.of("investment.closed.none", year, Texts.of("investment.ledger." + ledger.code())),
                    Texts.of("investment.closed.none.why")));
            return;
        }
        var chosen = closings.stream()
                .filter(one -> name(one).equals(state.get("closing").orElse("")))
                .findFirst()
                .orElse(closings.getFirst());
        var both = new Div(list(closings, chosen), figures(chosen));
        both.addClassNames("closed-both", "lu-grow");
        add(both);
    }

    private static String name(Closing one) {
        return one.month() + "." + one.number();
    }

    private Card list(List<Closing> closings, Closing chosen) {
        var table = table(
                "investment.closed.month",
                ">investment.closed.ytd",
                ">investment.closed.now",
                ">investment.closed.changed",
                "investment.closed.at",
                "");
        closings.forEach(one -> {
            var month = new NativeTableHeaderCell();
            month.add(new Anchor(state.with("closing", name(one)).link(), ReturnsHead.words(one.month())));
            if (one.number() > 1) {
                var again = new Span(Texts.of("investment.closed.number", one.number()));
                again.addClassNames("lu-tag", "lu-tag-line");
                month.add(new Span(" "), again);
            }
            month.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(
                    month,
                    right(Amounts.wanExact(one.total().ytd())),
                    right(Amounts.wanExact(one.total().now())),
                    right(changed(one.total())),
                    new NativeTableCell(Amounts.minute(one.at()) + " " + one.by()),
                    new NativeTableCell(new Anchor(
                            UrlState.at("year")
                                    .with("year", one.month().year())
                                    .with("ledger", one.ledger().code())
                                    .with(UrlState.AS_OF, one.at().toString())
                                    .link(),
                            Texts.of("investment.closed.board"))));
            row.setClassName("lu-on", one == chosen);
            table.getBody().add(row);
        });
        return new Card(Texts.of("investment.closed.months"), table)
                .sub(Texts.of("parts.unit.wan"))
                .flush();
    }

    private static Card figures(Closing one) {
        var table = table(
                "investment.closed.what",
                ">investment.closed.ytd",
                ">investment.closed.inmonth",
                ">investment.closed.projects",
                ">investment.closed.now",
                ">investment.closed.changed");
        var split = "";
        for (var figure : one.figures()) {
            if (!figure.split().equals(split)) {
                split = figure.split();
                if (!split.equals("total")) {
                    var cell = new NativeTableCell(Texts.of("investment.closed.split." + split));
                    cell.getElement().setAttribute("colspan", "6");
                    cell.addClassName("lu-cap");
                    table.getBody().add(new NativeTableRow(cell));
                }
            }
            var name = new NativeTableHeaderCell(name(figure));
            name.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(new NativeTableRow(
                            name,
                            right(Amounts.wanExact(figure.ytd())),
                            right(Amounts.wanExact(figure.inMonth())),
                            right(Amounts.count(figure.projects())),
                            right(Amounts.wanExact(figure.now())),
                            right(changed(figure))));
        }
        return new Card(Texts.of("investment.closed.figures", ReturnsHead.words(one.month()), one.number()), table)
                .sub(Texts.of("investment.closed.figures.sub"))
                .flush();
    }

    private static String name(Closing.Figure figure) {
        return figure.split().equals("total")
                ? Texts.of("investment.closed.total")
                : figure.name() == null ? Texts.of("investment.closed.nobody") : figure.name();
    }

    private static String changed(Closing.Figure figure) {
        var changed = figure.changed();
        return changed.fen() == 0 ? Amounts.UNKNOWN : (changed.fen() > 0 ? "+" : "") + Amounts.wanExact(changed);
    }

    private Component years(int year) {
        var select = new Select<Integer>();
        var now = today.today().getYear();
        select.setItems(Stream.concat(IntStream.rangeClosed(0, YEARS).mapToObj(back -> now - back), Stream.of(year))
                .distinct()
                .toList());
        select.setItemLabelGenerator(one -> Texts.of("investment.year", one));
        select.setValue(year);
        select.setAriaLabel(Texts.of("investment.plan.year"));
        select.addClassName("year-choice");
        select.addValueChangeListener(event ->
                state.with("year", event.getValue()).with("closing", "").open());
        return select;
    }

    private Component ledgers(Ledger ledger) {
        var choice = new RadioButtonGroup<Ledger>();
        choice.setItems(Ledger.DISPATCH, Ledger.STATISTICAL);
        choice.setItemLabelGenerator(one -> Texts.of("investment.ledger." + one.code()));
        choice.setValue(ledger);
        choice.getElement().getThemeList().add("segments");
        choice.setAriaLabel(Texts.of("investment.ledger"));
        choice.addValueChangeListener(
                event -> state.with("ledger", event.getValue().code())
                        .with("closing", "")
                        .open());
        return choice;
    }

    private static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(key.isEmpty() ? "" : Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }

    private static NativeTableCell right(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassNames("lu-r", "lu-n");
        return cell;
    }
}
