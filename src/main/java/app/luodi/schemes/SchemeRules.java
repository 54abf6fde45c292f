package app.luodi.schemes;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.schemes.Scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a view must say. */
final class SchemeRules {
    private static final Pattern RANGE = Pattern.compile("\\d{2,4}(-\\d{2,4})?");

    private SchemeRules() {}

    static List<Refusal> broken(String name, int fromYear, @Nullable Integer toYear, Rule rule) {
        var reasons = new ArrayList<Refusal>();
        if (name.isBlank()) {
            reasons.add(Refusal.of("name", "schemes.rule.name"));
        }
        if (rule.asksNothing()) {
            reasons.add(Refusal.of("codes", "schemes.rule.empty"));
        }
        rule.codes().stream()
                .filter(range -> !RANGE.matcher(range).matches() || falls(range))
                .findFirst()
                .ifPresent(range -> reasons.add(Refusal.of("codes", "schemes.rule.codes", range)));
        if (toYear != null && toYear < fromYear) {
            reasons.add(Refusal.of("toYear", "schemes.rule.years"));
        }
        return reasons;
    }

    private static boolean falls(String range) {
        var ends = range.split("-");
        return ends.length == 2 && ends[0].compareTo(ends[1]) > 0;
    }
}
