package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.pipeline.PoolFlow.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three pools over a period: what stood in each, what came, what went on and how long that took; and who stands in a gate, and why. */
@Service
@Transactional(readOnly = true)
public class ReadingPools {
    /**
     * Somebody in a gate.
     *
     * @param into the pool behind it
     * @param due when it was to be through; null where nobody has said
     * @param reasons what stands in the way; empty for who can pass today
     */
    public record InTheGate(
            Passage who, Pool into, @Nullable LocalDate due, List<Refusal> reasons) {}

    /** More are not asked one by one. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final MovingProjects moving;
    private final DistrictSettings settings;
    private final Rights rights;
    private final Today today;

    ReadingPools(JdbcClient jdbc, MovingProjects moving, DistrictSettings settings, Rights rights, Today today) {
        this.jdbc = jdbc;
        this.moving = moving;
        this.settings = settings;
        this.rights = rights;
        this.today = today;
    }

    /** The flow of a period; its last day is today at the latest. */
    public PoolFlow of(LocalDate from, LocalDate to) {
        rights.require(Act.VIEW_PROJECTS);
        var last = to.isAfter(today.today()) ? today.today() : to;
        return new PoolFlow(from, last, passages());
    }

    /** Who is due through a gate within the district's days, or has nothing before it any more; the longest overdue first. */
    public List<InTheGate> inTheGate() {
        rights.require(Act.VIEW_PROJECTS);
        var until = today.today().plusDays(settings.value(PipelineSettings.GATE_DAYS));
        var all = new ArrayList<InTheGate>();
        passages().stream()
                .filter(one -> one.goesOn() && one.pool(today.today()) != Pool.YIELDING)
                .filter(one -> isNear(one, until))
                .sorted(Comparator.comparing(
                        ReadingPools::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(MOST)
                .forEach(one -> {
                    var into = one.pool(today.today()) == Pool.RESERVE ? Pool.BUILDING : Pool.YIELDING;
                    var entrance = Gate.open(into).entrance();
                    all.add(new InTheGate(one, into, due(one), moving.inTheWay(one.project(), entrance)));
                });
        return all;
    }

    private boolean isNear(Passage one, LocalDate until) {
        var due = due(one);
        return due != null && !due.isAfter(until) || one.nextIsGate();
    }

    private static @Nullable LocalDate due(Passage one) {
        return one.buildingOn() == null ? one.buildingDue() : one.yieldingDue();
    }

    private List<Passage> passages() {
        return jdbc.sql("""
                        select p.project_id, p.name, u.short_name as office, h.state, s.next_kind,
                          coalesce(min(m.actual_to), (min(t.created_at) at time zone 'Asia/Shanghai')::date) as reserve_on,
                          coalesce(min(m.actual_to) filter (where m.kind = 'started'),
                            min(m.actual_to) filter (where k.pool <> 'reserve')) as building_on,
                          coalesce(min(m.actual_to) filter (where m.kind = 'in_production'),
                            min(m.actual_to) filter (where k.pool = 'yielding')) as yielding_on,
                          min(m.expected_on) filter (where m.kind = 'started' and m.applies and m.actual_to is null) as building_due,
                          min(m.expected_on) filter (where m.kind = 'in_production' and m.applies and m.actual_to is null) as yielding_due,
                          bool_or(m.kind = 'in_production' and not m.applies) as never_yields
                        from project_facts p
                        join project t on t.district_id = p.district_id and t.id = p.project_id
                        join milestone_facts m on m.district_id = p.district_id and m.project_id = p.project_id
                        join milestone_kind k on k.code = m.kind
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join halt_facts h on h.district_id = p.district_id and h.project_id = p.project_id
                        left join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        group by p.project_id, p.name, u.short_name, h.state, s.next_kind order by p.name""")
                .query((row, n) -> new Passage(
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("state"),
                        row.getString("next_kind"),
                        row.getObject("reserve_on", LocalDate.class),
                        row.getObject("building_on", LocalDate.class),
                        row.getObject("yielding_on", LocalDate.class),
                        row.getObject("building_due", LocalDate.class),
                        row.getObject("yielding_due", LocalDate.class),
                        row.getBoolean("never_yields")))
                .list();
    }
}
