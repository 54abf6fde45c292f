package app.luodi.ledger.ui;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.ledger.ExportingLedger;
import app.luodi.ledger.ReadingLedger;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what the list shows to a file, and says how far it is. */
@Component
class LedgerExport {
    private final ExportingLedger exporting;
    private final ReadingLedger ledger;
    private final LedgerWords words;
    private final Today today;

    LedgerExport(ExportingLedger exporting, ReadingLedger ledger, LedgerWords words, Today today) {
        this.exporting = exporting;
        this.ledger = ledger;
        this.words = words;
        this.today = today;
    }

    /** 项目台账-2022-11-14.xlsx. */
    String fileName(LedgerAddress shown) {
        return Texts.of("ledger.title") + "-"
                + shown.asOf()
                        .map(moment -> moment.atZone(Today.ZONE).toLocalDate())
                        .orElse(today.today())
                + ".xlsx";
    }

    /** @param written told how many rows are in the file */
    Path toFile(LedgerAddress shown, LongConsumer written) {
        try {
            var file = Files.createTempFile("luodi-", ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                write(shown, out, written);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(LedgerAddress shown, OutputStream out, LongConsumer written) throws IOException {
        try (var sheet = new LedgerSheet(out, words, shown.columns(), Texts.of("ledger.title"), which(shown))) {
            AsOf.maybe(shown.asOf(), () -> {
                var rows = new long[1];
                exporting.export(shown.query(), some -> {
                    sheet.add(some);
                    rows[0] += some.size();
                    written.accept(rows[0]);
                });
                sheet.sum(ledger.totals(shown.query()));
                return true;
            });
        }
    }

    /** 条件：灯 红灯；办事处 枫杨。时点：2022-11-14 08:30. */
    private String which(LedgerAddress shown) {
        var year = today.today().getYear();
        var conditions = shown.query().used().stream()
                .map(condition -> LedgerWords.name(condition) + " "
                        + words.said(condition, shown.query().values(condition), year))
                .collect(Collectors.joining(Texts.of("ledger.sheet.and")));
        return Texts.of(
                "ledger.sheet.which",
                conditions.isEmpty() ? Texts.of("ledger.sheet.every") : conditions,
                Amounts.minute(shown.asOf().orElse(today.now())));
    }
}
