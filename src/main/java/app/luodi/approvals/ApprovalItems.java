package app.luodi.approvals;

import app.luodi.approvals.ApprovalItem.Due;
import app.luodi.approvals.ApprovalItem.Handling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The approvals of projects as the database keeps them. */
@Repository
class ApprovalItems {
    /** What a project was laid out with. */
    record Plan(String path, int edition) {}

    /** Who changed something, and when. */
    record Stamp(OffsetDateTime moment, String by) {}

    private static final String HANDLED = """
            mode, handler, review_from, reviewed_on, accepted_on, returned_on, issued_on, document_no, valid_until,
            make_good_by, made_good_on, extensions, forecast_on, remark""";
    private static final String HANDLED_VALUES = """
            :mode, :handler, cast(:reviewFrom as date), cast(:reviewedOn as date), cast(:acceptedOn as date), cast(:returnedOn as date),
            cast(:issuedOn as date), :documentNo, cast(:validUntil as date), cast(:makeGoodBy as date), cast(:madeGoodOn as date),
            :extensions, cast(:forecastOn as date), :remark""";
    private static final String REST = "authority_id, promised_due, legal_due, example, changed_at, changed_by";
    private static final String REST_VALUES = """
            cast(:authorityId as uuid), cast(:promisedDue as date), cast(:legalDue as date), :example, cast(:at as timestamptz), :by""";
    private static final String ALL = StepRow.COLUMNS + ", " + HANDLED + ", " + REST;
    private static final String ALL_VALUES = StepRow.VALUES + ", " + HANDLED_VALUES + ", " + REST_VALUES;

    private final JdbcClient jdbc;

    ApprovalItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others that would change approvals of the project wait. */
    void lock(UUID project) {
        jdbc.sql("select from project where id = ? for no key update")
                .param(project)
                .query((row, n) -> true)
                .list();
    }

    Optional<Plan> plan(UUID project) {
        return jdbc.sql("select path, edition from approval_plan where project_id = ?")
                .param(project)
                .query((row, n) -> new Plan(row.getString("path"), row.getInt("edition")))
                .optional();
    }

    void plan(UUID project, Plan plan, Stamp stamp) {
        jdbc.sql("""
                insert into approval_plan (project_id, path, edition, changed_at, changed_by) values (?, ?, ?, ?, ?)
                on conflict (district_id, project_id) do update set path = excluded.path, edition = excluded.edition,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(project, plan.path(), plan.edition(), stamp.moment(), stamp.by())
                .update();
    }

    List<ApprovalItem> of(UUID project) {
        return read("i.project_id = ?", List.of(project), "i.position");
    }

    /** @param condition on {@code approval_item i}, with its values in their order */
    List<ApprovalItem> read(String condition, List<?> values, String order) {
        var pauses = pauses(condition, values);
        return jdbc.sql("select i.* from approval_item i where " + condition + " order by " + order)
                .params(values)
                .query((ResultSet row, int n) -> item(row, pauses))
                .list();
    }

    private Map<UUID, Map<String, List<Pause>>> pauses(String condition, List<?> values) {
        var all = new HashMap<UUID, Map<String, List<Pause>>>();
        jdbc.sql("""
                select a.project_id, a.step, a.from_day, a.until_day, a.reason from approval_pause a
                join approval_item i on i.district_id = a.district_id and i.project_id = a.project_id and i.step = a.step
                where %s order by a.from_day""".formatted(condition)).params(values).query((ResultSet row) -> {
            all.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new HashMap<>())
                    .computeIfAbsent(row.getString("step"), step -> new ArrayList<>())
                    .add(new Pause(
                            day(row, "from_day", LocalDate.MIN), day(row, "until_day"), row.getString("reason")));
        });
        return all;
    }

    /** A new one, at its place. */
    void add(ApprovalItem item, int position, Stamp stamp) {
        jdbc.sql("insert into approval_item (project_id, version, " + ALL + ") values (:project, 0, " + ALL_VALUES
                        + ")")
                .params(values(item, position, stamp))
                .update();
    }

    /** @return whether it was still as it was seen */
    boolean save(ApprovalItem item, int position, Stamp stamp) {
        return jdbc.sql("update approval_item set (version, " + ALL + ") = row(version + 1, " + ALL_VALUES
                                + ") where project_id = :project and step = :step and version = :version")
                        .params(values(item, position, stamp))
                        .param("version", item.version())
                        .update()
                == 1;
    }

    void markExamples(UUID project, Stamp stamp) {
        jdbc.sql("update approval_item set example = true, changed_at = ?, changed_by = ? where project_id = ?")
                .params(stamp.moment(), stamp.by(), project)
                .update();
    }

    void remove(UUID project, String step) {
        jdbc.sql("delete from approval_item where project_id = ? and step = ?")
                .params(project, step)
                .update();
    }

    int position(UUID project, String step) {
        return jdbc.sql("select position from approval_item where project_id = ? and step = ?")
                .params(project, step)
                .query(Integer.class)
                .single();
    }

    /** Begins a pause, or ends the one that begins on that day. */
    void pause(UUID project, String step, Pause pause, Stamp stamp) {
        jdbc.sql("""
                insert into approval_pause (project_id, step, from_day, until_day, reason, changed_at, changed_by)
                values (:project, :step, :from, cast(:until as date), :reason, :at, :by)
                on conflict (district_id, project_id, step, from_day) do update set until_day = excluded.until_day,
                  reason = excluded.reason, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", project)
                .param("step", step)
                .param("from", pause.from())
                .param("until", pause.until(), java.sql.Types.DATE)
                .param("reason", pause.reason())
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    private static Map<String, @Nullable Object> values(ApprovalItem item, int position, Stamp stamp) {
        var handling = item.handling();
        var values = StepRow.values(item.step(), position);
        values.put("project", item.project());
        values.put("mode", handling.mode().code());
        values.put("handler", handling.handler());
        values.put("reviewFrom", handling.reviewFrom());
        values.put("reviewedOn", handling.reviewedOn());
        values.put("acceptedOn", handling.acceptedOn());
        values.put("returnedOn", handling.returnedOn());
        values.put("issuedOn", handling.issuedOn());
        values.put("documentNo", handling.documentNo());
        values.put("validUntil", handling.validUntil());
        values.put("makeGoodBy", handling.makeGoodBy());
        values.put("madeGoodOn", handling.madeGoodOn());
        values.put("extensions", handling.extensions());
        values.put("forecastOn", handling.forecastOn());
        values.put("remark", handling.remark());
        values.put("authorityId", item.authority());
        values.put("promisedDue", item.due().promised());
        values.put("legalDue", item.due().legal());
        values.put("example", item.example());
        values.put("at", stamp.moment());
        values.put("by", stamp.by());
        return values;
    }

    private static ApprovalItem item(ResultSet row, Map<UUID, Map<String, List<Pause>>> pauses) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var step = StepRow.read(row);
        return new ApprovalItem(
                project,
                step,
                row.getObject("authority_id", UUID.class),
                new Handling(
                        HandlingMode.of(row.getString("mode")),
                        row.getString("handler"),
                        day(row, "review_from"),
                        day(row, "reviewed_on"),
                        day(row, "accepted_on"),
                        day(row, "returned_on"),
                        day(row, "issued_on"),
                        row.getString("document_no"),
                        day(row, "valid_until"),
                        day(row, "make_good_by"),
                        day(row, "made_good_on"),
                        row.getInt("extensions"),
                        day(row, "forecast_on"),
                        row.getString("remark")),
                pauses.getOrDefault(project, Map.of()).getOrDefault(step.code(), List.of()),
                new Due(day(row, "promised_due"), day(row, "legal_due")),
                row.getBoolean("example"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate day(ResultSet row, String column, LocalDate otherwise) throws SQLException {
        var day = day(row, column);
        return day == null ? otherwise : day;
    }
}
