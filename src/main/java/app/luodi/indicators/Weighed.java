package app.luodi.indicators;

/**
 * Projects that are the same to every rate, weighed together: whether they count is asked of one, what they weigh is what
 * they add up to.
 *
 * @param one its dates stand for before the year, in the year and not yet; its amounts for null, nothing and something
 * @param sums the same, with the amounts of all of them
 */
record Weighed(Case one, Case sums, int projects) {
    static Weighed alone(Case one) {
        return new Weighed(one, one, 1);
    }
}
