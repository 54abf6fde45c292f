package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.ledger.ExportingLedger;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerCells;
import app.luodi.sheets.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Fills a form with the projects of a list, as they are or as they were at a moment. */
@Service
public class FillingTemplates {
    private final KeepingTemplates templates;
    private final ExportingLedger exporting;
    private final LedgerCells cells;
    private final ToldOfProjects told;
    private final Desk desk;

    FillingTemplates(
            KeepingTemplates templates, ExportingLedger exporting, LedgerCells cells, ToldOfProjects told, Desk desk) {
        this.templates = templates;
        this.exporting = exporting;
        this.cells = cells;
        this.told = told;
        this.desk = desk;
    }

    /** Who may, and who hears of it. */
    @org.springframework.stereotype.Component
    record Desk(Rights rights, ApplicationEventPublisher events) {}

    /**
     * @param asOf as of when; empty for now
     * @param progress hears of each row
     * @return how many projects stand in it
     * @throws java.util.NoSuchElementException for an id that is unknown here
     */
    public Outcome<Long> fill(
            UUID id, LedgerQuery query, Optional<Instant> asOf, OutputStream out, LongConsumer progress) {
        desk.rights().require(Act.EXPORT);
        var template = templates.find(id);
        if (!template.isBound()) {
            return Outcome.refused(Refusal.of("", "exports.refused.unbound"));
        }
        var rows = new long[1];
        try (var workbook = new FilledWorkbook(templates.content(id), template.layout())) {
            AsOf.maybe(asOf, () -> {
                exporting.export(query, some -> {
                    var more = told.of(some.stream().map(LedgerRow::id).toList(), template.layout());
                    for (var row : some) {
                        rows[0]++;
                        var number = rows[0];
                        workbook.add(template.layout().bindings().stream()
                                .map(one -> value(one, row, number, more.getOrDefault(row.id(), Map.of())))
                                .toList());
                        progress.accept(rows[0]);
                    }
                });
                return true;
            });
            workbook.finish(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        desk.events()
                .publishEvent(
                        Acted.on("template.filled", id).called(template.name()).with("rows", rows[0]));
        return Outcome.done(rows[0]);
    }

    /** The first rows of what it would be, for who binds. */
    public List<List<Cell>> first(List<Binding> bindings, List<LedgerRow> rows) {
        var more = told.of(rows.stream().map(LedgerRow::id).toList(), new ReportTemplate.Layout("", 2, null, bindings));
        return rows.stream()
                .map(row -> bindings.stream()
                        .map(one -> value(one, row, rows.indexOf(row) + 1L, more.getOrDefault(row.id(), Map.of())))
                        .toList())
                .toList();
    }

    private Cell value(Binding binding, LedgerRow row, long number, Map<String, String> more) {
        if (binding.field().equals(TemplateField.SEQ)) {
            return Cell.count(number);
        }
        if (TemplateField.TOLD.contains(binding.field())) {
            return Cell.words(more.get(binding.field()));
        }
        return TemplateField.of(binding.field())
                .flatMap(TemplateField::column)
                .map(column -> cells.cell(column, row))
                .orElse(Cell.NOTHING);
    }
}
