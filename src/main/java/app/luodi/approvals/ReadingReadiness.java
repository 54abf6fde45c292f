package app.luodi.approvals;

import app.luodi.identity.Act;
import app.luodi.pipeline.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how ready projects are to start on the day they get their land. */
@Service
@Transactional(readOnly = true)
public class ReadingReadiness {
    /**
     * A project that is to manage it and has no land yet.
     *
     * @param contract when the contract is expected; null where nobody has planned it
     * @param example whether the contract's day is an example (示例)
     */
    public record Subject(
            UUID project,
            String name,
            @Nullable UUID officeId,
            @Nullable String office,
            @Nullable LocalDate contract,
            boolean example) {}

    /** A project and how ready it is. */
    public record Prepared(Subject subject, Readiness readiness) {}

    private static final String WAITING =
            "from land_start l where l.standing = 'planned' and l.project_id = p.project_id";

    private final JdbcClient jdbc;
    private final ApprovalItems items;
    private final ReadingApprovals reading;
    private final ApprovalGround ground;

    ReadingReadiness(JdbcClient jdbc, ApprovalItems items, ReadingApprovals reading, ApprovalGround ground) {
        this.jdbc = jdbc;
        this.items = items;
        this.reading = reading;
        this.ground = ground;
    }

    /** What the district calls 拿地即开工. */
    public StartRule rule() {
        return StartRule.of(ground.settings());
    }

    /** Any project with land that has its approvals laid out; empty for one unknown here. */
    public Optional<Prepared> of(UUID project) {
        ground.rights().require(Act.VIEW_PROJECTS);
        return ground.projects().head(project).map(head -> {
            var contract = ground.milestones().of(project).find("land_contract");
            var subject = new Subject(
                    project,
                    head.name(),
                    head.office(),
                    null,
                    contract.flatMap(ReadingReadiness::expected).orElse(null),
                    contract.filter(Milestone::example).isPresent());
            return new Prepared(subject, reckon(items.of(project), subject, reading.clock(), rule()));
        });
    }

    /** All that are to manage it and have no land contract yet, those expected first. */
    public List<Prepared> all() {
        ground.rights().require(Act.VIEW_PROJECTS);
        var subjects = jdbc.sql("""
                        select p.project_id, p.name, p.office_id, u.short_name as office, m.expected_on, coalesce(m.example, false) as example
                        from project_facts p
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        left join milestone_facts m on m.district_id = p.district_id and m.project_id = p.project_id and m.kind = 'land_contract'
                        where exists (select %s) and m.actual_to is null
                        order by m.expected_on nulls last, p.name""".formatted(WAITING))
                .query((row, n) -> new Subject(
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getObject("office_id", UUID.class),
                        row.getString("office"),
                        row.getObject("expected_on", LocalDate.class),
                        row.getBoolean("example")))
                .list();
        var all = items
                .read(
                        "i.project_id in (select l.project_id from land_start l where l.standing = 'planned')",
                        List.of(),
                        "i.project_id, i.position")
                .stream()
                .collect(Collectors.groupingBy(ApprovalItem::project));
        var clock = reading.clock();
        var rule = rule();
        return subjects.stream()
                .map(subject -> new Prepared(
                        subject, reckon(all.getOrDefault(subject.project(), List.of()), subject, clock, rule)))
                .toList();
    }

    private Readiness reckon(List<ApprovalItem> all, Subject subject, ApprovalClock clock, StartRule rule) {
        return new ReckoningReadiness(all, clock, rule, ground.today().today())
                .with(Optional.ofNullable(subject.contract()));
    }

    private static Optional<LocalDate> expected(Milestone contract) {
        var when = contract.actual() != null
                ? contract.actual()
                : contract.forecast() != null ? contract.forecast() : contract.plan();
        return Optional.ofNullable(when).map(known -> known.to());
    }
}
