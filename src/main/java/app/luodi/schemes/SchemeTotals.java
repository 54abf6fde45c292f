package app.luodi.schemes;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's investment seen by its views: the total, the parts, and how they overlap. Parts are never added into the total. */
@Service
@Transactional(readOnly = true)
public class SchemeTotals {
    /**
     * @param total of all projects
     * @param within of the projects that belong to at least one view
     * @param sum what the parts add up to: more than {@code within} where they overlap
     */
    public record Rollup(
            int year,
            Ledger ledger,
            Optional<StatisticsMonth> through,
            Money total,
            Money within,
            Money sum,
            List<Part> parts) {
        /** What is counted more than once when parts are added up. */
        public Money overlap() {
            return sum.minus(within);
        }

        /** What belongs to no view. */
        public Money outside() {
            return total.minus(within);
        }
    }

    /**
     * @param uncoded projects that lack what the rule asks (an industry code, who controls the owner, 建设性质): whether they
     *     belong nobody can say
     * @param shared what it has in common with each other view, by its id
     */
    public record Part(Scheme scheme, Money amount, int projects, int byHand, int uncoded, Map<UUID, Money> shared) {
        /** Whether nothing is known to belong only because nothing was coded. */
        public boolean unsaid() {
            return projects == 0 && uncoded > 0;
        }
    }

    /** How many projects lack an industry code, who controls the owner, 建设性质. */
    private record Uncoded(boolean code, boolean control, boolean nature, int projects) {
        boolean leavesOpen(Scheme.Rule rule) {
            return code && !rule.codes().isEmpty()
                    || control && !rule.controls().isEmpty()
                    || nature && !rule.natures().isEmpty();
        }
    }

    /** @param reason why it was put in by hand; null where the rule decided */
    public record Row(
            UUID project,
            String name,
            @Nullable String office,
            @Nullable String industry,
            @Nullable String control,
            boolean developer,
            Money amount,
            boolean belongs,
            boolean byHand,
            @Nullable String reason) {}

    private final Schemes schemes;
    private final InvestmentTotals totals;
    private final JdbcClient jdbc;
    private final Rights rights;

    SchemeTotals(Schemes schemes, InvestmentTotals totals, JdbcClient jdbc, Rights rights) {
        this.schemes = schemes;
        this.totals = totals;
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** The ledger shown where nobody has chosen one. */
    public Ledger opensWith(int year) {
        return totals.opensWith(year);
    }

    public Rollup of(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var through = totals.lastReported(year, ledger);
        var amounts = amounts(year, ledger);
        var views = new LinkedHashMap<UUID, List<UUID>>();
        var hands = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select scheme_id, project_id, by_hand from category_facts
                        where from_year <= ? and (to_year is null or to_year >= ?)""").params(year, year).query(row -> {
            var scheme = row.getObject("scheme_id", UUID.class);
            views.computeIfAbsent(scheme, id -> new ArrayList<>()).add(row.getObject("project_id", UUID.class));
            hands.merge(scheme, row.getBoolean("by_hand") ? 1 : 0, Integer::sum);
        });
        var within = views.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(project -> amounts.getOrDefault(project, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        var uncoded = uncoded();
        var parts = schemes.all().stream()
                .filter(scheme -> scheme.holdsIn(year))
                .map(scheme -> part(
                        scheme,
                        views,
                        amounts,
                        hands.getOrDefault(scheme.id(), 0),
                        uncoded.stream()
                                .filter(some -> some.leavesOpen(scheme.rule()))
                                .mapToInt(Uncoded::projects)
                                .sum()))
                .toList();
        return new Rollup(
                year,
                ledger,
                through,
                amounts.values().stream().reduce(Money.ZERO, Money::plus),
                within,
                parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus),
                parts);
    }

    /** The projects of a view in a year, and those that were taken out of it by hand. */
    public List<Row> rows(UUID scheme, int year, Ledger ledger, @Nullable UUID alsoIn) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select p.project_id, p.name, u.short_name as office, p.industry_code, w.control, coalesce(w.developer, false) as developer,
                          coalesce(f.ytd, 0) as amount, c.project_id is not null as belongs, o.reason
                        from project_facts p
                        left join category_facts c on c.district_id = p.district_id and c.project_id = p.project_id and c.scheme_id = :scheme
                        left join category_override o on o.district_id = p.district_id and o.project_id = p.project_id and o.scheme_id = :scheme
                        left join project_owner w on w.district_id = p.district_id and w.project_id = p.project_id
                        left join unit_facts u on u.district_id = p.district_id and u.unit_id = p.office_id
                        left join investment_facts f on f.district_id = p.district_id and f.project_id = p.project_id and f.year = :year
                          and f.ledger = :ledger
                        where (c.project_id is not null or o.project_id is not null) and (:other = '' or exists (
                          select from category_facts x where x.district_id = p.district_id and x.project_id = p.project_id
                            and x.scheme_id::text = :other))
                        order by amount desc, p.name""")
                .param("scheme", scheme)
                .param("year", year)
                .param("ledger", ledger.code())
                .param("other", alsoIn == null ? "" : alsoIn.toString())
                .query((row, n) -> new Row(
                        row.getObject("project_id", UUID.class),
                        row.getString("name"),
                        row.getString("office"),
                        row.getString("industry_code"),
                        row.getString("control"),
                        row.getBoolean("developer"),
                        new Money(row.getLong("amount")),
                        row.getBoolean("belongs"),
                        row.getString("reason") != null,
                        row.getString("reason")))
                .list();
    }

    /** Projects that are not in a view: those that could be put in by hand. */
    public List<Map.Entry<UUID, String>> notIn(UUID scheme) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select p.project_id, p.name from project_facts p where not exists (
                          select from category_facts c where c.district_id = p.district_id and c.project_id = p.project_id and c.scheme_id = ?)
                        order by p.name""")
                .param(scheme)
                .query((row, n) -> Map.entry(
                        row.getObject("project_id", UUID.class),
                        java.util.Objects.requireNonNull(row.getString("name"))))
                .list();
    }

    private List<Uncoded> uncoded() {
        return jdbc.sql("""
                        select coalesce(p.industry_code, '') = '' as code, w.control is null as control, p.nature is null as nature, count(*) as projects
                        from project_facts p left join project_owner w on w.district_id = p.district_id and w.project_id = p.project_id
                        group by 1, 2, 3""")
                .query((row, n) -> new Uncoded(
                        row.getBoolean("code"),
                        row.getBoolean("control"),
                        row.getBoolean("nature"),
                        row.getInt("projects")))
                .list();
    }

    private static Part part(
            Scheme scheme, Map<UUID, List<UUID>> views, Map<UUID, Money> amounts, int byHand, int uncoded) {
        var own = views.getOrDefault(scheme.id(), List.of());
        var shared = new LinkedHashMap<UUID, Money>();
        var members = new java.util.HashSet<>(own);
        views.forEach((other, projects) -> {
            if (!other.equals(scheme.id())) {
                shared.put(
                        other,
                        projects.stream()
                                .filter(members::contains)
                                .map(project -> amounts.getOrDefault(project, Money.ZERO))
                                .reduce(Money.ZERO, Money::plus));
            }
        });
        return new Part(
                scheme,
                own.stream()
                        .map(project -> amounts.getOrDefault(project, Money.ZERO))
                        .reduce(Money.ZERO, Money::plus),
                own.size(),
                byHand,
                uncoded,
                shared);
    }

    private Map<UUID, Money> amounts(int year, Ledger ledger) {
        var amounts = new HashMap<UUID, Money>();
        jdbc.sql("select project_id, ytd from investment_facts where year = ? and ledger = ?")
                .params(year, ledger.code())
                .query(row -> {
                    amounts.put(row.getObject("project_id", UUID.class), new Money(row.getLong("ytd")));
                });
        return amounts;
    }
}
