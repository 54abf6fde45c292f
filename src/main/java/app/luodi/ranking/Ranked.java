package app.luodi.ranking;

import org.jspecify.annotations.Nullable;

/**
 * A subject in its league table.
 *
 * @param subject the id of a unit, or the name of a leader
 * @param peers among whom it is ranked
 * @param before its rank in the ranking published last; null where it was in none
 */
public record Ranked(
        String subject,
        String name,
        String peers,
        Score score,
        int rank,
        @Nullable Integer before) {
    /** Places gained since the last published ranking. */
    public int moved() {
        return before == null ? 0 : before - rank;
    }
}
