package app.luodi.investment;

import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule book of monthly returns (domain.md 3.2, numbered as there). Amounts in the sentences are 万元. */
final class ReturnRules {
    private static final BigDecimal ROOM = new BigDecimal("1.1");
    /** 1,000 万元: smaller months are not asked about. */
    private static final Money NOTABLE = Money.ofWan("1000");
    /** So many times the average month of the year so far. */
    private static final int UNUSUAL = 3;

    /** A draft with what it is measured against. */
    record Case(ReturnBasis basis, Draft draft) {
        @Nullable
        Money ytd() {
            if (draft.ytd() != null) {
                return draft.ytd();
            }
            return draft.month() == null ? null : basis.soFar().plus(draft.month());
        }

        @Nullable
        Money sinceStart() {
            if (draft.sinceStart() != null) {
                return draft.sinceStart();
            }
            var ytd = ytd();
            var base = basis.investedBefore();
            return ytd == null || base == null ? null : base.plus(ytd);
        }
    }

    interface Rule {
        Optional<Refusal> broken(Case seen);
    }

    static final Rule theMonthHasBegun = seen -> when(
            seen.basis().today().isBefore(seen.basis().month().begins()),
            "month",
            "future",
            seen.basis().month().year(),
            seen.basis().month().month());

    static final Rule somethingIsTold = seen -> when(seen.ytd() == null, "ytd", "empty");

    static final Rule nothingIsNegative =
            seen -> when(seen.ytd() != null && seen.ytd().isNegative(), "ytd", "negative")
                    .or(() -> when(seen.draft().parts().anyNegative(), "parts", "negative"));

    /** 1. 自年初累计 = 上月累计 + 本月完成. */
    static final Rule yearToDateIsBeforePlusMonth = seen -> {
        var ytd = seen.draft().ytd();
        var month = seen.draft().month();
        if (ytd == null || month == null) {
            return Optional.empty();
        }
        var sum = seen.basis().soFar().plus(month);
        return differs(sum, ytd, "ytd", "sum", seen.basis().soFar().wan(), month.wan());
    };

    /** 2. 自年初累计 = 建筑 + 安装 + 设备 + 其他. */
    static final Rule yearToDateIsTheSumOfItsParts = seen -> {
        var parts = seen.draft().parts();
        var ytd = seen.ytd();
        if (parts.isEmpty() || ytd == null) {
            return Optional.empty();
        }
        return parts.isComplete()
                ? differs(parts.sum(), ytd, "parts", "parts")
                : Optional.of(refusal("parts", "some_parts"));
    };

    /** 3. 自开始建设累计 = 上年末累计 + 自年初累计. */
    static final Rule sinceStartIsInvestedBeforePlusYear = seen -> {
        var base = seen.basis().investedBefore();
        var told = seen.draft().sinceStart();
        var ytd = seen.ytd();
        return base == null || told == null || ytd == null
                ? Optional.empty()
                : differs(base.plus(ytd), told, "sinceStart", "since_start", base.wan(), ytd.wan());
    };

    /** 4. 设备 ≥ 购置旧设备 + 用于更新的设备. */
    static final Rule equipmentHoldsWhatIsOldAndWhatRenews = seen -> {
        var parts = seen.draft().parts();
        var within = parts.ofWhich().ofEquipment();
        return within.compareTo(orNothing(parts.equipment())) <= 0
                ? Optional.empty()
                : Optional.of(refusal(
                        "equipment",
                        "of_equipment",
                        orNothing(parts.equipment()).wan(),
                        within.wan()));
    };

    /** 5. 其他费用 ≥ 旧建筑物购置费 + 建设用地费. */
    static final Rule otherCostsHoldOldBuildingsAndLand = seen -> {
        var parts = seen.draft().parts();
        var within = parts.ofWhich().ofOther();
        return within.compareTo(orNothing(parts.other())) <= 0
                ? Optional.empty()
                : Optional.of(
                        refusal("other", "of_other", orNothing(parts.other()).wan(), within.wan()));
    };

    /** 7. 累计 never falls, except in a marked correction (核减). */
    static final Rule cumulativeNeverFalls = seen -> {
        var ytd = seen.ytd();
        var before = seen.basis().before();
        return ytd == null || before == null || seen.draft().correction() != null || ytd.compareTo(before) >= 0
                ? Optional.empty()
                : Optional.of(refusal("ytd", "falls", ytd.wan(), before.wan()));
    };

    /** 7, seen from behind: a revised month must leave the next one standing. */
    static final Rule theNextMonthDoesNotFallEither = seen -> {
        var ytd = seen.ytd();
        var after = seen.basis().after();
        return ytd == null || after == null || ytd.compareTo(after) <= 0
                ? Optional.empty()
                : Optional.of(refusal("ytd", "above_next", ytd.wan(), after.wan()));
    };

    /** 6. 自开始建设累计 ≤ 计划总投资 × 1.1, or explained. */
    static final Rule withinThePlannedInvestment = seen -> {
        var since = seen.sinceStart() == null ? seen.ytd() : seen.sinceStart();
        var total = seen.basis().totalInvestment();
        return since == null
                        || total == null
                        || seen.draft().explanation() != null
                        || since.yuan().compareTo(total.yuan().multiply(ROOM)) <= 0
                ? Optional.empty()
                : Optional.of(refusal("sinceStart", "above_total", since.wan(), total.wan()));
    };

    /**
     * A month out of all proportion to the year so far is asked about, not refused. The first figure of a year never is:
     * what was spent before the start is caught up in one month (domain.md 3.1).
     */
    static final Rule anUnusualMonthIsExplained = seen -> {
        var ytd = seen.ytd();
        var before = seen.basis().before();
        if (ytd == null || before == null || before.fen() <= 0 || seen.draft().explanation() != null) {
            return Optional.empty();
        }
        var month = ytd.minus(before);
        var usual = new Money(before.fen() / (seen.basis().month().month() - 1));
        return month.compareTo(NOTABLE) < 0 || month.fen() <= UNUSUAL * usual.fen()
                ? Optional.empty()
                : Optional.of(refusal("month", "unusual", month.wan(), usual.wan()));
    };

    static final List<Rule> HARD = List.of(
            theMonthHasBegun,
            somethingIsTold,
            nothingIsNegative,
            yearToDateIsBeforePlusMonth,
            yearToDateIsTheSumOfItsParts,
            sinceStartIsInvestedBeforePlusYear,
            equipmentHoldsWhatIsOldAndWhatRenews,
            otherCostsHoldOldBuildingsAndLand,
            cumulativeNeverFalls,
            theNextMonthDoesNotFallEither);

    static final List<Rule> SOFT = List.of(withinThePlannedInvestment, anUnusualMonthIsExplained);

    private ReturnRules() {}

    static List<Refusal> broken(List<Rule> rules, Case seen) {
        return rules.stream().flatMap(rule -> rule.broken(seen).stream()).toList();
    }

    private static Optional<Refusal> when(boolean broken, String field, String sentence, Object... values) {
        return broken ? Optional.of(refusal(field, sentence, values)) : Optional.empty();
    }

    /** Named after the side that is too small: {@code .less} where the sum falls short of what was told. */
    private static Optional<Refusal> differs(Money sum, Money told, String field, String sentence, Object... first) {
        var gap = sum.minus(told);
        if (gap.fen() == 0) {
            return Optional.empty();
        }
        var values = new java.util.ArrayList<Object>(List.of(first));
        values.addAll(List.of(sum.wan(), told.wan(), gap.wan().abs()));
        return Optional.of(refusal(field, sentence + (gap.isNegative() ? ".less" : ".more"), values.toArray()));
    }

    private static Money orNothing(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    private static Refusal refusal(String field, String sentence, Object... values) {
        return Refusal.of(field, "investment.rule." + sentence, values);
    }
}
