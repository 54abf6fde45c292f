package app.luodi.lights;

import app.luodi.kernel.Light;
import app.luodi.kernel.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 试算: adopts the rules, looks at every light, and takes it all back. What is shown is what adopting them today brings. */
@Service
public class TryingRules {
    private final LightVersions versions;
    private final JdbcClient jdbc;
    private final LightWords words;
    private final AdoptingRules adopting;
    private final TransactionOperations transactions;

    TryingRules(
            LightVersions versions,
            JdbcClient jdbc,
            LightWords words,
            AdoptingRules adopting,
            TransactionOperations transactions) {
        this.versions = versions;
        this.jdbc = jdbc;
        this.words = words;
        this.adopting = adopting;
        this.transactions = transactions;
    }

    /** A project whose light would be another; its name and reason are left out for who may not see projects. */
    public record Changed(UUID project, String name, Light was, Light becomes, String reason) {}

    /** How many would stand at each light, and which would change. */
    public record Trial(Map<Light, Integer> before, Map<Light, Integer> after, List<Changed> changed) {}

    private record Stands(Light light, String reason, String name) {}

    /**
     * Nothing stays of it.
     *
     * @throws app.luodi.identity.NoRight for who may not set the rules
     */
    public Outcome<Trial> of(LightRules rules) {
        adopting.mayAdopt();
        var refusals = RuleChecks.of(rules);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var tried = transactions.execute(attempt -> {
            attempt.setRollbackOnly();
            var before = lights();
            if (rules.isWide()) {
                versions.fill();
            }
            versions.insert(adopting.next(rules));
            return compared(before, lights());
        });
        return Outcome.done(Objects.requireNonNull(tried));
    }

    private Trial compared(Map<UUID, Stands> before, Map<UUID, Stands> after) {
        var named = adopting.seesProjects();
        var changed = new ArrayList<Changed>();
        after.forEach((project, now) -> {
            var was = before.get(project);
            if (was != null && was.light() != now.light()) {
                changed.add(new Changed(
                        project, named ? now.name() : "", was.light(), now.light(), named ? now.reason() : ""));
            }
        });
        changed.sort(java.util.Comparator.comparing(Changed::becomes)
                .thenComparing(Changed::was)
                .thenComparing(Changed::name));
        return new Trial(counted(before), counted(after), List.copyOf(changed));
    }

    private static Map<Light, Integer> counted(Map<UUID, Stands> lights) {
        var counts = new EnumMap<Light, Integer>(Light.class);
        lights.values().forEach(one -> counts.merge(one.light(), 1, Integer::sum));
        return counts;
    }

    private Map<UUID, Stands> lights() {
        var lights = new HashMap<UUID, Stands>();
        jdbc.sql("""
                select l.project_id, l.light, l.cause, l.cause_kind, l.cause_days, l.cause_points, p.name
                from light_facts l join project_facts p on p.district_id = l.district_id and p.project_id = l.project_id""").query((ResultSet row) -> {
            lights.put(row.getObject("project_id", UUID.class), stands(row));
        });
        return lights;
    }

    private Stands stands(ResultSet row) throws SQLException {
        return new Stands(
                Light.of(row.getString("light")),
                words.reason(
                        row.getString("cause"),
                        row.getString("cause_kind"),
                        row.getLong("cause_days"),
                        row.getBigDecimal("cause_points")),
                Objects.requireNonNull(row.getString("name")));
    }
}
