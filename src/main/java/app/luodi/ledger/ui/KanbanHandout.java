package app.luodi.ledger.ui;

import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerCells;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The kanban as a table: a row a card, lane by lane and column by column, the red ones first. */
record KanbanHandout(KanbanAddress shown, LedgerNeeds needs) {
    private static final List<LedgerColumn> OF_A_CARD = List.of(
            LedgerColumn.NAME,
            LedgerColumn.LIGHT,
            LedgerColumn.TOTAL,
            LedgerColumn.STAGE,
            LedgerColumn.NEXT,
            LedgerColumn.UNIT,
            LedgerColumn.LEADER,
            LedgerColumn.CODE);
    private static final String LAST = "\uffff";

    Handout of(List<LedgerRow> rows) {
        var title = Texts.of("ledger.kanban.title");
        var day = shown.asOf()
                .map(moment -> moment.atZone(Today.ZONE).toLocalDate())
                .orElse(needs.today().today());
        var columns = Stream.concat(
                        Stream.of(
                                Column.text("lane", shown.lanes().title(), 110),
                                Column.text("column", Texts.of("ledger.kanban.columns"), 90)),
                        OF_A_CARD.stream().map(LedgerCells::column))
                .toList();
        return new Handout(
                "export.board",
                title + "-" + day,
                List.of(new Handout.Table(
                        title, List.of(needs.handouts().which(shown.query(), shown.asOf())), columns, lines(rows))),
                rows.size());
    }

    private List<Line> lines(List<LedgerRow> rows) {
        var columns = shown.columns().columns();
        return rows.stream()
                .sorted(Comparator.comparing(this::lane)
                        .thenComparingInt(row -> column(columns, row))
                        .thenComparing(KanbanBoard.RED_FIRST))
                .map(row -> Line.row(Stream.concat(
                                Stream.of(
                                        Cell.words(lane(row).equals(LAST) ? "" : lane(row)),
                                        Cell.words(columns.get(column(columns, row))
                                                .title())),
                                OF_A_CARD.stream().map(one -> needs.cells().cell(one, row)))
                        .toList()))
                .toList();
    }

    private String lane(LedgerRow row) {
        return Objects.requireNonNullElse(shown.lanes().of(row), LAST);
    }

    private static int column(List<KanbanColumn> columns, LedgerRow row) {
        return columns.stream()
                .filter(column -> column.holds(row))
                .map(columns::indexOf)
                .findFirst()
                .orElse(0);
    }
}
