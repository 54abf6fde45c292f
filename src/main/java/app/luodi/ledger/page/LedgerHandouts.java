package app.luodi.ledger.page;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.ledger.ExportingLedger;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.ReadingLedger;
import app.luodi.ledger.Seals;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list as a table to hand out: exactly its rows, order and columns, which they are and as of when. */
@Component
public class LedgerHandouts {
    private final ExportingLedger exporting;
    private final ReadingLedger ledger;
    private final LedgerWords words;
    private final LedgerCells cells;
    private final Seals seals;
    private final Today today;

    LedgerHandouts(
            ExportingLedger exporting,
            ReadingLedger ledger,
            LedgerWords words,
            LedgerCells cells,
            Seals seals,
            Today today) {
        this.exporting = exporting;
        this.ledger = ledger;
        this.words = words;
        this.cells = cells;
        this.seals = seals;
        this.today = today;
    }

    /** 项目台账-2022-11-14. */
    public Handout of(LedgerQuery query, List<LedgerColumn> columns, Optional<Instant> asOf, long expected) {
        var title = Texts.of("ledger.title");
        var day = asOf.map(moment -> moment.atZone(Today.ZONE).toLocalDate()).orElse(today.today());
        var seen = asOf.orElse(today.now());
        var origin = seals.origin(
                columns,
                seen,
                seen.atZone(Today.ZONE).getYear(),
                Texts.language().toLanguageTag());
        var table = new Handout.Table(
                title,
                List.of(which(query, asOf)),
                columns.stream().map(LedgerCells::column).toList(),
                file -> AsOf.maybe(asOf, () -> {
                    write(query, columns, file);
                    return true;
                }),
                origin.orElse(null));
        return new Handout(null, title + "-" + day, List.of(table), expected);
    }

    private void write(LedgerQuery query, List<LedgerColumn> columns, Consumer<Line> file) {
        exporting.export(
                query,
                some -> some.forEach(row -> file.accept(Line.keyed(
                        row.id().toString(),
                        columns.stream().map(column -> cells.cell(column, row)).toList()))));
        var totals = ledger.totals(query);
        file.accept(Line.sum(LedgerCells.sums(columns, totals)));
        if (totals.unknownTotal() > 0) {
            file.accept(Line.note(Texts.of("ledger.sum.left_out", totals.unknownTotal())));
        }
    }

    /** 条件：灯 红灯；办事处 枫杨。时点：2022-11-14 08:30. */
    public String which(LedgerQuery query, Optional<Instant> asOf) {
        var year = today.today().getYear();
        var conditions = query.used().stream()
                .map(condition ->
                        LedgerWords.name(condition) + " " + words.said(condition, query.values(condition), year))
                .collect(Collectors.joining(Texts.of("ledger.sheet.and")));
        return Texts.of(
                "ledger.sheet.which",
                conditions.isEmpty() ? Texts.of("ledger.sheet.every") : conditions,
                Amounts.minute(asOf.orElse(today.now())));
    }
}
