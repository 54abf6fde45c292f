package app.luodi.indicators;

import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All projects of a cohort, gathered by the database into groups that are the same to every rate: a date is before the year,
 * in it, or not yet; an amount is missing, nothing, or something. Ten thousand projects come as some hundred groups.
 */
@Repository
class WeighedCases {
    private static final UUID NOBODY = new UUID(0, 0);
    /** Dates of the landing track, as the standing of the project keeps them. */
    private static final Map<String, String> STANDING = Map.of(
            "signed", "s.signed_on",
            "land_won", "s.land_won_on",
            "construction_permit", "s.construction_permit_on",
            "started", "s.started_on",
            "completed", "s.completed_on",
            "in_production", "s.production_on");
    /** Others the rates ask for. */
    private static final List<String> OTHERS =
            List.of("registered", "filed", "in_statistics", "at_capacity", "performing");

    private static final List<String> AMOUNTS =
            List.of("agreement_amount", "total_investment", "planned", "invested", "in_place", "in_place_in_year");

    private final JdbcClient jdbc;

    WeighedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param month the month whose year-to-date counts; 1 where none does yet
     * @param subject by whom they are told apart: a column of {@code project_facts}, or {@code ''}
     */
    Map<String, List<Weighed>> of(Cohort cohort, int month, String subject) {
        return jdbc
                .sql(question(month, subject, cohort.year()))
                .param("opens", cohort.opens())
                .param("day", cohort.day())
                .param("year", cohort.year())
                .param("batch", Objects.requireNonNullElse(cohort.batch(), ""))
                .query((row, n) -> Map.entry(Objects.requireNonNull(row.getString("subject")), group(row, cohort)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String question(int month, String subject, int year) {
        var columns = new ArrayList<String>();
        STANDING.forEach((kind, column) -> columns.add(when(column) + " as at_" + kind));
        OTHERS.forEach(kind -> columns.add(when("o." + kind) + " as at_" + kind));
        var same = new ArrayList<>(List.of(
                "subject",
                "needs_land",
                "class",
                "phase",
                "terminated",
                "batch",
                "verified",
                "start_due",
                "before",
                "large",
                "plan_done",
                "funds_full",
                "year_full",
                "approvals_due > 0",
                "approvals_done > 0"));
        STANDING.keySet().forEach(kind -> same.add("at_" + kind));
        OTHERS.forEach(kind -> same.add("at_" + kind));
        AMOUNTS.forEach(amount -> same.add("sign(" + amount + ")"));
        return """
                with c as (
                  select coalesce(%s::text, '') as subject, p.needs_land, l.class, p.agreement_amount, p.total_investment, a.amount as planned,
                    %s as invested, m.in_place, m.in_place_in_year,
                    coalesce(v.due, 0) as approvals_due, coalesce(v.done, 0) as approvals_done,
                    p.parent_id is not null and exists (select from project_facts w where w.district_id = p.district_id
                      and w.project_id = p.parent_id and w.agreement_amount is not null) as phase,
                    coalesce(h.state <> 'paused', false) or t.ended is not null as terminated,
                    t.batch is not null as batch, o.verified, d.plan_to <= :day as start_due,
                    coalesce(least(s.signed_on, s.land_won_on, s.construction_permit_on, s.started_on, s.completed_on, s.production_on,
                      o.registered, o.filed, o.in_statistics) < :opens, false)
                    or coalesce((select true from milestone_facts x where x.district_id = p.district_id and x.project_id = p.project_id
                      and x.applies and x.actual_to < :opens limit 1), false) as before,
                    %s
                  from project_facts p
                  left join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                  left join (
                    select district_id, project_id, bool_or(kind = 'started' and verified_by is not null) as verified, %s
                    from milestone_facts where applies and actual_to is not null and kind in ('started', '%s') group by 1, 2) o
                    on o.district_id = p.district_id and o.project_id = p.project_id
                  left join list_facts l on l.district_id = p.district_id and l.project_id = p.project_id and l.year = :year
                  left join milestone_facts d on l.class is not null and d.district_id = p.district_id and d.project_id = p.project_id
                    and d.kind = 'started' and d.applies
                  left join plan_facts a on a.district_id = p.district_id and a.project_id = p.project_id and a.year = :year
                  left join investment_facts f on f.district_id = p.district_id and f.project_id = p.project_id and f.year = :year
                    and f.ledger = 'dispatch'
                  left join (%s) m on m.district_id = p.district_id and m.project_id = p.project_id
                  left join (%s) v on v.district_id = p.district_id and v.project_id = p.project_id
                  left join halt_facts h on h.district_id = p.district_id and h.project_id = p.project_id
                  left join (
                    select district_id, project_id, max(tag) filter (where tag = 'terminated' or name in ('terminated', '终止')) as ended,
                      max(tag) filter (where tag = :batch or name = :batch) as batch from tag_facts
                    where tag in ('terminated', :batch) or name in ('terminated', '终止', :batch) group by 1, 2) t
                    on t.district_id = p.district_id and t.project_id = p.project_id),
                g as (
                  select *, total_investment >= 500000000 as large, invested >= planned as plan_done,
                    in_place >= agreement_amount as funds_full, in_place_in_year >= planned as year_full from c)
                select %s, count(*) as projects, sum(approvals_due) as due, sum(approvals_done) as done, %s
                from g group by %s""".formatted(
                        subject,
                        month < 2 ? "null::bigint" : "f.m%02d".formatted(month),
                        String.join(", ", columns),
                        OTHERS.stream()
                                .map(kind -> "max(actual_to) filter (where kind = '%s') as %1$s".formatted(kind))
                                .collect(Collectors.joining(", ")),
                        String.join("', '", OTHERS),
                        Cases.FUNDS.formatted(year),
                        Cases.APPROVALS.formatted(year),
                        same.stream().filter(column -> column.matches("\\w+")).collect(Collectors.joining(", ")),
                        AMOUNTS.stream()
                                .map(amount -> "sum(%s) as %1$s, min(%1$s) as least_%1$s".formatted(amount))
                                .collect(Collectors.joining(", ")),
                        String.join(", ", same));
    }

    /** 1 before the year, 2 in it, 0 not yet. */
    private static String when(String day) {
        return "case when %s < :opens then 1 when %1$s <= :day then 2 else 0 end".formatted(day);
    }

    private static Weighed group(ResultSet row, Cohort cohort) throws SQLException {
        return new Weighed(one(row, cohort, "least_"), one(row, cohort, ""), row.getInt("projects"));
    }

    private static Case one(ResultSet row, Cohort cohort, String which) throws SQLException {
        var listed = row.getString("class");
        return new Case(
                NOBODY,
                "",
                null,
                row.getBoolean("phase"),
                row.getBoolean("needs_land"),
                money(row, which + "agreement_amount"),
                money(row, which + "total_investment"),
                listed == null ? null : ListClass.of(listed),
                money(row, which + "planned"),
                money(row, which + "invested"),
                reached(row, cohort),
                row.getBoolean("verified") ? Set.of("started") : Set.of(),
                row.getBoolean("start_due") ? Map.of("started", cohort.day()) : Map.of(),
                labels(row, cohort),
                new Means(
                        money(row, which + "in_place"),
                        money(row, which + "in_place_in_year"),
                        row.getInt("due"),
                        row.getInt("done")));
    }

    /** A day that stands for the others of its kind. */
    private static Map<String, LocalDate> reached(ResultSet row, Cohort cohort) throws SQLException {
        var eve = cohort.opens().minusDays(1);
        var before = eve.isBefore(cohort.day()) ? eve : cohort.day();
        var reached = new HashMap<String, LocalDate>();
        var kinds = new ArrayList<>(STANDING.keySet());
        kinds.addAll(OTHERS);
        for (var kind : kinds) {
            var when = row.getInt("at_" + kind);
            if (when > 0) {
                reached.put(kind, when == 1 ? before : cohort.day());
            }
        }
        if (row.getBoolean("before")) {
            reached.put("", before);
        }
        return reached;
    }

    private static Set<String> labels(ResultSet row, Cohort cohort) throws SQLException {
        var labels = new HashSet<String>();
        if (row.getBoolean("terminated")) {
            labels.add("terminated");
        }
        if (row.getBoolean("batch") && cohort.batch() != null) {
            labels.add(cohort.batch());
        }
        return labels;
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
