package app.luodi.targets;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only some targets say, each in its own words (domain.md 4.1, 4.2).
 *
 * @param numberTo the upper end of a range: 25至30家
 * @param relative points above somebody else's growth
 * @param level a level with its unit: 研发强度 9 %
 * @param prices the price basis of a growth; null is what the indicator usually has
 * @param sinceYear the year a target of several years was set in
 * @param wording the target as the document says it
 * @param edition of the source document: 送审稿, 正式稿, 年中调整
 * @param leader the leader whose projects it is for, where the scope is one
 * @param answers who answers for it
 * @param aimCurve the curve aimed at (力争), beside the one that must be kept (确保)
 */
public record TargetTerms(
        @Nullable Integer numberTo,
        @Nullable Relative relative,
        @Nullable Level level,
        @Nullable Prices prices,
        @Nullable Integer sinceYear,
        @Nullable String wording,
        @Nullable String edition,
        @Nullable String leader,
        Answers answers,
        @Nullable UUID aimCurve) {
    /** 高于全市 3 个百分点. */
    public record Relative(@Nullable String comparator, BigDecimal points) {}

    /** A figure with its unit; without one it is refused. */
    public record Level(BigDecimal value, @Nullable String unit) {}

    /** 责任单位 and 责任领导. */
    public record Answers(@Nullable UUID unit, @Nullable String person) {
        public static final Answers NOBODY = new Answers(null, null);
    }

    /** Nothing further. */
    public static final TargetTerms NONE =
            new TargetTerms(null, null, null, null, null, null, null, null, Answers.NOBODY, null);

    public TargetTerms {
        wording = told(wording);
        edition = told(edition);
        leader = told(leader);
    }

    public static TargetTerms range(int to) {
        return new TargetTerms(to, null, null, null, null, null, null, null, Answers.NOBODY, null);
    }

    public static TargetTerms above(@Nullable String comparator, String points) {
        return new TargetTerms(
                null,
                new Relative(comparator, new BigDecimal(points)),
                null,
                null,
                null,
                null,
                null,
                null,
                Answers.NOBODY,
                null);
    }

    public static TargetTerms level(String value, @Nullable String unit) {
        return new TargetTerms(
                null,
                null,
                new Level(new BigDecimal(value), told(unit)),
                null,
                null,
                null,
                null,
                null,
                Answers.NOBODY,
                null);
    }

    public static TargetTerms at(Prices prices) {
        return new TargetTerms(null, null, null, prices, null, null, null, null, Answers.NOBODY, null);
    }

    public static TargetTerms since(int year) {
        return new TargetTerms(null, null, null, null, year, null, null, null, Answers.NOBODY, null);
    }

    public static TargetTerms worded(String wording) {
        return new TargetTerms(null, null, null, null, null, wording, null, null, Answers.NOBODY, null);
    }

    public static TargetTerms ofLeader(String leader) {
        return new TargetTerms(null, null, null, null, null, null, null, leader, Answers.NOBODY, null);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
