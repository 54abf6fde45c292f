package app.luodi.ledger.ui;

import app.luodi.kernel.Money;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The list as a sheet: the same rows, order and columns, with numbers that are numbers and days that are days. The lines
 * above the table say which projects these are, and as of when.
 */
final class LedgerSheet implements AutoCloseable {
    private static final int TITLE = 0;
    private static final int WHICH = 1;
    private static final int HEAD = 3;
    private static final double PIXELS_A_CHARACTER = 7;
    private static final String AMOUNT = "#,##0.00";
    private static final String RATE = "0.0%";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook book;
    private final Worksheet sheet;
    private final LedgerWords words;
    private final List<LedgerColumn> columns;
    private int next = HEAD + 1;

    /** @param which the conditions and the moment, in words */
    LedgerSheet(OutputStream out, LedgerWords words, List<LedgerColumn> columns, String title, String which) {
        this.words = words;
        this.columns = columns;
        book = new Workbook(out, "Luodi", null);
        sheet = book.newWorksheet(Texts.of("ledger.title"));
        sheet.value(TITLE, 0, title);
        sheet.style(TITLE, 0).bold().fontSize(14).set();
        sheet.value(WHICH, 0, which);
        for (var at = 0; at < columns.size(); at++) {
            sheet.value(HEAD, at, head(columns.get(at)));
            sheet.width(at, columns.get(at).width() / PIXELS_A_CHARACTER);
        }
        sheet.range(HEAD, 0, HEAD, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E7EEF7")
                .borderStyle("thin")
                .set();
        sheet.freezePane(1, HEAD + 1);
    }

    private static String head(LedgerColumn column) {
        var name = Texts.of("ledger.column." + column.key());
        return switch (column.kind()) {
            case MONEY -> Texts.of("ledger.sheet.with_unit", name, Texts.of("parts.unit.yi"));
            case NUMBER -> Texts.of("ledger.sheet.with_unit", name, Texts.of("projects.unit.mu"));
            default -> name;
        };
    }

    void add(List<LedgerRow> rows) {
        rows.forEach(row -> {
            for (var at = 0; at < columns.size(); at++) {
                cell(at, columns.get(at), row);
            }
            next++;
        });
    }

    private void cell(int at, LedgerColumn column, LedgerRow row) {
        var register = row.register();
        switch (column) {
            case TOTAL -> money(at, register.total());
            case PLANNED -> money(at, row.judged().planned());
            case DONE -> money(at, row.judged().done());
            case AGREED -> money(at, register.agreed());
            case FIXED -> money(at, register.fixed());
            case LAND -> number(at, register.landMu(), AMOUNT);
            case COMPLETION -> number(at, hundredth(row.judged().completion()), RATE);
            case SIGNED, LAND_WON, STARTED, COMPLETED, PERMIT, PRODUCTION ->
                row.milestone(column.milestone().orElseThrow()).ifPresent(day -> day(at, day));
            default -> {
                var text = words.text(column, row);
                if (!text.equals(Amounts.UNKNOWN)) {
                    sheet.value(next, at, text);
                }
            }
        }
    }

    private void money(int at, @Nullable Money amount) {
        number(at, amount == null ? null : plain(amount.yi()), AMOUNT);
    }

    private void number(int at, @Nullable BigDecimal number, String format) {
        if (number != null) {
            sheet.value(next, at, number);
            sheet.style(next, at).format(format).set();
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal hundredth(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
    }

    /** A day that was written as a day is one, with 计划 or 预计 in its format; 2022年9月底 stays as it was written. */
    private void day(int at, LedgerRow.Day day) {
        var on = day.on();
        if (on == null || !day.text().equals(on.toString())) {
            sheet.value(next, at, LedgerWords.day(day));
            return;
        }
        sheet.value(next, at, on);
        var format = LedgerWords.day(day).replace(day.text(), DAY);
        sheet.style(next, at)
                .format(format.equals(DAY) ? DAY : DAY + "\"" + format.replace(DAY, "") + "\"")
                .set();
    }

    /** The last row: sums of what has an amount, and how many have none. */
    void sum(LedgerTotals totals) {
        for (var at = 0; at < columns.size(); at++) {
            switch (columns.get(at)) {
                case NAME -> sheet.value(next, at, Texts.of("ledger.sum.count", Amounts.count(totals.count())));
                case TOTAL -> money(at, totals.unknownTotal() == totals.count() ? null : totals.total());
                case PLANNED -> money(at, totals.unplanned() == totals.count() ? null : totals.planned());
                case DONE -> money(at, totals.unplanned() == totals.count() ? null : totals.done());
                case COMPLETION -> number(at, hundredth(Amounts.rate(totals.done(), totals.planned())), RATE);
                default -> {}
            }
            sheet.style(next, at).bold().set();
        }
        if (totals.unknownTotal() > 0) {
            sheet.value(next + 1, 0, Texts.of("ledger.sum.left_out", totals.unknownTotal()));
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
        book.close();
    }
}
