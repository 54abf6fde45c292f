package app.luodi.investment;

import app.luodi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return as somebody fills it in: the year to date, or the month's own value, or both, which then must agree.
 *
 * @param ytd 自年初累计
 * @param month 本月完成; negative only in a marked correction
 * @param sinceStart 自开始建设累计; left out, it is calculated where the base is known
 * @param progress 形象进度, in words
 * @param correction why the cumulative figure falls (核减); null where it does not
 * @param explanation what a soft check asked for
 * @param source where a statistical figure was taken from; the dispatch ledger has none
 * @param example whether the figures are examples (示例), not reported by anybody
 */
public record Draft(
        @Nullable Money ytd,
        @Nullable Money month,
        Parts parts,
        @Nullable Money sinceStart,
        @Nullable String progress,
        @Nullable String problem,
        @Nullable String correction,
        @Nullable String explanation,
        @Nullable String source,
        boolean example) {
    public Draft {
        progress = told(progress);
        problem = told(problem);
        correction = told(correction);
        explanation = told(explanation);
        source = told(source);
    }

    /** Of the dispatch ledger: without a source. */
    public Draft(
            @Nullable Money ytd,
            @Nullable Money month,
            Parts parts,
            @Nullable Money sinceStart,
            @Nullable String progress,
            @Nullable String problem,
            @Nullable String correction,
            @Nullable String explanation,
            boolean example) {
        this(ytd, month, parts, sinceStart, progress, problem, correction, explanation, null, example);
    }

    public static Draft ofYearToDate(Money ytd) {
        return new Draft(ytd, null, Parts.NONE, null, null, null, null, null, null, false);
    }

    public static Draft ofMonth(Money month) {
        return new Draft(null, month, Parts.NONE, null, null, null, null, null, null, false);
    }

    public Draft with(Parts parts) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withProgress(@Nullable String progress) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withProblem(@Nullable String problem) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withCorrection(@Nullable String correction) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withExplanation(@Nullable String explanation) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withSinceStart(@Nullable Money sinceStart) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    public Draft withSource(@Nullable String source) {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, example);
    }

    /** The same as an example (示例). */
    public Draft asExample() {
        return new Draft(ytd, month, parts, sinceStart, progress, problem, correction, explanation, source, true);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
