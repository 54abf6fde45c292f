package app.luodi.ledger;

import app.luodi.investment.admission.AdmissionBoard;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.projects.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement of one query. Only what conditions and order need is joined before the limit: the rest is read for the
 * rows of the page alone.
 */
final class LedgerSql {
    private static final String NO_OFFICE = "none";
    private static final String SOON = "soon";
    private static final String LIGHTS =
            "\nleft join light_facts l on l.district_id = p.district_id and l.project_id = p.project_id";
    private static final String OFFICES =
            "\nleft join unit_facts o on o.district_id = p.district_id and o.unit_id = p.office_id";
    private static final String UNITS =
            "\nleft join unit_facts u on u.district_id = p.district_id and u.unit_id = p.lead_unit_id";
    private static final String AREAS =
            "\nleft join unit_facts a on a.district_id = p.district_id and a.unit_id = p.area_id";
    private static final String TODAY = "(luodi_now() at time zone 'Asia/Shanghai')::date";

    /** Since the last meeting of an earlier day, or since the Monday before where none was held. */
    private static final String REACHED = """
            (select e.project_id from event_facts e where e.act = 'reached' and e.recorded_at > coalesce(
              (select m.moment from meeting_facts m where m.held_at < %1$s::timestamp at time zone 'Asia/Shanghai'
               order by m.held_at desc limit 1),
              date_trunc('week', %1$s::timestamp - interval '1 day') at time zone 'Asia/Shanghai'))""".formatted(TODAY);

    private final Backbone backbone;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> where = new ArrayList<>();
    private final String orderBy;

    LedgerSql(LedgerQuery query, Backbone backbone) {
        this.backbone = backbone;
        query.used().forEach(condition -> where.add(sql(condition, query.values(condition))));
        this.orderBy = orderBy(query.order());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * The ids of a page in order, as the common table {@code page} with their place. The limit is part of the text: a plan
     * that is kept must know that it is small.
     */
    String page(int offset, int limit) {
        return """
                with page as (
                  select x.district_id, x.project_id, row_number() over () as place from (
                    select p.district_id, p.project_id %s%s
                    order by %s
                    limit %d offset %d) x)
                """.formatted(from(orderBy), where(), orderBy, limit, offset);
    }

    /** The whole order, for one project's place in it. */
    String ranked() {
        return """
                select p.project_id, row_number() over (order by %2$s) as place, count(*) over () as many,
                  lag(p.project_id) over (order by %2$s) as previous, lead(p.project_id) over (order by %2$s) as next
                %1$s""".formatted(from(orderBy) + where(), orderBy);
    }

    /** Where no condition asks the register, it is not read: every standing is that of a project. */
    String count() {
        var asked = where();
        var ofStandingAlone = !asked.isEmpty() && !asked.contains("p.") && !asked.contains("l.");
        return "select count(*) as many " + (ofStandingAlone ? "\nfrom pipeline_facts s" : from("")) + asked;
    }

    String totals() {
        return """
                select count(*) as many,
                  count(*) filter (where l.light = 'red') as red, count(*) filter (where l.light = 'yellow') as yellow,
                  count(*) filter (where l.light = 'green') as green,
                  count(*) filter (where l.light is null or l.light not in ('red', 'yellow', 'green')) as unlit,
                  coalesce(sum(p.total_investment), 0) as total, count(*) filter (where p.total_investment is null) as unknown_total,
                  coalesce(sum(p.agreement_amount), 0) as agreed,
                  coalesce(sum(l.planned), 0) as planned, coalesce(sum(l.done), 0) as done,
                  count(*) filter (where l.planned is null) as unplanned,
                  max(l.pace) as pace, max(l.year) as year, max(l.due_month) as month
                """ + from("l.") + where();
    }

    private String from(String order) {
        var needed = order + " " + String.join(" ", where);
        return "\nfrom project_facts p\nleft join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id"
                + (needed.contains("l.") ? LIGHTS : "")
                + (order.contains("o.") ? OFFICES : "")
                + (order.contains("u.") ? UNITS : "")
                + (order.contains("a.") ? AREAS : "");
    }

    private String where() {
        return where.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", where);
    }

    private static String orderBy(List<LedgerQuery.Order> order) {
        var by = new ArrayList<String>();
        order.forEach(one ->
                one.column().sql().ifPresent(sql -> by.add(sql + (one.descending() ? " desc" : "") + " nulls last")));
        if (by.isEmpty()) {
            by.add("s.stage_position nulls last");
        }
        by.add("p.project_id");
        return String.join(", ", by);
    }

    private String sql(Condition condition, List<String> values) {
        return switch (condition) {
            case Q -> words(values);
            case STAGE -> stages(values);
            case POOL -> in("s.pool", condition, values);
            case LIGHT -> in("coalesce(l.light, 'none')", condition, values);
            case OFFICE -> offices(values);
            case AREA -> in("p.area_id::text", condition, values);
            case UNIT -> in("p.lead_unit_id::text", condition, values);
            case LEADER -> in("p.leader", condition, values);
            case TAG ->
                "exists (select from tag_facts t where t.district_id = p.district_id and t.project_id = p.project_id and "
                        + in("t.tag", condition, values) + ")";
            case SIZE ->
                any(values.stream()
                        .flatMap(value -> SizeBand.of(value).stream())
                        .map(band -> band.sql("p.total_investment"))
                        .toList());
            case SIGNED -> years("coalesce(s.signed_on, p.agreement_on)", values);
            case STARTED -> years("s.started_on", values);
            case COMPLETED -> years("s.completed_on", values);
            case PLANNED -> planned(values);
            case LIST -> lists(values);
            case DUE -> "s.due_on < " + TODAY + (values.contains(SOON) ? " + 15" : "");
            case MEETING ->
                values.contains("week") ? "(l.light in ('red', 'yellow') or p.project_id in " + REACHED + ")" : "false";
            case ADMISSION -> admission(values);
            case HALT -> halted(values);
            case PATH -> paths(values);
            case ID -> chosen(values);
        };
    }

    private String words(List<String> values) {
        var some = new ArrayList<String>();
        for (var i = 0; i < values.size(); i++) {
            parameters.put("q" + i, SearchText.pattern(values.get(i)));
            some.add("p.search like :q" + i);
        }
        return "(" + String.join(" and ", some) + ")";
    }

    /** By position, which has an index; stages that nobody knows are no stage. */
    private String stages(List<String> values) {
        var positions = values.stream()
                .map(code -> code.equals("none")
                        ? 0
                        : backbone.find(code).map(MilestoneKind::position).orElse(-1))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "s.stage_position in (" + positions + ")";
    }

    private String offices(List<String> values) {
        var named = values.stream().filter(value -> !value.equals(NO_OFFICE)).toList();
        var some = new ArrayList<String>();
        if (!named.isEmpty()) {
            some.add(in("p.office_id::text", Condition.OFFICE, named));
        }
        if (named.size() < values.size()) {
            some.add("p.office_id is null");
        }
        return any(some);
    }

    private static String years(String day, List<String> values) {
        return any(values.stream()
                .filter(year -> year.matches("\\d{4}"))
                .map(year -> day + " between '" + year + "-01-01' and '" + year + "-12-31'")
                .toList());
    }

    private static String planned(List<String> values) {
        return any(values.stream()
                .filter(year -> year.matches("\\d{4}"))
                .map(year -> "exists (select from plan_facts y where y.district_id = p.district_id"
                        + " and y.project_id = p.project_id and y.amount > 0 and y.year = " + year + ")")
                .toList());
    }

    private static String lists(List<String> values) {
        return any(values.stream()
                .filter(value -> value.matches("\\d{4}(-[a-z]+)?"))
                .map(value -> "exists (select from list_facts y where y.district_id = p.district_id"
                        + " and y.project_id = p.project_id and y.year = " + value.substring(0, 4)
                        + (value.length() > 4 ? " and y.class = '" + value.substring(5) + "'" : "") + ")")
                .toList());
    }

    private static String admission(List<String> values) {
        var admitted = "exists (select from admission_facts n where n.district_id = p.district_id"
                + " and n.project_id = p.project_id and n.state = 'admitted')";
        return any(values.stream()
                .flatMap(value -> switch (value) {
                    case "waiting" ->
                        Stream.of("s.started_on is not null and s.completed_on is null and p.total_investment >= "
                                + AdmissionBoard.SMALLEST.fen() + " and not " + admitted);
                    case "admitted" -> Stream.of(admitted);
                    default -> Stream.empty();
                })
                .toList());
    }

    private String halted(List<String> values) {
        var of = "select from halt_facts h where h.district_id = p.district_id and h.project_id = p.project_id";
        var some = new ArrayList<String>();
        if (values.contains("goes_on")) {
            some.add("not exists (" + of + ")");
        }
        some.add("exists (" + of + " and " + in("h.state", Condition.HALT, values) + ")");
        return any(some);
    }

    private String paths(List<String> values) {
        var of = "select from path_facts w where w.district_id = p.district_id and w.project_id = p.project_id";
        var some = new ArrayList<String>();
        if (values.contains(NO_OFFICE)) {
            some.add("not exists (" + of + ")");
        }
        some.add("exists (" + of + " and " + in("w.path", Condition.PATH, values) + ")");
        return any(some);
    }

    private String chosen(List<String> values) {
        parameters.put("id", values.stream().filter(LedgerSql::isId).collect(Collectors.joining(",")));
        return "p.project_id = any (string_to_array(:id, ',')::uuid[])";
    }

    private static boolean isId(String value) {
        return value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private String in(String what, Condition condition, List<String> values) {
        parameters.put(condition.parameter(), values);
        return what + " in (:" + condition.parameter() + ")";
    }

    private static String any(List<String> some) {
        return some.isEmpty() ? "false" : "(" + String.join(" or ", some) + ")";
    }
}
