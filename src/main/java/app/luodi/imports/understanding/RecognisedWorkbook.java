package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says.
 *
 * @param duplicateGroups rows to be offered for merging, never merged silently
 * @param mustStaySeparate rows that look alike and differ in phase, lot or parcel
 * @param totals by sheet, over amounts that are certain
 * @param handedOut where it comes back from; null for a workbook of somebody else
 */
public record RecognisedWorkbook(
        String file,
        List<RecognisedSheet> sheets,
        List<List<RowRef>> duplicateGroups,
        List<Siblings> mustStaySeparate,
        Map<String, Totals> totals,
        @JsonIgnore @Nullable HandedOut handedOut) {

    public RecognisedWorkbook from(@Nullable HandedOut where) {
        return new RecognisedWorkbook(file, sheets, duplicateGroups, mustStaySeparate, totals, where);
    }

    /** A project's row in its sheet. */
    public record RowRef(String sheet, int row) {}

    /** Rows that must not be proposed as one project. */
    public record Siblings(List<RowRef> projects, String why) {}

    /**
     * Sums of a sheet.
     *
     * @param sums in 元, by name; foreign currency and suspect amounts are left out
     */
    public record Totals(int projects, @JsonIgnore Map<String, Yuan> sums) {
        @JsonAnyGetter
        public Map<String, Yuan> told() {
            return sums;
        }
    }
}
