package app.luodi.ranking;

import java.util.List;
import java.util.UUID;

/** A set of scoring rules in one edition. @param scored office, department or leader */
public record RuleSet(UUID id, String name, int edition, String scored, List<Rule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }
}
