package app.luodi.investment.admission;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.AdmissionRules;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has really started and is not in the statistics: since when, what is missing, and how much of this year's
 * investment is lost to the district while it waits. Projects from 500 万元 that are not completed; those of unknown size
 * are counted, not listed.
 */
@Service
@Transactional(readOnly = true)
public class AdmissionBoard {
    /** The statistics take projects from 500 万元 on (domain.md 3.3). */
    public static final Money SMALLEST = Money.ofWan("500");

    /**
     * @param days since the real start
     * @param missing compulsory papers that are not there
     * @param broken what its papers contradict each other in
     * @param lost 本年调度已报, while it is not admitted; null where nothing was reported
     */
    public record Row(
            UUID project,
            String name,
            @Nullable UUID officeId,
            @Nullable String office,
            @Nullable String unit,
            @Nullable String leader,
            @Nullable Money total,
            LocalDate startedOn,
            long days,
            Light light,
            Admission admission,
            Map<Paper, Paper.State> papers,
            List<Paper> missing,
            List<Refusal> broken,
            @Nullable Money lost) {}

    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final AdmissionRules rules;
    private final Rights rights;
    private final Today today;

    AdmissionBoard(JdbcClient jdbc, Admissions admissions, AdmissionRules rules, Rights rights, Today today) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.rules = rules;
        this.rights = rights;
        this.today = today;
    }

    /** The next day until which the bureau takes applications. */
    public LocalDate nextCutOff() {
        return rules.nextCutOff(today.today());
    }

    /** How many have started and are of unknown size: nobody can say whether they belong into the statistics. */
    public int ofUnknownSize() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select count(*) from project_facts p
                        join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        where s.started_on is not null and s.completed_on is null and p.total_investment is null""").query(Integer.class).single();
    }

    /** All that have started, those longest without admission first, the admitted ones after them. */
    public List<Row> rows() {
        rights.require(Act.VIEW_PROJECTS);
        var papers = admissions.papers();
        var limits = rules.limits();
        var day = today.today();
        return jdbc.sql("""
                        select p.project_id, p.name, p.office_id, p.owner, p.nature, p.total_investment, p.leader, s.started_on,
                          u.short_name as office, l.short_name as unit, y.ytd, %s
                        from project_facts p
                        join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        left join admission a on a.district_id = p.district_id and a.project_id = p.project_id
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        left join org_unit l on l.district_id = p.district_id and l.id = p.lead_unit_id
                        left join investment_facts y on y.district_id = p.district_id and y.project_id = p.project_id
                          and y.ledger = 'dispatch' and y.year = ?
                        where s.started_on is not null and s.completed_on is null
                          and p.total_investment >= ?
                        order by a.state is not distinct from 'admitted', s.started_on, p.name""".formatted(Admissions.COLUMNS))
                .params(day.getYear(), SMALLEST.fen())
                .query((row, n) -> row(row, day, limits, papers))
                .list();
    }

    private static Row row(
            ResultSet row, LocalDate day, AdmissionRules.Limits limits, Map<UUID, Map<Paper, Paper.State>> papers)
            throws SQLException {
        var id = row.getObject("project_id", UUID.class);
        var name = row.getString("name");
        var total = Admissions.money(row, "total_investment");
        var admission = row.getString("state") == null
                ? AdmittingProjects.first(new Admissions.Subject(
                        id,
                        name,
                        row.getObject("office_id", UUID.class),
                        row.getString("owner"),
                        row.getString("nature"),
                        total))
                : Admissions.read(row);
        var held = papers.getOrDefault(id, Map.of());
        var started = row.getObject("started_on", LocalDate.class);
        var days = ChronoUnit.DAYS.between(started, day);
        return new Row(
                id,
                name,
                row.getObject("office_id", UUID.class),
                row.getString("office"),
                row.getString("unit"),
                row.getString("leader"),
                total,
                started,
                days,
                admission.isAdmitted() ? Light.GREEN : limits.light(days),
                admission,
                held,
                admission.isAdmitted()
                        ? List.of()
                        : admission.path().compulsory().stream()
                                .filter(paper -> held.getOrDefault(paper, Paper.State.MISSING) == Paper.State.MISSING)
                                .toList(),
                admission.isAdmitted() ? List.of() : AdmissionChecks.broken(name, admission.said()),
                admission.isAdmitted() ? null : Admissions.money(row, "ytd"));
    }
}
