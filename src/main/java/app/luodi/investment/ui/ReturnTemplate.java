package app.luodi.investment.ui;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The month's projects as a workbook to fill: one row each, what is known already filled in, amounts in 万元. Its heads are
 * those the import of ledgers knows.
 */
record ReturnTemplate(StatisticsMonth month, Ledger ledger, List<SheetRow> rows) {
    private static final int HEAD = 2;
    private static final int WIDE = 40;
    private static final int USUAL = 14;
    private static final int TO_FILL = 4;

    String fileName() {
        return "%s-%s-%s.xlsx"
                .formatted(Texts.of("investment.returns.title"), Texts.of("investment.ledger." + ledger.code()), month);
    }

    void write(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Luodi", "1.0")) {
            var sheet = book.newWorksheet(Texts.of("investment.returns.title"));
            sheet.value(
                    0,
                    0,
                    ReturnsHead.words(month)
                            + " "
                            + Texts.of("investment.returns.title")
                            + "（"
                            + Texts.of("investment.ledger." + ledger.code())
                            + "）");
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, Texts.of("investment.template.unit"));
            head(sheet);
            for (var at = 0; at < rows.size(); at++) {
                row(sheet, HEAD + 1 + at, rows.get(at));
            }
            sheet.freezePane(1, HEAD + 1);
            sheet.width(0, WIDE);
            for (var column = 1; column < heads().size(); column++) {
                sheet.width(column, column == 1 ? WIDE * 0.7 : USUAL);
            }
        }
    }

    private List<String> heads() {
        return Stream.of(
                        "name",
                        "code",
                        "plan",
                        "before",
                        "month",
                        "ytd",
                        "construction",
                        "installation",
                        "equipment",
                        "other",
                        "progress",
                        "note")
                .map(key -> Texts.of("investment.template." + key, month.month()))
                .toList();
    }

    private void head(Worksheet sheet) {
        var heads = heads();
        for (var column = 0; column < heads.size(); column++) {
            sheet.value(HEAD, column, heads.get(column));
            sheet.style(HEAD, column)
                    .bold()
                    .wrapText(true)
                    .fillColor(column < TO_FILL ? "E0E6ED" : "E7EEF7")
                    .set();
        }
    }

    private static void row(Worksheet sheet, int at, SheetRow row) {
        sheet.value(at, 0, row.of().name());
        sheet.value(at, 1, row.of().code());
        amount(sheet, at, 2, row.of().planned());
        amount(sheet, at, 3, row.of().basis().before());
        var column = TO_FILL;
        for (var cell : List.of(
                SheetCell.MONTH,
                SheetCell.YTD,
                SheetCell.CONSTRUCTION,
                SheetCell.INSTALLATION,
                SheetCell.EQUIPMENT,
                SheetCell.OTHER,
                SheetCell.PROGRESS,
                SheetCell.NOTE)) {
            var amount = row.amount(cell);
            if (amount == null && row.words(cell) != null) {
                sheet.value(at, column, row.words(cell));
            } else {
                amount(sheet, at, column, amount);
            }
            column++;
        }
    }

    private static void amount(Worksheet sheet, int at, int column, @Nullable Money amount) {
        if (amount != null) {
            BigDecimal wan = amount.wan().stripTrailingZeros();
            sheet.value(at, column, wan);
            sheet.style(at, column).format("#,##0.######").set();
        }
    }
}
