package app.luodi.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scoring rules as the database keeps them. */
@Repository
class RuleSets {
    private final JdbcClient jdbc;

    RuleSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RuleSet> all() {
        return jdbc.sql("select * from score_rule_set order by name, edition desc")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<RuleSet> find(UUID id) {
        return jdbc.sql("select * from score_rule_set where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The next edition of the name; earlier ones stay as they are. */
    UUID insert(String name, String scored, List<Rule> rules, RuleSet.About about, Instant at, String by) {
        var id = jdbc.sql("""
                        insert into score_rule_set (name, edition, scored, full_marks, note, example, version, changed_at, changed_by)
                        select ?, coalesce(max(edition), 0) + 1, ?, ?::numeric, ?::text, ?, 1, ?::timestamptz, ? from score_rule_set where name = ? returning id""")
                .params(Arrays.asList(
                        name, scored, about.full(), about.note(), about.example(), at.toString(), by, name))
                .query(UUID.class)
                .single();
        for (var position = 0; position < rules.size(); position++) {
            var rule = rules.get(position);
            jdbc.sql("""
                            insert into score_rule (rule_set_id, position, metric, counted, works, points, cap, floor, threshold)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            id,
                            position,
                            rule.metric(),
                            rule.counted().code(),
                            rule.works().code(),
                            rule.points(),
                            rule.cap(),
                            rule.floor(),
                            rule.threshold()))
                    .update();
        }
        return id;
    }

    private RuleSet read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RuleSet(
                id,
                row.getString("name"),
                row.getInt("edition"),
                row.getString("scored"),
                rules(id),
                new RuleSet.About(row.getBigDecimal("full_marks"), row.getString("note"), row.getBoolean("example")));
    }

    private List<Rule> rules(UUID id) {
        return jdbc.sql("select * from score_rule where rule_set_id = ? order by position")
                .param(id)
                .query((row, n) -> new Rule(
                        Objects.requireNonNull(row.getString("metric")),
                        Rule.Counted.valueOf(
                                Objects.requireNonNull(row.getString("counted")).toUpperCase(Locale.ROOT)),
                        Rule.Works.valueOf(
                                Objects.requireNonNull(row.getString("works")).toUpperCase(Locale.ROOT)),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("cap"),
                        row.getBigDecimal("floor"),
                        row.getBigDecimal("threshold")))
                .list();
    }
}
