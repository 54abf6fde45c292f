package app.luodi.ledger.page;

import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Column.Form;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** A project as cells of a file: amounts in 亿元 with all their decimals, days as days. */
@Component
public class LedgerCells {
    private final LedgerWords words;

    LedgerCells(LedgerWords words) {
        this.words = words;
    }

    public static Column column(LedgerColumn column) {
        var name = Texts.of("ledger.column." + column.key());
        return switch (column.kind()) {
            case MONEY -> Column.amount(column.key(), name, Texts.of("parts.unit.yi"), column.width());
            case NUMBER -> Column.amount(column.key(), name, Texts.of("projects.unit.mu"), column.width());
            case METER -> Column.of(column.key(), name, Form.RATE, column.width());
            case MILESTONE -> Column.of(column.key(), name, Form.DAY, column.width());
            case MOMENT -> Column.of(column.key(), name, Form.MOMENT, column.width());
            default -> Column.text(column.key(), name, column.width());
        };
    }

    public Cell cell(LedgerColumn column, LedgerRow row) {
        var register = row.register();
        return switch (column) {
            case TOTAL -> Cell.yi(register.total());
            case PLANNED -> Cell.yi(row.judged().planned());
            case DONE -> Cell.yi(row.judged().done());
            case AGREED -> Cell.yi(register.agreed());
            case FIXED -> Cell.yi(register.fixed());
            case LAND -> Cell.figure(register.landMu());
            case COMPLETION -> Cell.figure(row.judged().completion());
            case SIGNED, LAND_WON, STARTED, COMPLETED, PERMIT, PRODUCTION ->
                row.milestone(column.milestone().orElseThrow())
                        .map(LedgerCells::day)
                        .orElse(Cell.NOTHING);
            case CHANGED -> new Cell.Moment(register.changedAt());
            default -> {
                var text = words.text(column, row);
                yield text.equals(Amounts.UNKNOWN) ? Cell.NOTHING : Cell.words(text);
            }
        };
    }

    /** A day that was written as a day is one, with 计划 or 预计 behind it; 2022年9月底 stays as it was written. */
    private static Cell day(LedgerRow.Day day) {
        var said = LedgerWords.day(day);
        var on = day.on();
        return on == null || !day.text().equals(on.toString())
                ? Cell.words(said)
                : new Cell.Day(on, said.replace(day.text(), ""));
    }

    /** The sums of what has an amount. */
    static List<Cell> sums(List<LedgerColumn> columns, LedgerTotals totals) {
        return columns.stream()
                .map(column -> switch (column) {
                    case NAME -> Cell.words(Texts.of("ledger.sum.count", Amounts.count(totals.count())));
                    case TOTAL -> Cell.yi(totals.unknownTotal() == totals.count() ? null : totals.total());
                    case PLANNED -> Cell.yi(totals.unplanned() == totals.count() ? null : totals.planned());
                    case DONE -> Cell.yi(totals.unplanned() == totals.count() ? null : totals.done());
                    case COMPLETION -> Cell.figure(Amounts.rate(totals.done(), totals.planned()));
                    default -> Cell.NOTHING;
                })
                .toList();
    }
}
