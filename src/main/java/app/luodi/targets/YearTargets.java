package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a year must bring, with its pace, its gaps between parts and whole, and whether amount and growth agree. */
@Service
@Transactional(readOnly = true)
public class YearTargets {
    /** Half of the last decimal a growth is published with, in percentage points, and a little for rounded amounts. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /**
     * The parts of a whole beside the whole. That they differ is legal: categories overlap, a reserve is held back.
     *
     * @param parts the amounts of the parts, added up for this comparison only
     * @param gap the parts less the whole: positive where they reach beyond it
     * @param unknown parts without an amount, which are not in the sum
     */
    public record Gap(Scope scope, Money parts, Money whole, Money gap, int unknown) {}

    /**
     * A target's amount held against last year's published amount, where that is legal.
     *
     * @param base last year's published amount
     * @param amountsSay the growth the two amounts show, in percent
     * @param said the growth that was decided
     */
    public record Consistency(Target target, Money base, BigDecimal amountsSay, BigDecimal said, boolean agrees) {}

    /** All targets of a year; those of fixed-asset investment by scope. */
    public record Year(int year, List<Target> all, List<Consistency> consistency) {
        public List<Target> of(Indicator indicator, Scope scope, Ledger ledger) {
            return all.stream()
                    .filter(target -> target.said().indicator() == indicator
                            && target.said().scope() == scope
                            && target.said().ledger() == ledger)
                    .toList();
        }

        /** The district's own target of fixed-asset investment. */
        public Optional<Target> total(Ledger ledger) {
            return of(Indicator.FIXED_ASSET_INVESTMENT, Scope.TOTAL, ledger).stream()
                    .findFirst();
        }

        public List<Target> categories(Ledger ledger) {
            return of(Indicator.FIXED_ASSET_INVESTMENT, Scope.CATEGORY, ledger);
        }

        public List<Target> offices(Ledger ledger) {
            return of(Indicator.FIXED_ASSET_INVESTMENT, Scope.OFFICE, ledger);
        }

        /** Empty where there is no total amount or no part with one. */
        public Optional<Gap> gap(Indicator indicator, Scope scope, Ledger ledger) {
            var parts = of(indicator, scope, ledger);
            var amounts = parts.stream()
                    .map(part -> part.said().amount())
                    .filter(Objects::nonNull)
                    .toList();
            var whole = of(indicator, Scope.TOTAL, ledger).stream()
                    .map(total -> total.said().amount())
                    .filter(Objects::nonNull)
                    .findFirst();
            if (amounts.isEmpty() || whole.isEmpty()) {
                return Optional.empty();
            }
            var sum = amounts.stream().reduce(Money.ZERO, Money::plus);
            return Optional.of(new Gap(scope, sum, whole.get(), sum.minus(whole.get()), parts.size() - amounts.size()));
        }

        /** What is asked for besides fixed-asset investment: signings, starts, shares. */
        public List<Target> others() {
            return all.stream()
                    .filter(target -> target.said().indicator() != Indicator.FIXED_ASSET_INVESTMENT)
                    .toList();
        }
    }

    private final Targets targets;
    private final PublishedFigures published;
    private final YearFacts facts;
    private final Rights rights;

    YearTargets(Targets targets, PublishedFigures published, YearFacts facts, Rights rights) {
        this.targets = targets;
        this.facts = facts;
        this.published = published;
        this.rights = rights;
    }

    public Year of(int year) {
        rights.require(Act.VIEW_PROJECTS);
        var all = targets.of(year);
        var lastYear = published.of(year - 1).stream()
                .map(PublishedFigures.Kept::figure)
                .filter(figure -> figure.month().month() == 12)
                .toList();
        return new Year(
                year,
                all,
                all.stream()
                        .flatMap(target -> consistency(target, lastYear).stream())
                        .toList());
    }

    /**
     * The annual plans of the projects beside the target: they sum to it and a margin (domain.md 4.2), in the dispatch
     * ledger, never in the statistical one.
     *
     * @param cohort a class of the list; null for all plans
     */
    public Money plans(int year, @Nullable ListClass cohort) {
        rights.require(Act.VIEW_PROJECTS);
        return facts.plans(year, cohort);
    }

    /** Years that have targets, the newest first. */
    public List<Integer> years() {
        rights.require(Act.VIEW_PROJECTS);
        return targets.years();
    }

    public Optional<Target> find(UUID id) {
        rights.require(Act.VIEW_PROJECTS);
        return targets.find(id);
    }

    private static Optional<Consistency> consistency(Target target, List<PublishedFigure> lastYear) {
        var said = target.said();
        var amount = said.amount();
        var growth = said.growth();
        if (amount == null || growth == null || !said.amountsShowGrowth()) {
            return Optional.empty();
        }
        return lastYear.stream()
                .filter(figure -> figure.indicator() == said.indicator()
                        && figure.scope() == said.scope()
                        && Objects.equals(figure.category(), said.category())
                        && Objects.equals(figure.unit(), said.unit()))
                .map(PublishedFigure::amount)
                .filter(Objects::nonNull)
                .filter(base -> base.fen() > 0)
                .findFirst()
                .map(base -> {
                    var shown = BigDecimal.valueOf(amount.fen() - base.fen())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(base.fen()), MathContext.DECIMAL64);
                    return new Consistency(
                            target,
                            base,
                            shown,
                            growth,
                            shown.subtract(growth).abs().compareTo(TOLERANCE) <= 0);
                });
    }
}
