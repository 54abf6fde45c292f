package app.luodi.approvals;

import app.luodi.calendar.DayType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step in the columns that templates and projects have in common. */
final class StepRow {
    static final String COLUMNS = """
            step, position, name, phase, authority, legal_days, promised_days, day_type, before_contract, pre_review, issue_days,
            valid_months, milestone, after, source""";
    static final String VALUES = """
            :step, :position, :name, :phase, :authority, cast(:legal as smallint), cast(:promised as smallint), :dayType, :before, :review, :issue,
            cast(:valid as smallint), :milestone, string_to_array(:after, ','), :source""";

    private StepRow() {}

    static Map<String, @Nullable Object> values(ApprovalStep step, int position) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("step", step.code());
        values.put("position", position);
        values.put("name", step.name());
        values.put("phase", step.phase().code());
        values.put("authority", step.authority());
        values.put("legal", step.legalDays());
        values.put("promised", step.promisedDays());
        values.put("dayType", step.dayType().code());
        values.put("before", step.beforeContract());
        values.put("review", step.preReview());
        values.put("issue", step.issueDays());
        values.put("valid", step.validMonths());
        values.put("milestone", step.milestone());
        values.put("after", String.join(",", step.after()));
        values.put("source", step.source());
        return values;
    }

    static ApprovalStep read(ResultSet row) throws SQLException {
        return new ApprovalStep(
                row.getString("step"),
                row.getString("name"),
                Phase.of(row.getString("phase")),
                row.getString("authority"),
                whole(row, "legal_days"),
                whole(row, "promised_days"),
                DayType.valueOf(row.getString("day_type").toUpperCase(java.util.Locale.ROOT)),
                HandlingMode.of(row.getString("mode")),
                row.getBoolean("before_contract"),
                row.getBoolean("pre_review"),
                row.getInt("issue_days"),
                whole(row, "valid_months"),
                row.getString("milestone"),
                List.of((String[]) row.getArray("after").getArray()),
                row.getString("source"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
