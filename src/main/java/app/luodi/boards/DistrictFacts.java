package app.luodi.boards;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of all districts one may see, by district. */
@Repository
class DistrictFacts {
    record District(String id, String name) {}

    record Set(Year.Target target, List<BigDecimal> points) {}

    private final JdbcClient jdbc;

    DistrictFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<District> districts() {
        return jdbc.sql("select district_id, name from district_facts order by district_id")
                .query((row, index) -> new District(
                        Objects.requireNonNull(row.getString("district_id")),
                        Objects.requireNonNull(row.getString("name"))))
                .list();
    }

    /** How many projects, what they agreed, how many of each light. */
    Map<String, KeptDistricts.Figures> figures(java.util.Set<String> districts) {
        var these = districts.toArray(String[]::new);
        var lights = lights(these);
        var figures = new HashMap<String, KeptDistricts.Figures>();
        jdbc.sql("""
                select district_id, count(*) as projects, coalesce(sum(agreement_amount), 0) as agreed
                from project_facts where district_id = any (?) group by district_id""").param(these).query(row -> {
            var id = Objects.requireNonNull(row.getString("district_id"));
            figures.put(
                    id,
                    new KeptDistricts.Figures(
                            row.getInt("projects"),
                            new Money(row.getLong("agreed")),
                            lights.getOrDefault(id, Map.of())));
        });
        districts.forEach(id -> figures.putIfAbsent(id, new KeptDistricts.Figures(0, Money.ZERO, Map.of())));
        return figures;
    }

    private Map<String, Map<Light, Integer>> lights(String[] districts) {
        var lights = new HashMap<String, Map<Light, Integer>>();
        jdbc.sql("""
                select district_id, light, count(*) as projects from light_facts where district_id = any (?)
                group by district_id, light""").param(districts).query(row -> {
            lights.computeIfAbsent(row.getString("district_id"), id -> new EnumMap<>(Light.class))
                    .put(Light.of(Objects.requireNonNull(row.getString("light"))), row.getInt("projects"));
        });
        return lights;
    }

    /**
     * What several districts reported of the same shared project, except for the one that leads it (else the largest): amount
     * and number.
     */
    long[] twice(StatisticsMonth month, Ledger ledger) {
        return jdbc.sql("""
                        select coalesce(sum(x.amount), 0) as amount, count(*) as number from (
                          select f.m%02d as amount, row_number() over (partition by s.code order by s.lead desc, f.m%1$02d desc, s.district_id) as place
                          from share_facts s join investment_facts f on f.district_id = s.district_id and f.project_id = s.project_id
                          where f.year = ? and f.ledger = ?) x where x.place > 1""".formatted(month.month()))
                .params(month.year(), ledger.code())
                .query((row, n) -> new long[] {row.getLong("amount"), row.getLong("number")})
                .single();
    }

    /** The total target of each district: the one with an amount where there are several. */
    Map<String, Set> targets(int year) {
        var targets = new HashMap<String, Set>();
        jdbc.sql("""
                select distinct on (district_id) district_id, amount, growth, qualifier, source, source_on, curve, pace from target_facts
                where year = ? and ledger = 'statistical' and scope = 'total' and indicator = ? and num_nonnulls(amount, growth) > 0
                order by district_id, amount desc nulls last, target_id""").params(year, TargetFacts.INDICATOR).query(row -> {
            var pace = row.getArray("pace");
            targets.put(
                    row.getString("district_id"),
                    new Set(
                            new Year.Target(
                                    row.getObject("amount", Long.class) == null
                                            ? null
                                            : new Money(row.getLong("amount")),
                                    row.getBigDecimal("growth"),
                                    row.getString("qualifier"),
                                    row.getString("source"),
                                    row.getObject("source_on", LocalDate.class),
                                    row.getString("curve")),
                            pace == null ? List.of() : Arrays.asList((BigDecimal[]) pace.getArray())));
        });
        return targets;
    }

    /** Among whom each district is ranked, where it has said so. */
    Map<String, String> peers() {
        var peers = new HashMap<String, String>();
        jdbc.sql("select district_id, value from setting_facts where name = ?")
                .param(BoardSettings.PEERS.name())
                .query(row -> {
                    peers.put(row.getString("district_id"), row.getString("value"));
                });
        return peers;
    }

    /** The growth published for each month of the year, by district. */
    Map<String, TreeMap<Integer, BigDecimal>> growths(int year) {
        var growths = new HashMap<String, TreeMap<Integer, BigDecimal>>();
        jdbc.sql("""
                select district_id, month, growth from published_facts
                where year = ? and scope = 'total' and indicator = ? and growth is not null""").params(year, TargetFacts.INDICATOR).query(row -> {
            growths.computeIfAbsent(row.getString("district_id"), id -> new TreeMap<>())
                    .put(row.getInt("month"), row.getBigDecimal("growth"));
        });
        return growths;
    }

    /** The latest figure of the year published for each district. */
    Map<String, Year.Published> published(int year) {
        var published = new HashMap<String, Year.Published>();
        jdbc.sql("""
                select distinct on (district_id) district_id, year, month, amount, growth, source, note from published_facts
                where year = ? and scope = 'total' and indicator = ? order by district_id, month desc""").params(year, TargetFacts.INDICATOR).query(row -> {
            published.put(
                    row.getString("district_id"),
                    new Year.Published(
                            row.getInt("year"),
                            row.getInt("month"),
                            row.getObject("amount", Long.class) == null ? null : new Money(row.getLong("amount")),
                            row.getBigDecimal("growth"),
                            row.getString("source"),
                            row.getString("note")));
        });
        return published;
    }
}
