package app.luodi.forecast;

import app.luodi.kernel.Money;
import java.util.List;

/**
 * What a project's year comes to.
 *
 * @param low the lowest of the ways that apply
 * @param middle the one in the middle, which the district's sum takes
 * @param high the highest
 * @param from the first month in which more is expected
 */
public record Outlook(Money low, Money middle, Money high, List<Basis> bases, int from) {
    /** A way of looking ahead, and what it says. */
    public record Basis(Way way, Money amount) {}

    /** The ways there are. */
    public enum Way {
        /** Nothing more comes: completed, dropped, or nobody knows of anything. */
        DONE,
        /** What the plan still asks for from here on. */
        PLAN,
        /** Its own ratio to the pace, carried to the end of the year. */
        OWN_PACE,
        /** Not started: what fits between its start and the end of the year. */
        STAGE,
        /** The curve that years of projects of its kind took. */
        TYPICAL
    }
}
