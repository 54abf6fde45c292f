package app.luodi.imports.comparing;

import app.luodi.imports.comparing.Comparison.By;
import app.luodi.imports.comparing.Comparison.Match;
import app.luodi.imports.comparing.Comparison.Offer;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.Matching;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises projects again: by code, then by credit code and place, then by name, owner and phase. Phases, lots and
 * parcels never become one by themselves (domain.md 7.2, rule 9).
 */
public final class ComparingLedgers {
    private final Set<Known> open;
    private final List<ProjectRow> waiting;
    private final List<Match> matches = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();

    private ComparingLedgers(List<Known> known, List<ProjectRow> rows) {
        open = new LinkedHashSet<>(known);
        waiting = new ArrayList<>(rows);
    }

    /**
     * @param known every project that the ledger could name
     * @param rows the ledger's projects
     */
    public static Comparison compare(List<Known> known, List<ProjectRow> rows) {
        var comparing = new ComparingLedgers(known, rows);
        comparing.match(By.CODE, Known::code, ProjectRow::code);
        comparing.match(By.CREDIT_CODE, ComparingLedgers::place, ComparingLedgers::place);
        comparing.match(By.NAME, ComparingLedgers::called, ComparingLedgers::called);
        comparing.offer();
        return new Comparison(
                comparing.matches, comparing.offers, List.copyOf(comparing.waiting), List.copyOf(comparing.open));
    }

    private void match(By by, Function<Known, @Nullable String> knownBy, Function<ProjectRow, @Nullable String> rowBy) {
        var candidates = new HashMap<String, List<Known>>();
        for (var known : open) {
            var key = knownBy.apply(known);
            if (key != null) {
                candidates.computeIfAbsent(key, none -> new ArrayList<>()).add(known);
            }
        }
        Map<String, Integer> times = new HashMap<>();
        waiting.forEach(row -> times.merge(Objects.requireNonNullElse(rowBy.apply(row), ""), 1, Integer::sum));
        for (var row : List.copyOf(waiting)) {
            var key = rowBy.apply(row);
            var found = key == null ? List.<Known>of() : candidates.getOrDefault(key, List.of());
            if (found.size() == 1 && times.get(key) == 1 && agrees(found.getFirst(), row, by)) {
                take(found.getFirst(), row, by);
            }
        }
    }

    private void take(Known known, ProjectRow row, By by) {
        matches.add(new Match(known, row, by, Differences.between(known, row)));
        open.remove(known);
        waiting.remove(row);
    }

    /** Two codes that differ are two projects; two phases are, whatever else agrees. */
    private static boolean agrees(Known known, ProjectRow row, By by) {
        var codes = by == By.CODE || known.code() == null || row.code() == null;
        return codes && Objects.equals(known.phase(), row.phase());
    }

    private void offer() {
        for (var row : List.copyOf(waiting)) {
            var name = Matching.key(row.name());
            var alike = open.stream()
                    .filter(known -> row.code() != null && row.code().equals(known.code())
                            || Matching.key(known.name()).equals(name))
                    .toList();
            if (!alike.isEmpty()) {
                offers.add(new Offer(row, alike, why(alike, row)));
                waiting.remove(row);
                open.removeAll(alike);
            }
        }
    }

    private static String why(List<Known> alike, ProjectRow row) {
        var known = alike.getFirst();
        if (alike.size() > 1) {
            return "several";
        }
        if (!Objects.equals(known.phase(), row.phase())) {
            return "phase";
        }
        return known.code() != null && row.code() != null && !known.code().equals(row.code()) ? "code" : "owner";
    }

    private static @Nullable String place(Known known) {
        return place(known.text(Field.CREDIT_CODE), known.text(Field.LOCATION));
    }

    private static @Nullable String place(ProjectRow row) {
        return place(text(row, Field.CREDIT_CODE), text(row, Field.LOCATION));
    }

    private static @Nullable String place(String creditCode, String location) {
        return creditCode.isEmpty() || location.isEmpty() ? null : creditCode + "|" + Matching.key(location);
    }

    private static String called(Known known) {
        return called(known.name(), known.text(Field.OWNER), known.phase());
    }

    private static String called(ProjectRow row) {
        return called(row.name(), text(row, Field.OWNER), row.phase());
    }

    private static String called(String name, String owner, @Nullable String phase) {
        return Matching.key(name) + "|" + Matching.key(owner) + "|" + phase;
    }

    private static String text(ProjectRow row, Field field) {
        return row.value(field).orElse(null) instanceof Value.Text(var text) ? text : "";
    }
}
