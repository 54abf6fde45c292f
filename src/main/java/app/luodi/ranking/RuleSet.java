package app.luodi.ranking;

import java.util.List;
import java.util.UUID;

/** A set of scoring rules in one edition. @param scored office, department or leader */
public record RuleSet(UUID id, String name, int edition, String scored, List<Rule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether the points divide as in a template: the places have published the rules, not how all their points divide. */
    public boolean isDividedByExample() {
        return edition == 1
                && Templates.ALL.stream().anyMatch(template -> template.name().equals(name));
    }
}
