package app.luodi.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The times of one question asked again and again, in milliseconds. */
record Timed(String name, double median, double p95, double aim) {
    /** What is timed may throw: a failure is no figure. */
    interface Question {
        void ask() throws Exception;
    }

    static Timed of(String name, double aim, int warmUp, int rounds, Question question) throws Exception {
        for (var i = 0; i < warmUp; i++) {
            question.ask();
        }
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++) {
            var begin = System.nanoTime();
            question.ask();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return new Timed(name, times[rounds / 2], times[rounds * 95 / 100], aim);
    }

    /** A row of the table, beside its floor: the plain SQL of the same question under the same policies. */
    String row(Timed floor) {
        return String.format(
                Locale.ROOT,
                "| %-46s | %8.2f | %8.2f | %8.2f | %6.1f× | %6s | %s |",
                name,
                median,
                p95,
                floor.median,
                median / floor.median,
                aim == 0 ? "–" : "≤ " + (int) aim,
                aim == 0 || median <= aim ? "" : "missed");
    }
}
