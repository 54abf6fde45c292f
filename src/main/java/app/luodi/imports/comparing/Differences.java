package app.luodi.imports.comparing;

import app.luodi.imports.comparing.Comparison.Change;
import app.luodi.imports.understanding.Matching;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.Value;
import app.luodi.imports.understanding.Value.Absent;
import app.luodi.imports.understanding.Value.Amount;
import app.luodi.imports.understanding.Value.Land;
import app.luodi.imports.understanding.Value.Rate;
import app.luodi.imports.understanding.Value.Text;
import app.luodi.imports.understanding.Value.When;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cells of a row change. A different way to write the same is no change. */
final class Differences {
    static final String NAME = "project_name";
    static final String CODE = "project_code";

    private Differences() {}

    static List<Change> between(Known known, ProjectRow row) {
        var file = row.fields();
        var cells = row.cells();
        var changes = new ArrayList<Change>();
        add(changes, NAME, new Text(known.name()), new Text(row.name()), cells.get(NAME));
        var code = row.code();
        if (code != null) {
            var before = known.code();
            add(changes, CODE, before == null ? null : new Text(before), new Text(code), cells.get(CODE));
        }
        Set<String> names = new LinkedHashSet<>(file.keySet());
        names.addAll(known.last().keySet());
        for (var name : names) {
            var mine = known.now().get(name);
            var last = known.last().get(name);
            var says = file.get(name);
            if (!same(says, last) && !same(says, mine)) {
                var touched = !known.last().isEmpty() && !same(mine, last);
                changes.add(new Change(name, mine, says, last, cells.get(name), touched));
            }
        }
        return changes;
    }

    private static void add(
            List<Change> changes, String field, @Nullable Value mine, Value file, @Nullable String cell) {
        if (!same(mine, file)) {
            changes.add(new Change(field, mine, file, mine, cell, false));
        }
    }

    static boolean same(@Nullable Value one, @Nullable Value other) {
        if (one instanceof Amount(var amount, var currency, var qualifier, var _)
                && other instanceof Amount(var more, var money, var word, var _)) {
            return amount.compareTo(more) == 0 && Objects.equals(currency, money) && Objects.equals(qualifier, word);
        }
        if (one instanceof When first && other instanceof When second) {
            return Objects.equals(first.from(), second.from())
                    && first.to().equals(second.to())
                    && first.precision().equals(second.precision())
                    && first.ambiguous() == second.ambiguous();
        }
        if (one instanceof Land(var mu, var about, var _) && other instanceof Land(var more, var word, var _)) {
            return mu.compareTo(more) == 0 && Objects.equals(about, word);
        }
        if (one instanceof Rate(var percent) && other instanceof Rate(var more)) {
            return percent.compareTo(more) == 0;
        }
        if (one instanceof Text(var text) && other instanceof Text(var more)) {
            return Matching.sameText(text, more);
        }
        if (one instanceof Absent(var why, var _) && other instanceof Absent(var reason, var _)) {
            return why == reason;
        }
        return Objects.equals(one, other);
    }
}
