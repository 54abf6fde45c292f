package app.luodi.investment.ui;

import app.luodi.identity.Act;
import app.luodi.investment.admission.ReconcilingLedgers.Kind;
import app.luodi.investment.admission.ReconcilingLedgers.Row;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** 两口径对账: both ledgers of a month beside each other, each difference with its kind; the kinds add up to the whole. */
class LedgerDifferences extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 24;

    private final transient AdmissionServices services;
    private final StatisticsMonth month;
    private final transient UrlState state;

    LedgerDifferences(AdmissionServices services, StatisticsMonth month, UrlState state) {
        this.services = services;
        this.month = month;
        this.state = state;
        addClassNames("lu-grow", "lu-card", "admission-ledgers");
        var rows = services.reconciling().rows(month);
        add(head(rows));
        if (rows.isEmpty()) {
            add(new EmptyState(
                    Texts.of("investment.difference.none", ReturnsHead.words(month)),
                    Texts.of("investment.difference.none.why")));
        } else {
            add(grid(rows));
        }
    }

    private Div head(List<Row> rows) {
        var choice = new Select<StatisticsMonth>();
        var last = StatisticsMonth.lastOverOn(services.today().today());
        choice.setItems(
                Stream.concat(Stream.iterate(last, StatisticsMonth::before).limit(MONTHS_BACK), Stream.of(month))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        choice.setItemLabelGenerator(ReturnsHead::words);
        choice.setValue(month);
        choice.setAriaLabel(Texts.of("investment.returns.month"));
        choice.addClassName("returns-month");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                state.with("month", event.getValue().toString()).open();
            }
        });
        var head = new Div(choice);
        head.addClassName("admission-ledgers-head");
        if (!rows.isEmpty()) {
            head.add(
                    pair("investment.ledger.dispatch", sum(rows.stream().map(Row::dispatch))),
                    pair("investment.ledger.statistical", sum(rows.stream().map(Row::statistical))));
            for (var kind : Kind.values()) {
                var those = rows.stream().filter(row -> row.kind() == kind).toList();
                if (kind != Kind.NONE && !those.isEmpty()) {
                    head.add(kind(kind, those));
                }
            }
        }
        return head;
    }

    private static Span pair(String key, Money amount) {
        var pair = new Span(new Span(Texts.of(key)), Amounts.yiFigure(amount));
        pair.addClassName("admission-pair");
        return pair;
    }

    private static Span kind(Kind kind, List<Row> rows) {
        var difference = sum(rows.stream().map(Row::difference));
        var chip = new Span(Texts.of(
                "investment.difference.chip",
                Texts.of("investment.difference." + kind.code()),
                rows.size(),
                Amounts.yiSigned(difference)));
        chip.addClassNames("lu-tag", kind == Kind.OPEN ? "lu-tag-amber" : "lu-tag-line");
        return chip;
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }

    private Grid<Row> grid(List<Row> rows) {
        var grid = new Grid<Row>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("lu-grow");
        grid.addComponentColumn(row -> new Anchor("projects/" + row.project() + "/investment", row.name()))
                .setHeader(Texts.of("investment.sheet.project"))
                .setComparator(Comparator.comparing(Row::name))
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("240px");
        grid.addColumn(row -> Objects.requireNonNullElse(row.office(), Amounts.UNKNOWN))
                .setHeader(Texts.of("investment.returns.office"))
                .setSortable(true)
                .setWidth("90px")
                .setFlexGrow(0);
        amount(grid, "investment.difference.dispatch", row -> Amounts.wanExact(row.dispatch()));
        amount(grid, "investment.difference.statistical", row -> Amounts.wanExact(row.statistical()));
        amount(grid, "investment.difference.gap", row -> Amounts.wanSigned(row.difference()));
        grid.addComponentColumn(this::why)
                .setHeader(Texts.of("investment.difference.why"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(row -> Objects.requireNonNullElse(row.words(), ""))
                .setHeader(Texts.of("investment.sheet.note"))
                .setTooltipGenerator(Row::words)
                .setWidth("200px");
        grid.setItems(rows);
        return grid;
    }

    private static void amount(Grid<Row> grid, String key, com.vaadin.flow.component.ItemLabelGenerator<Row> value) {
        grid.addColumn(value::apply)
                .setHeader(Texts.of(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
    }

    private com.vaadin.flow.component.Component why(Row row) {
        if (row.kind() == Kind.NONE) {
            return new Span(Texts.of("investment.difference.equal"));
        }
        var words = Texts.of("investment.difference." + row.kind().code());
        var asks = row.kind() == Kind.OPEN || row.kind().isNamed();
        if (!asks || !services.rights().may(Act.PREPARE_ADMISSION, row.officeId())) {
            return new Span(words);
        }
        var button =
                new NativeButton(words, event -> new DifferenceDialog(services, row, month, () -> state.open()).open());
        button.addClassName("investment-open");
        return button;
    }
}
