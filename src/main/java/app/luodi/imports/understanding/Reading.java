package app.luodi.imports.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cell.
 *
 * @param unit the unit that was used
 * @param confidence 0 to 1
 * @param problems what must be told, without their place
 */
record Reading(Value value, @Nullable Unit unit, double confidence, List<Problem> problems) {
    private static final double DOUBTFUL = 0.5;

    static Reading sure(Value value) {
        return new Reading(value, null, 1, List.of());
    }

    static Reading of(Value value, Unit unit) {
        return new Reading(value, unit, 1, List.of());
    }

    /** The value stands, and something is to be told or asked. */
    Reading telling(Problem problem) {
        var asks = problem.weight() == Problem.Weight.QUESTION || problem.weight() == Problem.Weight.ERROR;
        var all = new java.util.ArrayList<>(problems);
        all.add(problem);
        return new Reading(value, unit, asks ? DOUBTFUL : confidence, all);
    }
}
