package app.luodi.approvals;

import app.luodi.identity.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists approvals over projects: who holds what, how long, and what the law or a promise says about it. */
@Service
@Transactional(readOnly = true)
public class ListingApprovals {
    private static final String FROM = """
            from approvals_facts f
            join project_facts p on p.district_id = f.district_id and p.project_id = f.project_id
            left join pipeline_facts s on s.district_id = f.district_id and s.project_id = f.project_id
            cross join (select (luodi_now() at time zone 'Asia/Shanghai')::date as today) d
            where """;
    /** Those that are late first, then those held longest. */
    private static final String ORDER = """
             order by f.promised_due nulls last, coalesce(f.accepted_on, f.review_from) nulls last, p.name, f.position""";

    private final JdbcClient jdbc;
    private final ApprovalItems items;
    private final ReadingApprovals reading;
    private final ApprovalGround ground;

    ListingApprovals(JdbcClient jdbc, ApprovalItems items, ReadingApprovals reading, ApprovalGround ground) {
        this.jdbc = jdbc;
        this.items = items;
        this.reading = reading;
        this.ground = ground;
    }

    private record Key(UUID project, String step) {}

    private record Head(
            Key key,
            String name,
            @Nullable String office,
            @Nullable LocalDate started) {}

    public int count(ApprovalQuery query) {
        ground.rights().require(Act.VIEW_PROJECTS);
        var condition = query.condition(limits());
        return jdbc.sql("select count(*) " + FROM + " " + condition.sql())
                .params(condition.values())
                .query(Integer.class)
                .single();
    }

    /** One page of the list. */
    public List<ApprovalRow> page(ApprovalQuery query, int offset, int limit) {
        ground.rights().require(Act.VIEW_PROJECTS);
        var condition = query.condition(limits());
        var values = new ArrayList<>(condition.values());
        values.add(offset);
        values.add(limit);
        var heads = jdbc.sql("""
                        select f.project_id, f.step, p.name, s.started_on,
                          (select u.short_name from org_unit u where u.district_id = p.district_id and u.id = p.office_id) as office
                        """ + FROM + " " + condition.sql() + " " + ORDER + " offset ? limit ?")
                .params(values)
                .query((row, n) -> new Head(
                        new Key(row.getObject("project_id", UUID.class), row.getString("step")),
                        row.getString("name"),
                        row.getString("office"),
                        row.getObject("started_on", LocalDate.class)))
                .list();
        return rows(heads);
    }

    /** What is warned of on the approvals of one project, by step. */
    public Map<String, List<Warning>> warnings(UUID project) {
        ground.rights().require(Act.VIEW_PROJECTS);
        var limits = limits();
        var day = ground.today().today();
        var started = ground.milestones()
                .of(project)
                .find("started")
                .map(milestone -> milestone.actual())
                .map(when -> when.to())
                .orElse(null);
        return items.of(project).stream()
                .collect(Collectors.toMap(item -> item.step().code(), item -> Warning.of(item, started, limits, day)));
    }

    /** Who holds approvals at this moment, the one with most beyond their limit first. */
    public List<Holder> holders() {
        ground.rights().require(Act.VIEW_PROJECTS);
        var clock = reading.clock();
        var day = ground.today().today();
        return items
                .read(
                        "i.mode <> 'none' and i.issued_on is null and i.returned_on is null"
                                + " and (i.accepted_on is not null or i.review_from is not null and i.reviewed_on is null)",
                        List.of(),
                        "i.project_id")
                .stream()
                .collect(Collectors.groupingBy(item -> item.step().authority()))
                .entrySet()
                .stream()
                .map(entry -> Holder.of(entry.getKey(), entry.getValue(), clock, day))
                .sorted(Comparator.comparingInt(Holder::over)
                        .thenComparingInt(Holder::inHand)
                        .reversed())
                .toList();
    }

    /** All authorities that any approval names, by name: to choose from. */
    public List<String> authorities() {
        ground.rights().require(Act.VIEW_PROJECTS);
        return jdbc.sql("select distinct authority from approvals_facts order by 1").query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }

    private List<ApprovalRow> rows(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var known = new HashMap<Key, ApprovalItem>();
        var projects =
                heads.stream().map(head -> head.key().project()).distinct().toList();
        items.read("i.project_id in (" + "?, ".repeat(projects.size() - 1) + "?)", projects, "i.project_id, i.position")
                .forEach(item -> known.put(new Key(item.project(), item.step().code()), item));
        var clock = reading.clock();
        var limits = limits();
        var day = ground.today().today();
        return heads.stream()
                .filter(head -> known.containsKey(head.key()))
                .map(head -> {
                    var item = java.util.Objects.requireNonNull(known.get(head.key()));
                    return new ApprovalRow(
                            head.key().project(),
                            head.name(),
                            head.office(),
                            item,
                            clock.held(item, day),
                            Warning.of(item, head.started(), limits, day));
                })
                .toList();
    }

    private Warning.Limits limits() {
        var settings = ground.settings();
        return new Warning.Limits(
                settings.value(ApprovalSettings.PERMIT_MONTHS),
                settings.value(ApprovalSettings.PERMIT_WARN),
                settings.value(ApprovalSettings.MAKE_GOOD_WARN),
                settings.value(ApprovalSettings.LAPSE_WARN));
    }
}
