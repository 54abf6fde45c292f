package app.luodi.boards;

import app.luodi.investment.InvestmentTotals.MonthTotal;
import app.luodi.investment.InvestmentTotals.Slice;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.targets.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts sums beside targets and paces. Parts are never added into a total; growth is never turned into an amount. */
record YearSums(
        List<TargetFacts.Set> targets,
        List<TargetFacts.Told> told,
        Optional<StatisticsMonth> through,
        List<MonthTotal> thisYear,
        List<MonthTotal> lastYear) {
    /** Below this part of the year a projection would say more about the start than about the year. */
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(25);

    Year.Against total() {
        return against("total", null, through.flatMap(this::at).orElse(null));
    }

    /** The sum of the returns; where there are none at all, what was published. */
    private Optional<Money> at(StatisticsMonth month) {
        return thisYear.isEmpty()
                ? published(month)
                : thisYear.stream()
                        .filter(total -> total.month().equals(month))
                        .findFirst()
                        .map(MonthTotal::ytd);
    }

    private Optional<Money> before(StatisticsMonth month) {
        var then = new StatisticsMonth(month.year() - 1, month.month());
        return lastYear.isEmpty()
                ? published(then)
                : lastYear.stream()
                        .filter(total -> total.month().equals(then))
                        .findFirst()
                        .map(MonthTotal::ytd);
    }

    private Optional<Money> published(StatisticsMonth month) {
        return told.stream()
                .filter(one -> one.scope().equals("total"))
                .map(TargetFacts.Told::figure)
                .filter(figure -> figure.year() == month.year() && figure.month() == month.month())
                .flatMap(figure -> Stream.ofNullable(figure.amount()))
                .findFirst();
    }

    Year.Against against(String scope, @Nullable String of, @Nullable Money done) {
        var target = target(scope, of);
        var completion = Distance.completion(
                done,
                target.map(TargetFacts.Set::target).map(Year.Target::amount).orElse(null));
        var due = through.map(month -> pace(scope, of).at(month)).orElse(null);
        return new Year.Against(
                target.map(TargetFacts.Set::target),
                done,
                completion,
                completion == null ? null : due,
                completion == null || due == null ? null : completion.subtract(due),
                told.stream()
                        .filter(one -> one.scope().equals(scope) && Objects.equals(one.of(), of))
                        .map(TargetFacts.Told::figure)
                        .toList());
    }

    Optional<TargetFacts.Set> target(String scope, @Nullable String of) {
        return targets.stream()
                .filter(one -> one.scope().equals(scope) && Objects.equals(one.of(), of))
                .findFirst();
    }

    /** The curve of the target, else that of the district's target, else an even one. */
    Pace pace(String scope, @Nullable String of) {
        return target(scope, of)
                .map(TargetFacts.Set::points)
                .filter(points -> !points.isEmpty())
                .or(() -> target("total", null).map(TargetFacts.Set::points))
                .map(Distance::pace)
                .orElse(Pace.LINEAR);
    }

    List<Year.Month> months(int year) {
        return StatisticsMonth.of(year).stream().map(this::month).toList();
    }

    private Year.Month month(StatisticsMonth month) {
        var counts = through.filter(last -> month.compareTo(last) <= 0).isPresent();
        var done = counts ? at(month).orElse(null) : null;
        var amount = target("total", null)
                .map(TargetFacts.Set::target)
                .map(Year.Target::amount)
                .orElse(null);
        var pace = pace("total", null);
        var completion = Distance.completion(done, amount);
        return new Year.Month(
                month,
                done,
                amount == null ? null : pace.due(amount, month),
                pace.at(month),
                completion == null ? null : completion.subtract(pace.at(month)),
                before(month).orElse(null),
                growth(month.year(), month.month()),
                growth(month.year() - 1, month.month()));
    }

    private @Nullable BigDecimal growth(int year, int month) {
        return told.stream()
                .filter(one -> one.scope().equals("total"))
                .map(TargetFacts.Told::figure)
                .filter(figure -> figure.year() == year && figure.month() == month && figure.growth() != null)
                .findFirst()
                .map(Year.Published::growth)
                .orElse(null);
    }

    /** Every category that has a target, a figure or projects, in the district's order. */
    List<Year.Category> categories(List<TargetFacts.Tag> tags, List<Slice> slices) {
        return tags.stream()
                .map(tag -> new Year.Category(
                        tag.code(),
                        tag.name(),
                        against(
                                "category",
                                tag.code(),
                                slices.stream()
                                        .filter(slice -> tag.code().equals(slice.key()))
                                        .findFirst()
                                        .map(Slice::ytd)
                                        .orElse(null))))
                .filter(category -> category.against().done() != null
                        || category.against().target().isPresent()
                        || !category.against().published().isEmpty())
                .toList();
    }

    /** The year at its own ratio to pace: done ÷ pace. Left out early in the year and where the target is no amount. */
    Optional<Year.Forecast> forecast(Year.Against total) {
        var target = total.target().map(Year.Target::amount);
        if (target.isEmpty()
                || total.done() == null
                || total.pace() == null
                || total.pace().compareTo(ENOUGH) < 0) {
            return Optional.empty();
        }
        var amount = new Money(BigDecimal.valueOf(total.done().fen())
                .scaleByPowerOfTen(2)
                .divide(total.pace(), 0, RoundingMode.HALF_UP)
                .longValueExact());
        return Optional.of(new Year.Forecast(amount, target.get().minus(amount)));
    }
}
