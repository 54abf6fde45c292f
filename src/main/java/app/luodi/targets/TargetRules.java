package app.luodi.targets;

import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a target must say. That parts do not add up to the whole is no fault: it is shown (domain.md 0.3). */
final class TargetRules {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static final List<Function<TargetDraft, @Nullable Refusal>> RULES = List.of(
            TargetRules::theYearIsOfOurTime,
            TargetRules::somethingIsAskedFor,
            TargetRules::nothingIsNegative,
            TargetRules::aShareIsOfACohort,
            TargetRules::aShareIsAPart,
            TargetRules::aPartHasAName,
            TargetRules::aRangeRises,
            TargetRules::aLevelHasAUnit,
            TargetRules::whatIsAboveNamesWhatItIsAbove,
            TargetRules::severalYearsBeginBefore,
            TargetRules::aDayLiesInItsYears);

    private TargetRules() {}

    static Stream<Refusal> broken(TargetDraft draft) {
        return RULES.stream().flatMap(rule -> Stream.ofNullable(rule.apply(draft)));
    }

    private static @Nullable Refusal theYearIsOfOurTime(TargetDraft draft) {
        return draft.year() < FIRST_YEAR || draft.year() > LAST_YEAR ? refusal("year", "year") : null;
    }

    private static @Nullable Refusal somethingIsAskedFor(TargetDraft draft) {
        return Stream.of(
                                Optional.ofNullable(draft.amount()),
                                Optional.ofNullable(draft.growth()),
                                Optional.ofNullable(draft.number()),
                                Optional.ofNullable(draft.share()),
                                Optional.ofNullable(draft.terms().level()),
                                Optional.ofNullable(draft.terms().relative()),
                                Optional.ofNullable(draft.byDay()))
                        .allMatch(Optional::isEmpty)
                ? refusal("amount", "empty")
                : null;
    }

    private static @Nullable Refusal aRangeRises(TargetDraft draft) {
        var to = draft.terms().numberTo();
        return to != null && (draft.number() == null || to < draft.number()) ? refusal("numberTo", "range") : null;
    }

    private static @Nullable Refusal aLevelHasAUnit(TargetDraft draft) {
        var level = draft.terms().level();
        return level != null && (level.unit() == null || level.unit().isBlank())
                ? refusal("levelUnit", "unitless")
                : null;
    }

    private static @Nullable Refusal whatIsAboveNamesWhatItIsAbove(TargetDraft draft) {
        var relative = draft.terms().relative();
        return relative != null
                        && (relative.comparator() == null
                                || relative.comparator().isBlank())
                ? refusal("comparator", "comparator")
                : null;
    }

    private static @Nullable Refusal severalYearsBeginBefore(TargetDraft draft) {
        var since = draft.terms().sinceYear();
        return since != null && since >= draft.year() ? refusal("sinceYear", "since") : null;
    }

    private static @Nullable Refusal aDayLiesInItsYears(TargetDraft draft) {
        var since = draft.terms().sinceYear();
        return draft.byDay() != null
                        && (draft.byDay().getYear() > draft.year()
                                || draft.byDay().getYear() < (since == null ? draft.year() : since))
                ? refusal("byDay", "day")
                : null;
    }

    private static @Nullable Refusal nothingIsNegative(TargetDraft draft) {
        if (draft.amount() != null && draft.amount().isNegative()) {
            return refusal("amount", "negative");
        }
        if (draft.bandMin() != null && draft.bandMin().isNegative()) {
            return refusal("bandMin", "negative");
        }
        return draft.number() != null && draft.number() < 0 ? refusal("number", "negative") : null;
    }

    private static @Nullable Refusal aShareIsOfACohort(TargetDraft draft) {
        return draft.share() != null && draft.cohort() == null ? refusal("cohort", "cohort") : null;
    }

    private static @Nullable Refusal aShareIsAPart(TargetDraft draft) {
        return draft.share() != null
                        && (draft.share().signum() < 0 || draft.share().compareTo(WHOLE) > 0)
                ? refusal("share", "share")
                : null;
    }

    private static @Nullable Refusal aPartHasAName(TargetDraft draft) {
        return switch (draft.scope()) {
            case TOTAL -> draft.category() != null || draft.unit() != null ? refusal("scope", "scope") : null;
            case CATEGORY -> draft.category() == null ? refusal("category", "category") : null;
            case OFFICE, AREA, DEPARTMENT -> draft.unit() == null ? refusal("unit", "unit") : null;
            case LEADER -> draft.terms().leader() == null ? refusal("leader", "leader") : null;
            case LIST -> draft.cohort() == null ? refusal("cohort", "list") : null;
        };
    }

    private static Refusal refusal(String field, String sentence) {
        return Refusal.of(field, "targets.rule." + sentence);
    }
}
