package app.luodi.boards;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
