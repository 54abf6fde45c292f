package app.luodi.boards;

import app.luodi.investment.InvestmentTotals.Slice;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 办事处 by their distance to pace, and how many places each moved since the month before. What belongs to no 办事处
 * (区本级) and what has no target is shown and not ranked.
 */
record OfficeRanking(YearSums sums, Optional<StatisticsMonth> through) {
    private record Standing(
            @Nullable String unit,
            @Nullable String name,
            Year.Against now,
            @Nullable BigDecimal before) {
        boolean ranked() {
            return unit != null && now.ahead() != null;
        }
    }

    List<Year.Office> of(List<Slice> slices) {
        var standings = units(slices).map(one -> standing(one, slices)).toList();
        var now = order(
                standings,
                Comparator.comparing(one -> Objects.requireNonNull(one.now().ahead())));
        var before = order(
                standings.stream().filter(one -> one.before() != null).toList(),
                Comparator.comparing(one -> Objects.requireNonNull(one.before())));
        return standings.stream()
                .map(one -> new Year.Office(
                        one.unit(),
                        one.name(),
                        Optional.ofNullable(now.get(String.valueOf(one.unit()))),
                        before.getOrDefault(String.valueOf(one.unit()), now.getOrDefault(String.valueOf(one.unit()), 0))
                                - now.getOrDefault(String.valueOf(one.unit()), 0),
                        one.now()))
                .sorted(Comparator.comparing(
                                (Year.Office office) -> office.rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(office -> office.unit() == null))
                .toList();
    }

    /** Units with a target or with projects; null stands for 区本级. */
    private Stream<Named> units(List<Slice> slices) {
        var units = new ArrayList<Named>();
        sums.targets().stream()
                .filter(set -> set.scope().equals("office"))
                .forEach(set -> units.add(new Named(set.of(), set.name())));
        slices.stream()
                .filter(slice -> units.stream().noneMatch(unit -> Objects.equals(unit.id(), slice.key())))
                .forEach(slice -> units.add(new Named(slice.key(), slice.name())));
        return units.stream();
    }

    private record Named(@Nullable String id, @Nullable String name) {}

    private Standing standing(Named unit, List<Slice> slices) {
        var slice = slices.stream()
                .filter(one -> Objects.equals(one.key(), unit.id()))
                .findFirst();
        var ranked = unit.id() == null
                || sums.target("office", unit.id()).map(TargetFacts.Set::ranked).orElse(true);
        return new Standing(
                ranked ? unit.id() : null,
                unit.name(),
                sums.against("office", unit.id(), slice.map(Slice::ytd).orElse(null)),
                slice.flatMap(one -> before(unit, one)).orElse(null));
    }

    /** The distance to pace one month earlier; empty in the month that opens the year. */
    private Optional<BigDecimal> before(Named unit, Slice slice) {
        var target = sums.target("office", unit.id()).map(set -> set.target().amount());
        return through.flatMap(StatisticsMonth::previous)
                .flatMap(month -> target.flatMap(amount -> Optional.ofNullable(Distance.completion(
                                new Money(slice.ytd().fen() - slice.inMonth().fen()), amount))
                        .map(completion -> completion.subtract(
                                sums.pace("office", unit.id()).at(month)))));
    }

    private static Map<String, Integer> order(List<Standing> standings, Comparator<Standing> byAhead) {
        var ranks = new HashMap<String, Integer>();
        standings.stream()
                .filter(Standing::ranked)
                .sorted(byAhead.reversed())
                .forEach(one -> ranks.put(String.valueOf(one.unit()), ranks.size() + 1));
        return ranks;
    }
}
