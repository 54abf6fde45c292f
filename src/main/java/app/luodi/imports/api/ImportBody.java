package app.luodi.imports.api;

import app.luodi.imports.Batch;
import app.luodi.imports.Intake;
import app.luodi.imports.ReceivingLedgers.HowFar;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import over HTTP. Sheets, columns, rows and problems are told while it is open; amounts are 元, areas 亩.
 *
 * @param state received, recognised, answered, committed, undone, cancelled, failed
 * @param progress while it is being read or written
 * @param rows what would become of each row, or of each on the page that was asked for
 * @param questions what only a person can say; values without an answer are left out
 * @param checks the totals of the sheets beside the sums of their rows
 * @param vanished projects that an earlier import of this ledger had
 * @param outcome what became of it
 */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportBody(
        UUID id,
        String state,
        String file,
        String sha256,
        int size,
        OffsetDateTime receivedAt,
        String receivedBy,
        @Nullable HowFar progress,
        @Nullable Object decisions,
        @Schema(implementation = Object.class) @Nullable List<RecognisedSheet> sheets,
        @Nullable List<List<RecognisedWorkbook.RowRef>> duplicateGroups,
        @Nullable List<RecognisedWorkbook.Siblings> mustStaySeparate,
        @Schema(implementation = Object.class) @Nullable Map<String, RecognisedWorkbook.Totals> totals,
        @Schema(implementation = Object.class) @Nullable List<Row> rows,
        @Nullable List<Intake.Question> questions,
        @Nullable List<Intake.Check> checks,
        @Nullable List<Intake.Vanished> vanished,
        @Nullable Map<String, Integer> counts,
        @Nullable Map<String, Object> outcome,
        @Nullable String failure) {

    /** A row with the sentences of what stops it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Row(
            String sheet,
            int row,
            String name,
            String fate,
            @Nullable UUID project,
            List<app.luodi.imports.LeftOut> left,
            List<Intake.Difference> differences,
            List<String> stoppedBy) {
        static Row of(Intake.Row row) {
            return new Row(
                    row.sheet(),
                    row.row(),
                    row.name(),
                    row.fate().code(),
                    row.project(),
                    row.left(),
                    row.differences(),
                    row.refusals().stream().map(ImportBody::sentence).toList());
        }
    }

    static ImportBody of(Batch batch, @Nullable HowFar progress, Page.@Nullable Told told) {
        var intake = told == null ? null : told.whole();
        var workbook = told == null ? null : told.workbook();
        return new ImportBody(
                batch.id(),
                batch.state().code(),
                batch.file(),
                batch.sha256(),
                batch.size(),
                batch.createdAt().atOffset(ZoneOffset.ofHours(8)),
                batch.createdBy(),
                progress,
                batch.decisions(),
                workbook == null ? null : workbook.sheets(),
                workbook == null ? null : workbook.duplicateGroups(),
                workbook == null ? null : workbook.mustStaySeparate(),
                workbook == null ? null : workbook.totals(),
                told == null ? null : told.rows().stream().map(Row::of).toList(),
                intake == null ? null : intake.questions(),
                intake == null ? null : intake.checks(),
                intake == null ? null : intake.vanished(),
                intake == null ? null : counts(intake),
                batch.outcome().isEmpty() ? null : batch.outcome(),
                failure(batch));
    }

    private static Map<String, Integer> counts(Intake intake) {
        return Map.of(
                "new", intake.count(Intake.Fate.NEW),
                "changed", intake.count(Intake.Fate.CHANGED),
                "unchanged", intake.count(Intake.Fate.UNCHANGED),
                "leftOut", intake.count(Intake.Fate.LEFT_OUT),
                "stopped", intake.count(Intake.Fate.STOPPED),
                "open", intake.open().size());
    }

    static @Nullable String failure(Batch batch) {
        var key = batch.failure();
        return key == null ? null : sentence(new Refusal("", key, values(batch)));
    }

    static List<Object> values(Batch batch) {
        return batch.outcome().get("values") instanceof List<?> values ? List.copyOf(values) : List.of();
    }

    private static String sentence(Refusal refusal) {
        return Texts.in(Locale.CHINA, refusal.key(), refusal.values().toArray());
    }
}
