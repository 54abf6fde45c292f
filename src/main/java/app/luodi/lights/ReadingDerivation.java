package app.luodi.lights;

import app.luodi.kernel.Light;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads why a project has its light, dimension by dimension. */
@Service
@Transactional(readOnly = true)
public class ReadingDerivation {
    private final JdbcClient jdbc;
    private final Lights lights;
    private final AdoptingRules adopting;
    private final Exemptions exemptions;
    private final LightWords words;

    ReadingDerivation(JdbcClient jdbc, Lights lights, AdoptingRules adopting, Exemptions exemptions, LightWords words) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.adopting = adopting;
        this.exemptions = exemptions;
        this.words = words;
    }

    public Optional<Derivation> of(UUID project) {
        return lights.of(project).map(light -> {
            var version = adopting.inForce();
            var exemption = exemptions.of(project);
            return new Derivation(
                    light,
                    version,
                    exemption,
                    jdbc.sql("select * from light_levels where project_id = ?")
                            .param(project)
                            .query((row, n) -> steps(row, version.rules()))
                            .single());
        });
    }

    private List<Derivation.Step> steps(ResultSet row, LightRules rules) throws SQLException {
        var found = new Found(row, words::name);
        var steps = new ArrayList<Derivation.Step>();
        var leftOut = row.getBoolean("exempt")
                ? List.of((String[]) row.getArray("exempt_of").getArray())
                : null;
        for (var rule : rules.dimensions()) {
            var dimension = rule.dimension();
            var exempt = leftOut != null && (leftOut.isEmpty() || leftOut.contains(dimension.code()));
            var light = exempt ? Light.EXEMPT : found.light(dimension);
            steps.add(new Derivation.Step(
                    dimension,
                    light,
                    found.value(dimension),
                    RuleWords.sentence(rule, rules),
                    exempt ? null : found.since(rule, light)));
        }
        return List.copyOf(steps);
    }
}
