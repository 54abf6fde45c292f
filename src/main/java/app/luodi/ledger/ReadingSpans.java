package app.luodi.ledger;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the milestones of several projects span, for a page of them at once. */
@Service
@Transactional(readOnly = true)
public class ReadingSpans {
    private final JdbcClient jdbc;
    private final Rights rights;

    ReadingSpans(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** By project; nothing for one without any date. */
    public Map<UUID, ProjectSpan> of(Collection<UUID> projects) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc
                .sql("""
                        select m.project_id, min(coalesce(m.actual_to, m.plan_to)) as starts, max(m.plan_to) as plan, max(m.baseline_to) as baseline,
                          max(m.forecast_to) filter (where m.actual_to is null) as forecast, max(m.actual_to) as actual
                        from milestone_facts m join milestone_kind k on k.code = m.kind
                        where m.project_id = any (string_to_array(:ids, ',')::uuid[]) and m.applies
                          and k.position <= (select position from milestone_kind where code = 'in_production')
                        group by m.project_id""")
                .param("ids", projects.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, n) -> new ProjectSpan(
                        row.getObject("project_id", UUID.class),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("plan", LocalDate.class),
                        row.getObject("baseline", LocalDate.class),
                        row.getObject("forecast", LocalDate.class),
                        row.getObject("actual", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(ProjectSpan::project, span -> span));
    }
}
