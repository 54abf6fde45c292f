package app.luodi.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of scoring rules in one edition.
 *
 * @param scored office, department or leader
 * @param about its full marks, and what should be known of it
 */
public record RuleSet(UUID id, String name, int edition, String scored, List<Rule> rules, About about) {
    /**
     * @param full what all lines bring together at most (满分); null where points are open upwards
     * @param example whether the division of points is a proposal (示例), not what somebody published
     */
    public record About(@Nullable BigDecimal full, @Nullable String note, boolean example) {
        public static final About NOTHING = new About(null, null, false);
    }

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether the points divide as in a template: the places have published the rules, not how all their points divide. */
    public boolean isDividedByExample() {
        return edition == 1
                && Templates.ALL.stream().anyMatch(template -> template.name().equals(name));
    }
}
