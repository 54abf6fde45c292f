package app.luodi.targets;

import app.luodi.identity.settings.DistrictSettings;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the figure of a target is counted from: projects, or the returns of its part of the district. */
@Component
public class Behind {
    /**
     * @param rows every project of the cohort; those that count say so
     * @param amount what they add up to, where the target is an amount
     * @param through the month the amount reaches to
     * @param known whether they can be counted: not where an attribute has no label in the district
     */
    public record Rows(
            List<Row> rows,
            @Nullable Money amount,
            @Nullable StatisticsMonth through,
            boolean known) {
        public int of() {
            return rows.size();
        }

        public int counted() {
            return (int) rows.stream().filter(Row::counts).count();
        }
    }

    /** @param on the day that counts; null where it has not come */
    public record Row(
            UUID project,
            String name,
            @Nullable Money amount,
            @Nullable LocalDate on,
            boolean counts) {}

    private final YearFacts facts;
    private final InvestmentTotals totals;
    private final DistrictSettings settings;
    private final Today today;

    Behind(YearFacts facts, InvestmentTotals totals, DistrictSettings settings, Today today) {
        this.facts = facts;
        this.settings = settings;
        this.totals = totals;
        this.today = today;
    }

    Map<UUID, Rows> of(int year, List<Target> targets) {
        var rows = new HashMap<UUID, Rows>();
        var bands = bands(year, targets);
        for (var target : targets) {
            rows(year, target, bands).ifPresent(found -> rows.put(target.id(), found));
        }
        return rows;
    }

    private Optional<Rows> rows(int year, Target target, Map<UUID, Set<UUID>> bands) {
        var said = target.said();
        return switch (said.indicator()) {
            case FIXED_ASSET_INVESTMENT -> invested(said);
            case SIGNED_AMOUNT -> Optional.of(sum(of(said, facts.signed(year))));
            case SIGNED_PROJECTS -> Optional.of(banded(target, of(said, facts.signed(year)), bands));
            case STARTS -> Optional.of(reached(said, cohort(said, "started_on", facts.started(year))));
            case COMPLETIONS -> Optional.of(reached(said, cohort(said, "completed_on", facts.completed(year))));
            case LISTED_PROJECTS -> Optional.of(sum(of(said, facts.listed(year, said.cohort(), "started_on"))));
            case FUNDS_FROM_OUTSIDE,
                    GROSS_PRODUCT,
                    INDUSTRIAL_OUTPUT,
                    RETAIL_SALES,
                    BUDGET_REVENUE,
                    FOREIGN_TRADE,
                    TECHNOLOGY_CONTRACTS,
                    RESEARCH_INTENSITY,
                    MARKET_ENTITIES,
                    OTHER -> Optional.empty();
        };
    }

    private Optional<Rows> invested(TargetDraft said) {
        var month = through(said.year(), said.ledger());
        if (month.isEmpty()) {
            return Optional.empty();
        }
        var by = switch (said.scope()) {
            case TOTAL, LIST -> null;
            case CATEGORY -> By.CATEGORY;
            case OFFICE -> By.OFFICE;
            case AREA -> By.AREA;
            case DEPARTMENT -> By.UNIT;
            case LEADER -> By.LEADER;
        };
        var done = by != null
                ? totals.by(by, month.get(), said.ledger()).stream()
                        .filter(slice -> Objects.equals(slice.key(), key(said)))
                        .findFirst()
                        .map(InvestmentTotals.Slice::ytd)
                        .orElse(null)
                : said.cohort() != null
                        ? facts.investedByList(month.get(), said.ledger(), said.cohort())
                        : totals.months(said.year(), said.ledger()).stream()
                                .filter(total -> total.month().equals(month.get()))
                                .findFirst()
                                .map(InvestmentTotals.MonthTotal::ytd)
                                .orElse(null);
        return done == null ? Optional.empty() : Optional.of(new Rows(List.of(), done, month.get(), true));
    }

    /** The last month reported, but none whose returns are not yet due. */
    Optional<StatisticsMonth> through(int year, Ledger ledger) {
        var due = StatisticsMonth.lastOverOn(today.today().minusDays(facts.cutOff() - 1L));
        return totals.lastReported(year, ledger)
                .map(last -> due.year() == year && last.compareTo(due) > 0 ? due : last);
    }

    private static @Nullable String key(TargetDraft said) {
        return switch (said.scope()) {
            case CATEGORY -> said.category();
            case LEADER -> said.terms().leader();
            case OFFICE, AREA, DEPARTMENT -> Targets.text(said.unit());
            case TOTAL, LIST -> null;
        };
    }

    private List<YearFacts.One> cohort(TargetDraft said, String day, List<YearFacts.One> happened) {
        return of(said, said.cohort() == null ? happened : facts.listed(said.year(), said.cohort(), day));
    }

    private static List<YearFacts.One> of(TargetDraft said, List<YearFacts.One> all) {
        return all.stream()
                .filter(one -> switch (said.scope()) {
                    case TOTAL, LIST -> true;
                    case CATEGORY -> one.labels().contains(said.category());
                    case OFFICE -> Objects.equals(one.office(), said.unit());
                    case AREA -> Objects.equals(one.area(), said.unit());
                    case DEPARTMENT -> Objects.equals(one.unit(), said.unit());
                    case LEADER -> Objects.equals(one.leader(), said.terms().leader());
                })
                .toList();
    }

    private static Rows sum(List<YearFacts.One> all) {
        return new Rows(
                all.stream().map(one -> row(one, true)).toList(),
                all.stream().map(YearFacts.One::amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus),
                null,
                true);
    }

    /** What has come by the day the target names, or by today. */
    private Rows reached(TargetDraft said, List<YearFacts.One> cohort) {
        var day = said.byDay() == null || today.today().isBefore(said.byDay()) ? today.today() : said.byDay();
        return new Rows(
                cohort.stream()
                        .map(one -> row(one, one.on() != null && !one.on().isAfter(day)))
                        .toList(),
                null,
                null,
                true);
    }

    private Rows banded(Target target, List<YearFacts.One> signed, Map<UUID, Set<UUID>> bands) {
        var band = bands.get(target.id());
        var attribute = target.said().attribute();
        return new Rows(
                signed.stream()
                        .map(one -> row(
                                one,
                                band == null
                                        ? alone(target.said()).takes(candidate(one))
                                        : band.contains(one.project())))
                        .toList(),
                null,
                null,
                attribute == null || facts.labels().contains(attribute));
    }

    private static BandFilling.Candidate candidate(YearFacts.One one) {
        return new BandFilling.Candidate(one.project(), one.amount(), one.labels());
    }

    /** A count that is no band of the district's plan. */
    private static BandFilling.Band alone(TargetDraft said) {
        return new BandFilling.Band(new UUID(0, 0), said.bandMin(), said.attribute(), 0);
    }

    /** The bands of one plan are filled together: which is why a single target cannot be counted alone. */
    private Map<UUID, Set<UUID>> bands(int year, List<Target> targets) {
        var labels = facts.labels();
        var bands = targets.stream()
                .filter(target -> Shape.of(target.said()) == Shape.BANDED_COUNT
                        && target.said().indicator() == Indicator.SIGNED_PROJECTS
                        && target.said().scope() == Scope.TOTAL)
                .filter(target -> target.said().attribute() == null
                        || labels.contains(target.said().attribute()))
                .map(target -> new BandFilling.Band(
                        target.id(),
                        Objects.requireNonNull(target.said().bandMin()),
                        target.said().attribute(),
                        Objects.requireNonNull(target.said().number())))
                .toList();
        if (bands.isEmpty()) {
            return Map.of();
        }
        var candidates = facts.signed(year).stream().map(Behind::candidate).toList();
        var filled = new HashMap<UUID, Set<UUID>>();
        BandFilling.fill(bands, candidates, settings.value(TargetSettings.BANDS_ONCE))
                .forEach((target, projects) -> filled.put(target, new HashSet<>(projects)));
        return filled;
    }

    private static Row row(YearFacts.One one, boolean counts) {
        return new Row(one.project(), one.name(), one.amount(), one.on(), counts);
    }
}
