package app.luodi.ledger;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.lights.LightWords;
import app.luodi.pipeline.Backbone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list: a page of it, its sums, how many there are, and a project's place in it. */
@Service
@Transactional(readOnly = true)
public class ReadingLedger {
    private final JdbcClient jdbc;
    private final Backbone backbone;
    private final LedgerRows rows;
    private final Rights rights;

    ReadingLedger(JdbcClient jdbc, Backbone backbone, LedgerRows rows, Rights rights) {
        this.jdbc = jdbc;
        this.backbone = backbone;
        this.rows = rows;
        this.rights = rights;
    }

    /** Where a project stands in a list, and its neighbours. */
    public record Place(
            long number,
            long of,
            @Nullable UUID previous,
            @Nullable UUID next) {}

    /** A page, and how many rows there are in all. */
    public record Page(List<LedgerRow> rows, long total) {}

    /** A page and its count at once, for programs: of the milestones only the signing, no tags. */
    public Page listed(LedgerQuery query, int offset, int limit) {
        rights.require(Act.VIEW_PROJECTS);
        var sql = new LedgerSql(query, backbone);
        var page = rows.listed(sql, offset, limit);
        return page.rows().isEmpty() && offset > 0 ? new Page(List.of(), count(query)) : page;
    }

    public List<LedgerRow> page(LedgerQuery query, int offset, int limit) {
        rights.require(Act.VIEW_PROJECTS);
        return rows.read(new LedgerSql(query, backbone), offset, limit);
    }

    public long count(LedgerQuery query) {
        rights.require(Act.VIEW_PROJECTS);
        var sql = new LedgerSql(query, backbone);
        return jdbc.sql(sql.count()).params(sql.parameters()).query(Long.class).single();
    }

    public LedgerTotals totals(LedgerQuery query) {
        rights.require(Act.VIEW_PROJECTS);
        var sql = new LedgerSql(query, backbone);
        return jdbc.sql(sql.totals())
                .params(sql.parameters())
                .query(ReadingLedger::totals)
                .single();
    }

    /** Empty where the project is not in the list. */
    public Optional<Place> place(LedgerQuery query, UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        var sql = new LedgerSql(query, backbone);
        return jdbc.sql("select * from (" + sql.ranked() + ") r where project_id = :project")
                .params(sql.parameters())
                .param("project", project)
                .query((row, number) -> new Place(
                        row.getLong("place"),
                        row.getLong("many"),
                        row.getObject("previous", UUID.class),
                        row.getObject("next", UUID.class)))
                .optional();
    }

    /** The names of the leaders there are, and the years in which projects were signed: for the conditions. */
    public List<String> leaders() {
        return jdbc.sql("select distinct leader from project_facts where leader is not null order by leader")
                .query((row, number) -> row.getString("leader"))
                .list();
    }

    public List<String> signedYears() {
        return jdbc.sql("""
                        select distinct extract(year from coalesce(s.signed_on, p.agreement_on))::int::text as year
                        from project_facts p
                        left join pipeline_facts s on s.district_id = p.district_id and s.project_id = p.project_id
                        where coalesce(s.signed_on, p.agreement_on) is not null order by year desc""").query((row, number) -> row.getString("year")).list();
    }

    private static LedgerTotals totals(ResultSet row, int number) throws SQLException {
        var lights = new EnumMap<Light, Long>(Light.class);
        lights.put(Light.RED, row.getLong("red"));
        lights.put(Light.YELLOW, row.getLong("yellow"));
        lights.put(Light.GREEN, row.getLong("green"));
        lights.put(Light.NONE, row.getLong("unlit"));
        return new LedgerTotals(
                row.getLong("many"),
                Map.copyOf(lights),
                new Money(row.getLong("total")),
                row.getLong("unknown_total"),
                new Money(row.getLong("agreed")),
                new Money(row.getLong("planned")),
                new Money(row.getLong("done")),
                row.getLong("unplanned"),
                row.getBigDecimal("pace"),
                row.getInt("year"),
                row.getInt("month"));
    }

    /** Why a light is not green; the words belong to the lights. */
    static String reason(LightWords words, ResultSet row) throws SQLException {
        return words.reason(
                row.getString("cause"),
                row.getString("light_kind"),
                row.getLong("cause_days"),
                row.getBigDecimal("cause_points"));
    }
}
