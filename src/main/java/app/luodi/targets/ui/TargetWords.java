package app.luodi.targets.ui;

import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Judged;
import app.luodi.targets.Qualifier;
import app.luodi.targets.Scope;
import app.luodi.targets.Target;
import app.luodi.targets.TargetDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Targets in words: what was decided stays beside its qualifier, nothing is added to it. */
final class TargetWords {
    private TargetWords() {}

    /** 确保 470.00, 605.00 以上; unknown where no amount was decided. */
    static String amount(TargetDraft said) {
        return said.amount() == null ? Amounts.UNKNOWN : qualified(said.qualifier(), Amounts.yi(said.amount()));
    }

    /** +20.0% 左右; the qualifier stands with the amount where there is one. */
    static String growth(TargetDraft said) {
        return said.growth() == null
                ? Amounts.UNKNOWN
                : said.amount() == null
                        ? qualified(said.qualifier(), Amounts.growth(said.growth()))
                        : Amounts.growth(said.growth());
    }

    private static String qualified(@Nullable Qualifier qualifier, String figure) {
        if (qualifier == null) {
            return figure;
        }
        var word = Texts.of("targets.qualifier." + qualifier.code());
        return qualifier.follows() ? figure + " " + word : word + " " + figure;
    }

    /** 开工 · 沟赵: what it is about and for whom. */
    static String name(Target target) {
        var indicator =
                Texts.of("targets.indicator." + target.said().indicator().code());
        return target.said().scope() == Scope.TOTAL ? indicator : indicator + " · " + scope(target);
    }

    static String scope(Target target) {
        if (target.said().scope() == Scope.LIST && target.said().cohort() != null) {
            return Texts.of("targets.cohort." + target.said().cohort().code());
        }
        var name = target.of();
        return name == null ? Texts.of("targets.scope.total") : name;
    }

    /** A target of any other kind as a sentence: 30 亿元以上项目 2 个. */
    static String sentence(TargetDraft said) {
        var parts = new ArrayList<String>();
        if (said.amount() != null) {
            parts.add(Texts.of("targets.said.amount", qualified(said.qualifier(), Amounts.yi(said.amount()))));
        }
        if (said.terms().sinceYear() != null) {
            parts.addFirst(Texts.of("targets.said.since", said.year()));
        }
        if (said.terms().wording() != null) {
            parts.add(said.terms().wording());
        }
        if (said.number() != null) {
            parts.add(number(said));
        }
        var level = said.terms().level();
        if (level != null) {
            parts.add(qualified(said.qualifier(), plain(level.value()) + " " + level.unit()));
        }
        var relative = said.terms().relative();
        if (relative != null) {
            parts.add(Texts.of("targets.said.above", relative.comparator(), plain(relative.points())));
        }
        if (said.share() != null && said.cohort() != null) {
            parts.add(Texts.of(
                    "targets.said.share",
                    Texts.of("targets.cohort." + said.cohort().code()),
                    qualified(said.qualifier(), plain(said.share()) + "%")));
        }
        if (said.growth() != null) {
            parts.add(growth(said));
        }
        return String.join(Texts.of("targets.and"), parts);
    }

    private static String number(TargetDraft said) {
        var to = said.terms().numberTo();
        var number = qualified(
                said.qualifier(),
                to == null ? String.valueOf(said.number()) : Texts.of("targets.said.range", said.number(), to));
        if (said.bandMin() == null) {
            return Texts.of("targets.said.number", number);
        }
        return said.attribute() == null
                ? Texts.of("targets.said.banded", band(said.bandMin()), number)
                : Texts.of("targets.said.banded.attribute", band(said.bandMin()), said.attribute(), number);
    }

    private static String band(Money money) {
        return plain(money.yi());
    }

    /** What has come of it, in the target's own unit. */
    static String figure(Judged.Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return Amounts.UNKNOWN;
        }
        return switch (measure.in()) {
            case YI -> Amounts.number(value, 2);
            case PERCENT -> measure.of() > 0 ? Amounts.percent(value) : Amounts.growth(value);
            case POINTS -> Amounts.points(value);
            case NUMBER -> Amounts.count(value.longValue());
            case OWN -> plain(value);
        };
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
