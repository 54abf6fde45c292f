package app.luodi.targets;

import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.util.List;
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
            TargetRules::aPartHasAName);

    private TargetRules() {}

    static Stream<Refusal> broken(TargetDraft draft) {
        return RULES.stream().flatMap(rule -> Stream.ofNullable(rule.apply(draft)));
    }

    private static @Nullable Refusal theYearIsOfOurTime(TargetDraft draft) {
        return draft.year() < FIRST_YEAR || draft.year() > LAST_YEAR ? refusal("year", "year") : null;
    }

    private static @Nullable Refusal somethingIsAskedFor(TargetDraft draft) {
        return draft.amount() == null && draft.growth() == null && draft.number() == null && draft.share() == null
                ? refusal("amount", "empty")
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
            case OFFICE, AREA -> draft.unit() == null ? refusal("unit", "unit") : null;
        };
    }

    private static Refusal refusal(String field, String sentence) {
        return Refusal.of(field, "targets.rule." + sentence);
    }
}
