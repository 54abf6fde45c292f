package app.luodi.targets;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target as it was decided: absolute, growth, both, a number, a share of a cohort by a day (domain.md 4.1). Nothing is
 * derived from anything.
 *
 * @param category code of the category where the scope is one
 * @param unit the 办事处 or 片区 where the scope is one
 * @param growth percent against the year before
 * @param number how many (projects)
 * @param share percent of the cohort
 * @param cohort the list class the share is of
 * @param byDay the day by which it must be so
 * @param bandMin counts projects of at least this amount
 * @param attribute what else they must be: 总部, 主导产业链
 * @param curve the pacing curve; null for an even year
 * @param source the document it was decided in
 * @param example whether it is an example (示例)
 * @param terms what only some targets say
 */
public record TargetDraft(
        int year,
        Ledger ledger,
        Indicator indicator,
        Scope scope,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable Money amount,
        @Nullable BigDecimal growth,
        @Nullable Integer number,
        @Nullable BigDecimal share,
        @Nullable ListClass cohort,
        @Nullable LocalDate byDay,
        @Nullable Money bandMin,
        @Nullable String attribute,
        @Nullable Qualifier qualifier,
        @Nullable UUID curve,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable String note,
        boolean example,
        TargetTerms terms) {
    /** A target without further terms. */
    public TargetDraft(
            int year,
            Ledger ledger,
            Indicator indicator,
            Scope scope,
            @Nullable String category,
            @Nullable UUID unit,
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable Integer number,
            @Nullable BigDecimal share,
            @Nullable ListClass cohort,
            @Nullable LocalDate byDay,
            @Nullable Money bandMin,
            @Nullable String attribute,
            @Nullable Qualifier qualifier,
            @Nullable UUID curve,
            @Nullable String source,
            @Nullable LocalDate sourceOn,
            @Nullable String note,
            boolean example) {
        this(
                year,
                ledger,
                indicator,
                scope,
                category,
                unit,
                amount,
                growth,
                number,
                share,
                cohort,
                byDay,
                bandMin,
                attribute,
                qualifier,
                curve,
                source,
                sourceOn,
                note,
                example,
                TargetTerms.NONE);
    }

    /** The same with further terms. */
    public TargetDraft with(TargetTerms further) {
        return new TargetDraft(
                year, ledger, indicator, scope, category, unit, amount, growth, number, share, cohort, byDay, bandMin,
                attribute, qualifier, curve, source, sourceOn, note, example, further);
    }

    /** Whether amount and growth may be held against each other: not at constant prices. */
    public boolean amountsShowGrowth() {
        return terms.prices() == null ? indicator.amountsShowGrowth() : terms.prices() == Prices.CURRENT;
    }

    public TargetDraft {
        attribute = told(attribute);
        source = told(source);
        note = told(note);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
