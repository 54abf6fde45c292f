package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says; a sheet with two tables is told twice.
 *
 * @param table its number from 1 where tables share a sheet
 * @param rowRange first and last row of that table
 * @param state {@code hidden} where the workbook hides it
 * @param headerRows from 1
 * @param warnings what must be told or asked
 */
public record RecognisedSheet(
        String sheet,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer table,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> rowRange,
        SheetKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state,
        List<Integer> headerRows,
        List<RecognisedColumn> columns,
        List<ProjectRow> projects,
        List<OtherRow> nonProjectRows,
        List<Problem> warnings) {
    @JsonProperty("projectCount")
    public int projectCount() {
        return projects.size();
    }

    /** The same sheet, telling less. */
    public RecognisedSheet telling(List<ProjectRow> rows, List<Problem> problems) {
        return new RecognisedSheet(
                sheet, table, rowRange, kind, state, headerRows, columns, rows, nonProjectRows, problems);
    }

    /** Nothing to take over. */
    static RecognisedSheet without(String sheet, SheetKind kind, @Nullable String state) {
        return new RecognisedSheet(
                sheet,
                null,
                List.of(),
                kind,
                state,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new java.util.ArrayList<>());
    }
}
