package app.luodi.imports;

import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the product, in the words of facts: what a file is compared with. */
@Repository
class StandingFacts {
    private final JdbcClient jdbc;
    private final FindingProjects finding;

    StandingFacts(JdbcClient jdbc, FindingProjects finding) {
        this.jdbc = jdbc;
        this.finding = finding;
    }

    record Standing(Project project, Map<String, String> facts) {}

    Map<UUID, Standing> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var all = new LinkedHashMap<UUID, Standing>();
        finding.all(ids)
                .forEach(project -> all.put(project.id(), new Standing(project, Registered.facts(project.content()))));
        var wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("select * from milestone_facts where project_id = any (?::uuid[])")
                .param(wanted)
                .query(row -> {
                    milestone(facts(all, row), row);
                });
        jdbc.sql("select * from plan_facts where project_id = any (?::uuid[])")
                .param(wanted)
                .query(row -> {
                    plan(facts(all, row), row);
                });
        jdbc.sql("select * from return_facts where ledger = 'dispatch' and project_id = any (?::uuid[])")
                .param(wanted)
                .query(row -> {
                    monthly(facts(all, row), row);
                });
        return all;
    }

    private static Map<String, String> facts(Map<UUID, Standing> all, ResultSet row) throws SQLException {
        var standing = all.get(row.getObject("project_id", UUID.class));
        return standing == null ? new LinkedHashMap<>() : standing.facts();
    }

    private static void milestone(Map<String, String> facts, ResultSet row) throws SQLException {
        switch (row.getString("kind")) {
            case "signed" -> date(facts, "signed_date", "actual", row);
            case "land_won" -> date(facts, "land_date", "actual", row);
            case "started" -> {
                date(facts, "plan_start", "plan", row);
                date(facts, "actual_start", "actual", row);
            }
            case "completed" -> {
                date(facts, "plan_finish", "plan", row);
                date(facts, "actual_finish", "actual", row);
            }
            default -> {
                // ledgers have no column for the other milestones
            }
        }
    }

    private static void date(Map<String, String> facts, String key, String what, ResultSet row) throws SQLException {
        var text = row.getString(what + "_text");
        if (text != null) {
            facts.put(key, text + "|" + row.getString(what + "_from") + "|" + row.getString(what + "_to"));
        }
    }

    private static void plan(Map<String, String> facts, ResultSet row) throws SQLException {
        var at = Fact.PERIOD + row.getInt("year");
        say(facts, "annual_plan" + at, row.getString("amount"));
        say(facts, "invest_to_last_year" + at, row.getString("invested_before"));
        say(facts, "annual_plan_content" + at, row.getString("content"));
    }

    private static void monthly(Map<String, String> facts, ResultSet row) throws SQLException {
        var at = Fact.PERIOD + new StatisticsMonth(row.getInt("year"), row.getInt("month"));
        say(facts, "ytd_done" + at, row.getString("ytd"));
        say(facts, "total_done" + at, row.getString("since_start"));
        say(facts, "composition.construction" + at, row.getString("construction"));
        say(facts, "composition.installation" + at, row.getString("installation"));
        say(facts, "composition.equipment" + at, row.getString("equipment"));
        say(facts, "composition.other" + at, row.getString("other"));
        say(facts, "image_progress" + at, row.getString("progress"));
        say(facts, "problem" + at, row.getString("problem"));
    }

    private static void say(Map<String, String> facts, String key, @Nullable String text) {
        if (text != null) {
            facts.put(key, text);
        }
    }
}
