package app.luodi.meetings;

import app.luodi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Red and yellow projects, and the milestones overdue and due, with whoever answers for them. */
@Repository
class LitProjects {
    private final JdbcClient jdbc;

    LitProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row of the board says about the projects, with the nodes of the track for those shown one by one. */
    Map<UUID, Week.LitProject> described(Collection<UUID> projects, Collection<UUID> shown) {
        var ids = Columns.list(projects);
        var nodes = nodes(Columns.list(shown));
        var described = new HashMap<UUID, Week.LitProject>();
        jdbc.sql("""
                select l.project_id, p.name, l.light, l.cause, l.cause_kind, l.cause_days, l.cause_points, l.overdue_days, l.due_kind, l.due_on, l.behind_points, l.completion, l.pace,
                  p.total_investment, p.leader, u.short_name as unit, o.short_name as office,
                  s.stage, s.track, s.next_kind, s.next_plan, coalesce(s.next_forecast, s.next_plan) as expected_on,
                  coalesce(s.next_forecast_text, s.next_plan_text) as expected_text
                from light_facts l
                join project_facts p on p.district_id = l.district_id and p.project_id = l.project_id
                join pipeline_facts s on s.district_id = l.district_id and s.project_id = l.project_id
                left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.lead_unit_id
                left join unit_facts o on o.district_id = p.district_id and o.unit_id = p.office_id
                where l.project_id = any (string_to_array(:ids, ',')::uuid[])""").param("ids", ids).query(row -> {
            var id = Columns.id(row);
            described.put(id, project(row, id, nodes.getOrDefault(id, List.of())));
        });
        return described;
    }

    private static Week.LitProject project(ResultSet row, UUID id, List<Week.Node> nodes) throws SQLException {
        var amount = row.getObject("total_investment", Long.class);
        var next = row.getString("next_kind");
        return new Week.LitProject(
                id,
                Columns.text(row, "name"),
                Columns.light(row),
                null,
                new Week.Reason(
                        row.getString("cause"),
                        row.getInt("overdue_days"),
                        row.getString("due_kind"),
                        Columns.percent(row, "behind_points"),
                        row.getString("cause_kind"),
                        row.getInt("cause_days"),
                        Columns.percent(row, "cause_points")),
                amount == null ? null : new Money(amount),
                responsible(row),
                Columns.text(row, "stage"),
                Columns.text(row, "track"),
                Columns.day(row, "due_on"),
                next == null
                        ? null
                        : new Week.Expected(
                                next,
                                Columns.day(row, "next_plan"),
                                Columns.day(row, "expected_on"),
                                row.getString("expected_text")),
                Columns.percent(row, "completion"),
                Columns.percent(row, "pace"),
                nodes);
    }

    private static Week.Responsible responsible(ResultSet row) throws SQLException {
        return new Week.Responsible(row.getString("leader"), row.getString("unit"), row.getString("office"));
    }

    private Map<UUID, List<Week.Node>> nodes(String ids) {
        var nodes = new HashMap<UUID, List<Week.Node>>();
        jdbc.sql("""
                select m.project_id, m.kind, m.actual_to, m.expected_on, m.forecast_to is not null as forecast
                from milestone_facts m join milestone_kind k on k.code = m.kind
                where k.on_track is not null and m.project_id = any (string_to_array(:ids, ',')::uuid[]) order by k.on_track""").param("ids", ids).query(row -> {
            nodes.computeIfAbsent(Columns.id(row), id -> new ArrayList<>())
                    .add(new Week.Node(
                            Columns.text(row, "kind"),
                            Columns.day(row, "actual_to"),
                            Columns.day(row, "expected_on"),
                            row.getBoolean("forecast")));
        });
        return nodes;
    }

    /** Milestones whose plan lies within the days, both included, and which are not done. */
    Week.Due due(@Nullable LocalDate from, LocalDate to, boolean latestFirst, int first) {
        var where = from == null ? "m.plan_to <= :to" : "m.plan_to between :from and :to";
        var many = new AtomicInteger();
        var listed = jdbc.sql("""
                select m.project_id, m.kind, m.plan_to, count(*) over () as many from milestone_facts m
                join pipeline_facts s on s.district_id = m.district_id and s.project_id = m.project_id
                join milestone_kind k on k.code = m.kind
                where m.actual_to is null and m.applies and k.position > s.stage_position and %s
                order by m.plan_to %s, m.project_id, k.position limit %d""".formatted(where, latestFirst ? "desc" : "", first))
                .param("from", from == null ? to : from)
                .param("to", to)
                .query((row, index) -> {
                    many.set(row.getInt("many"));
                    return new Week.DueMilestone(
                            Columns.id(row),
                            "",
                            Columns.text(row, "kind"),
                            row.getObject("plan_to", LocalDate.class),
                            new Week.Responsible(null, null, null));
                })
                .list();
        return new Week.Due(many.get(), listed.isEmpty() ? listed : named(listed));
    }

    private List<Week.DueMilestone> named(List<Week.DueMilestone> due) {
        var named = new HashMap<UUID, Week.DueMilestone>();
        jdbc.sql("""
                select p.project_id, p.name, p.leader, u.short_name as unit, o.short_name as office
                from project_facts p
                left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.lead_unit_id
                left join unit_facts o on o.district_id = p.district_id and o.unit_id = p.office_id
                where p.project_id = any (string_to_array(:ids, ',')::uuid[])""")
                .param(
                        "ids",
                        Columns.list(
                                due.stream().map(Week.DueMilestone::project).toList()))
                .query(row -> {
                    named.put(
                            Columns.id(row),
                            new Week.DueMilestone(
                                    Columns.id(row), Columns.text(row, "name"), "", LocalDate.EPOCH, responsible(row)));
                });
        return due.stream()
                .filter(one -> named.containsKey(one.project()))
                .map(one -> {
                    var project = java.util.Objects.requireNonNull(named.get(one.project()));
                    return new Week.DueMilestone(
                            one.project(), project.name(), one.milestone(), one.on(), project.responsible());
                })
                .toList();
    }
}
