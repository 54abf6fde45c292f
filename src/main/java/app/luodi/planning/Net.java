package app.luodi.planning;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Steps and what waits for what, each step after all it waits for. Steps that are not there are waited for by nobody. */
final class Net {
    private final Map<String, Step> ordered;
    private final Map<String, List<Step>> followers = new HashMap<>();

    private Net(Map<String, Step> ordered) {
        this.ordered = ordered;
        ordered.values()
                .forEach(step -> before(step)
                        .forEach(earlier -> followers
                                .computeIfAbsent(earlier.code(), none -> new ArrayList<>())
                                .add(step)));
    }

    /** Refused with their names where steps wait for each other in a circle. */
    static Outcome<Net> of(Collection<Step> steps) {
        var all = new LinkedHashMap<String, Step>();
        steps.forEach(step -> all.put(step.code(), step));
        var ordered = new LinkedHashMap<String, Step>();
        for (var step : all.values()) {
            var circle = place(step, all, ordered, new LinkedHashSet<>());
            if (!circle.isEmpty()) {
                return Outcome.refused(Refusal.of("after", "planning.refused.cycle", names(circle, all)));
            }
        }
        return Outcome.done(new Net(ordered));
    }

    /** Places the step after everything it waits for; the codes of a circle where there is one. */
    private static List<String> place(
            Step step, Map<String, Step> all, Map<String, Step> ordered, LinkedHashSet<String> onWay) {
        if (ordered.containsKey(step.code())) {
            return List.of();
        }
        if (!onWay.add(step.code())) {
            var circle = new ArrayList<>(onWay);
            circle.subList(0, circle.indexOf(step.code())).clear();
            circle.add(step.code());
            return circle.reversed();
        }
        for (var code : waits(step)) {
            var earlier = all.get(code);
            if (earlier != null) {
                var circle = place(earlier, all, ordered, onWay);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        onWay.remove(step.code());
        ordered.put(step.code(), step);
        return List.of();
    }

    private static String names(List<String> circle, Map<String, Step> all) {
        return circle.stream()
                .map(code -> Optional.ofNullable(all.get(code)).map(Step::name).orElse(code))
                .collect(Collectors.joining(" → "));
    }

    private static List<String> waits(Step step) {
        return Stream.concat(step.after().stream(), step.with().stream()).toList();
    }

    /** Each after all it waits for. */
    Collection<Step> steps() {
        return ordered.values();
    }

    Step of(String code) {
        var step = ordered.get(code);
        if (step == null) {
            throw new IllegalArgumentException("No such step: " + code);
        }
        return step;
    }

    boolean has(String code) {
        return ordered.containsKey(code);
    }

    /** What the step waits for, of what there is. */
    List<Step> before(Step step) {
        return waits(step).stream()
                .filter(ordered::containsKey)
                .map(ordered::get)
                .toList();
    }

    /** Who waits for the step. */
    List<Step> after(Step step) {
        return followers.getOrDefault(step.code(), List.of());
    }

    /** The step and everything it waits for, directly or not. */
    Set<String> upTo(String code) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<Step>();
        open.add(of(code));
        while (!open.isEmpty()) {
            var step = open.remove();
            if (found.add(step.code())) {
                open.addAll(before(step));
            }
        }
        return found;
    }
}
