package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.WhenText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of milestones. */
@Repository
public class Milestones {
    private static final String COLUMNS = """
            applies, baseline_text, baseline_from, baseline_to, plan_text, plan_from, plan_to,
            forecast_text, forecast_from, forecast_to, actual_text, actual_from, actual_to, evidence, reason,
            reported_by, reported_by_account, verified_by, verified_at, example, changed_at, changed_by""";
    private static final String VALUES = """
            :applies, :baselineText, cast(:baselineFrom as date), cast(:baselineTo as date),
            :planText, cast(:planFrom as date), cast(:planTo as date),
            :forecastText, cast(:forecastFrom as date), cast(:forecastTo as date),
            :actualText, cast(:actualFrom as date), cast(:actualTo as date), :evidence, :reason,
            :reporter, cast(:reporterAccount as uuid), :verifier, cast(:verifiedAt as timestamptz), :example,
            cast(:changedAt as timestamptz), :changedBy""";
    private static final String UPDATE = "update milestone set (version, " + COLUMNS + ") = row(version + 1, " + VALUES
            + ") where project_id = :project and kind = :kind";
    private static final String INSERT = "insert into milestone (version, " + COLUMNS
            + ", project_id, kind) values (0, " + VALUES + ", :project, :kind)";

    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final Rights rights;

    Milestones(JdbcClient jdbc, Backbone backbone, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.rights = rights;
    }

    /** The track of a project as it stands, or stood; without milestones for an id that is unknown here. */
    @Transactional(readOnly = true)
    public Track of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return read(project, "");
    }

    /** The same for somebody about to change it: others wait. */
    Track locked(UUID project) {
        return read(project, " for no key update of m");
    }

    private Track read(UUID project, String lock) {
        return new Track(
                project,
                jdbc.sql("""
                select m.* from milestone m join milestone_kind k on k.code = m.kind
                where m.project_id = ? order by k.position""" + lock)
                        .param(project)
                        .query((row, n) -> milestone(row))
                        .list());
    }

    /** The eleven nodes of a new project. */
    void lay(UUID project, boolean needsLand, @Nullable WhenText signed, Stamp stamp) {
        jdbc.sql("""
                insert into milestone (project_id, kind, applies, actual_text, actual_from, actual_to, reported_by, reported_by_account, version, changed_at, changed_by)
                select :project, code, :needsLand or not land,
                  case when code = 'signed' then :text end, case when code = 'signed' then cast(:from as date) end, case when code = 'signed' then cast(:to as date) end,
                  case when code = 'signed' and :text is not null then :by end, case when code = 'signed' and :text is not null then cast(:account as uuid) end,
                  0, :at, :by
                from milestone_kind where on_track is not null
                on conflict (district_id, project_id, kind) do nothing""")
                .param("project", project)
                .param("needsLand", needsLand)
                .param("text", signed == null ? null : signed.text(), java.sql.Types.VARCHAR)
                .param("from", signed == null ? null : signed.from(), java.sql.Types.DATE)
                .param("to", signed == null ? null : signed.to(), java.sql.Types.DATE)
                .param("account", stamp.account(), java.sql.Types.OTHER)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    /** Many at once: a demo district has thousands of them. */
    void markExamples(UUID project, Collection<String> kinds, Stamp stamp) {
        jdbc.sql("""
                update milestone set example = true, version = version + 1, changed_at = :at, changed_by = :by
                where project_id = :project and kind in (:kinds) and not example""")
                .param("project", project)
                .param("kinds", kinds)
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
    }

    /** Writes one milestone as it is to be; a new one where the project has none of its kind. */
    void save(Milestone milestone, Stamp stamp) {
        jdbc.sql(milestone.version() < 0 ? INSERT : UPDATE)
                .paramSource(MilestoneRow.of(milestone, stamp))
                .update();
    }

    private Milestone milestone(ResultSet row) throws SQLException {
        var reporter = row.getString("reported_by");
        var verifier = row.getString("verified_by");
        return new Milestone(
                row.getObject("project_id", UUID.class),
                backbone.of(row.getString("kind")),
                row.getBoolean("applies"),
                when(row, "baseline"),
                when(row, "plan"),
                when(row, "forecast"),
                when(row, "actual"),
                row.getString("evidence"),
                row.getString("reason"),
                reporter == null
                        ? null
                        : new Milestone.Reporter(reporter, row.getObject("reported_by_account", UUID.class)),
                verifier == null
                        ? null
                        : new Milestone.Verification(
                                verifier,
                                row.getObject("verified_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getBoolean("example"),
                row.getInt("version"));
    }

    private static @Nullable WhenText when(ResultSet row, String name) throws SQLException {
        var text = row.getString(name + "_text");
        return text == null
                ? null
                : new WhenText(
                        text,
                        row.getObject(name + "_from", LocalDate.class),
                        row.getObject(name + "_to", LocalDate.class));
    }
}
