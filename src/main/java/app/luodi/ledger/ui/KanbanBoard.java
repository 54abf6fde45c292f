package app.luodi.ledger.ui;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.ledger.LedgerRow;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Lanes by columns; an empty column folds, the third card of a cell and more fold into 另 n 个. */
class KanbanBoard extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2;
    static final Comparator<LedgerRow> RED_FIRST = Comparator.<LedgerRow>comparingInt(
                    row -> urgency(row.judged().light()))
            .thenComparing(KanbanBoard::nextDay)
            .thenComparing(row -> row.register().name());

    private final List<KanbanColumn> columns;
    private final KanbanAddress.Lanes by;
    private final transient Cards cards;

    /** What cards need from the screen. */
    record Cards(
            java.util.function.Function<LedgerRow, String> address,
            Predicate<LedgerRow> movable,
            BiConsumer<LedgerRow, KanbanColumn> dropped,
            java.util.function.Consumer<LedgerRow> menu) {}

    KanbanBoard(List<LedgerRow> rows, List<KanbanColumn> columns, KanbanAddress.Lanes by, Cards cards) {
        this.columns = columns;
        this.by = by;
        this.cards = cards;
        addClassName("kanban");
        var template = new StringBuilder("92px");
        add(corner());
        for (var column : columns) {
            var mine = rows.stream().filter(column::holds).toList();
            template.append(mine.isEmpty() ? " var(--kanban-folded, 40px)" : " minmax(150px, 1fr)");
            add(head(column, mine));
        }
        getStyle().set("--kanban-columns", template.toString());
        lanes(rows);
    }

    private Div corner() {
        var corner = new Div(by.title());
        corner.addClassNames("kanban-head", "kanban-corner");
        return corner;
    }

    private Div head(KanbanColumn column, List<LedgerRow> rows) {
        var head = new Div();
        head.addClassNames("kanban-head", "kanban-tone-" + column.tone());
        place(head, column);
        if (rows.isEmpty()) {
            head.addClassName("kanban-folded");
            head.add(new Span(Amounts.count(0)));
            head.setTitle(column.title());
            return head;
        }
        var name = new Span(column.title());
        name.addClassName("lu-strong");
        var count = Amounts.figure(Amounts.count(rows.size()), Texts.of("ledger.kanban.unit"));
        var first = new Div(name, count);
        var second = new Div(new Span(Texts.of("pipeline.pool." + column.pool().code())), sums(rows));
        second.addClassName("lu-cap");
        head.add(first, second);
        return head;
    }

    private static Span sums(List<LedgerRow> rows) {
        var known = rows.stream()
                .map(row -> row.register().total())
                .filter(java.util.Objects::nonNull)
                .reduce(Money::plus);
        var sums = new Span(known.map(money -> Amounts.yi(money, 1) + " " + Texts.of("ledger.kanban.yi"))
                .orElse(Amounts.UNKNOWN));
        for (var light : List.of(Light.RED, Light.YELLOW)) {
            var many =
                    rows.stream().filter(row -> row.judged().light() == light).count();
            if (many > 0) {
                var words = new Span(" · " + LightBadge.shortWord(light) + " " + many);
                words.addClassName(light == Light.RED ? "lu-red-text" : "lu-amber-text");
                sums.add(words);
            }
        }
        return sums;
    }

    private void lanes(List<LedgerRow> rows) {
        var lanes = new TreeMap<String, List<LedgerRow>>();
        rows.forEach(row -> {
            var lane = by.of(row);
            lanes.computeIfAbsent(lane == null ? "\uffff" : lane, one -> new java.util.ArrayList<>())
                    .add(row);
        });
        var first = true;
        for (var lane : lanes.entrySet()) {
            add(laneHead(lane.getKey(), lane.getValue()));
            for (var column : columns) {
                var mine = lane.getValue().stream()
                        .filter(column::holds)
                        .sorted(RED_FIRST)
                        .toList();
                var empty = rows.stream().noneMatch(column::holds);
                add(cell(column, mine, empty && first));
            }
            first = false;
        }
    }

    private Div laneHead(String lane, List<LedgerRow> rows) {
        var name = new Span(
                lane.equals("\uffff")
                        ? Texts.of("ledger.kanban.lanes.unknown")
                        : lane.isEmpty() ? Texts.of("ledger.kanban.lanes.all") : lane);
        name.addClassName("lu-strong");
        var head = new Div(name, new Span(Texts.of("ledger.kanban.count", Amounts.count(rows.size()))));
        head.addClassName("kanban-lane");
        for (var light : List.of(Light.RED, Light.YELLOW)) {
            var many =
                    rows.stream().filter(row -> row.judged().light() == light).count();
            if (many > 0) {
                head.add(LightBadge.count(light, many));
            }
        }
        return head;
    }

    private Div cell(KanbanColumn column, List<LedgerRow> rows, boolean namesTheFold) {
        var cell = new Div();
        cell.addClassName("kanban-cell");
        place(cell, column);
        if (namesTheFold) {
            var name = new Span(Texts.of("ledger.kanban.folded", column.title()));
            name.addClassNames("lu-cap", "kanban-upright");
            cell.add(name);
        }
        rows.stream().limit(SHOWN).forEach(row -> cell.add(card(row)));
        if (rows.size() > SHOWN) {
            var more = new NativeButton(Texts.of("ledger.kanban.more", rows.size() - SHOWN));
            more.addClassName("kanban-more");
            more.addClickListener(event -> {
                cell.remove(more);
                rows.stream().skip(SHOWN).forEach(row -> cell.add(card(row)));
            });
            cell.add(more);
        }
        var target = DropTarget.create(cell);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event -> event.getDragSourceComponent()
                .filter(KanbanCard.class::isInstance)
                .map(KanbanCard.class::cast)
                .ifPresent(card -> cards.dropped().accept(card.row(), column)));
        return cell;
    }

    private void place(Div part, KanbanColumn column) {
        part.getElement().setAttribute("data-column", String.valueOf(columns.indexOf(column)));
    }

    private KanbanCard card(LedgerRow row) {
        var card = new KanbanCard(row, cards.address().apply(row));
        if (cards.movable().test(row)) {
            var source = DragSource.create(card);
            source.setEffectAllowed(EffectAllowed.MOVE);
            card.onMove(() -> cards.menu().accept(row));
        }
        return card;
    }

    private static int urgency(Light light) {
        return switch (light) {
            case RED -> 0;
            case YELLOW -> 1;
            case GREEN -> 2;
            case NONE, EXEMPT, PAUSED -> 3;
        };
    }

    private static LocalDate nextDay(LedgerRow row) {
        var standing = row.standing();
        return standing.nextForecast() != null
                ? standing.nextForecast()
                : standing.nextPlan() != null ? standing.nextPlan() : LocalDate.MAX;
    }
}
