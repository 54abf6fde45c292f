package app.luodi.approvals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which approval waits for which: parallel where nothing joins them. Steps that a path does not have are waited for by nobody. */
public final class StepGraph {
    private final Map<String, ApprovalStep> steps;

    public StepGraph(List<ApprovalStep> steps) {
        this.steps = steps.stream()
                .collect(Collectors.toMap(
                        ApprovalStep::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The steps that must be there first, of those there are. */
    public List<ApprovalStep> before(ApprovalStep step) {
        return step.after().stream().filter(steps::containsKey).map(steps::get).toList();
    }

    /** A circle of steps that wait for each other, first and last the same; empty where there is none. */
    public List<ApprovalStep> circle() {
        var finished = new HashSet<String>();
        for (var step : steps.values()) {
            var found = circle(step, new ArrayDeque<>(), new HashSet<>(), finished);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<ApprovalStep> circle(
            ApprovalStep step, Deque<ApprovalStep> way, Set<String> onWay, Set<String> finished) {
        if (finished.contains(step.code())) {
            return List.of();
        }
        if (!onWay.add(step.code())) {
            var ring = new ArrayList<ApprovalStep>();
            ring.add(step);
            for (var one : way) {
                ring.add(one);
                if (one.code().equals(step.code())) {
                    break;
                }
            }
            return ring;
        }
        way.push(step);
        for (var earlier : before(step)) {
            var found = circle(earlier, way, onWay, finished);
            if (!found.isEmpty()) {
                return found;
            }
        }
        way.pop();
        onWay.remove(step.code());
        finished.add(step.code());
        return List.of();
    }

    /** Each step after all that it waits for; else in the order of the template. */
    public List<ApprovalStep> inOrder() {
        var sorted = new LinkedHashMap<String, ApprovalStep>();
        steps.values().forEach(step -> place(step, sorted, new HashSet<>()));
        return List.copyOf(sorted.values());
    }

    private void place(ApprovalStep step, Map<String, ApprovalStep> sorted, Set<String> onWay) {
        if (sorted.containsKey(step.code()) || !onWay.add(step.code())) {
            return;
        }
        before(step).forEach(earlier -> place(earlier, sorted, onWay));
        sorted.put(step.code(), step);
    }

    /** How many steps stand in line before each, at most: its column in a drawing. */
    public Map<String, Integer> depths() {
        var depths = new HashMap<String, Integer>();
        inOrder()
                .forEach(step -> depths.put(
                        step.code(),
                        before(step).stream()
                                .mapToInt(earlier -> depths.getOrDefault(earlier.code(), 0) + 1)
                                .max()
                                .orElse(0)));
        return depths;
    }
}
