package app.luodi.approvals;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.pipeline.ProjectPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The templates of approvals, path by path and edition by edition. */
@Repository
@Transactional(readOnly = true)
public class Templates {
    private final JdbcClient jdbc;
    private final ShippedSteps shipped;
    private final Rights rights;

    Templates(JdbcClient jdbc, ShippedSteps shipped, Rights rights) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.rights = rights;
    }

    /** The edition that new projects are laid out with. */
    public ApprovalTemplate of(ProjectPath path) {
        rights.require(Act.VIEW_PROJECTS);
        return latest(path);
    }

    /** An edition as it was decided; the product's where there is none of that number. */
    public ApprovalTemplate of(ProjectPath path, int edition) {
        rights.require(Act.VIEW_PROJECTS);
        return decision(path, edition)
                .map(decision -> new ApprovalTemplate(path, edition, steps(path, edition), decision))
                .orElseGet(() -> shipped.of(path));
    }

    /** All editions a district has decided, the latest first; the product's stands at the end. */
    public List<ApprovalTemplate> editions(ProjectPath path) {
        rights.require(Act.VIEW_PROJECTS);
        var all = new ArrayList<ApprovalTemplate>();
        jdbc.sql("select edition from approval_template where path = ? order by edition desc")
                .param(path.code())
                .query(Integer.class)
                .list()
                .forEach(edition -> all.add(of(path, edition)));
        all.add(shipped.of(path));
        return all;
    }

    ApprovalTemplate latest(ProjectPath path) {
        return jdbc.sql("select max(edition) from approval_template where path = ?")
                .param(path.code())
                .query((row, n) -> row.getObject(1, Integer.class))
                .optional()
                .map(edition -> new ApprovalTemplate(
                        path,
                        edition,
                        steps(path, edition),
                        decision(path, edition).orElse(null)))
                .orElseGet(() -> shipped.of(path));
    }

    /** @return whether nobody has decided this edition before */
    @Transactional
    boolean add(ApprovalTemplate template, @Nullable String note, Instant at, String by) {
        var path = template.path().code();
        var added = jdbc.sql("""
                        insert into approval_template (path, edition, note, decided_at, decided_by)
                        values (:path, :edition, :note, :at::timestamptz, :by) on conflict (district_id, path, edition) do nothing""")
                .param("path", path)
                .param("edition", template.edition())
                .param("note", note, java.sql.Types.VARCHAR)
                .param("at", at.toString())
                .param("by", by)
                .update();
        if (added == 0) {
            return false;
        }
        for (var position = 0; position < template.steps().size(); position++) {
            var step = template.steps().get(position);
            jdbc.sql("insert into approval_step (path, edition, mode, " + StepRow.COLUMNS
                            + ") values (:path, :edition, :mode, " + StepRow.VALUES + ")")
                    .params(StepRow.values(step, position + 1))
                    .param("path", path)
                    .param("edition", template.edition())
                    .param("mode", step.mode().code())
                    .update();
        }
        return true;
    }

    private Optional<ApprovalTemplate.Decision> decision(ProjectPath path, int edition) {
        return jdbc.sql("select note, decided_at, decided_by from approval_template where path = ? and edition = ?")
                .params(path.code(), edition)
                .query((ResultSet row, int n) -> decision(row))
                .optional();
    }

    private static ApprovalTemplate.Decision decision(ResultSet row) throws SQLException {
        return new ApprovalTemplate.Decision(
                row.getString("note"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }

    private List<ApprovalStep> steps(ProjectPath path, int edition) {
        return jdbc.sql("select * from approval_step where path = ? and edition = ? order by position")
                .params(path.code(), edition)
                .query((ResultSet row, int n) -> StepRow.read(row))
                .list();
    }
}
