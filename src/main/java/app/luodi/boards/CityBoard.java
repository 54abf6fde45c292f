package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.InvestmentTotals.Slice;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a city sees: its districts side by side. It reads; there is no act here that changes anything. */
@Service
public class CityBoard {
    private final DistrictFacts facts;
    private final InvestmentTotals totals;
    private final DueMonth due;
    private final KeptDistricts kept;
    private final Rights rights;
    private final Today today;

    CityBoard(
            DistrictFacts facts,
            KeptDistricts kept,
            InvestmentTotals totals,
            DueMonth due,
            Rights rights,
            Today today) {
        this.facts = facts;
        this.kept = kept;
        this.totals = totals;
        this.due = due;
        this.rights = rights;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public City of(int year) {
        rights.require(Act.VIEW_PROJECTS);
        var through = due.through(year, Ledger.STATISTICAL);
        var done = through.map(month -> totals.by(By.DISTRICT, month, Ledger.STATISTICAL))
                .orElse(List.of());
        var targets = facts.targets(year);
        var published = facts.published(year);
        var districts = facts.districts();
        var figures = kept.of(
                districts.stream().map(DistrictFacts.District::id).collect(Collectors.toSet()),
                today.today(),
                facts::figures);
        var sides = districts.stream()
                .map(district -> side(
                        district,
                        Objects.requireNonNull(figures.get(district.id())),
                        through,
                        done,
                        targets,
                        published))
                .toList();
        return new City(year, today.now(), through, sides, sum(sides, through));
    }

    private City.Sum sum(List<City.District> sides, Optional<StatisticsMonth> through) {
        var all = sides.stream().flatMap(side -> Stream.ofNullable(side.done())).reduce(Money.ZERO, Money::plus);
        var twice = through.map(month -> facts.twice(month, Ledger.STATISTICAL)).orElse(new long[] {0, 0});
        return new City.Sum(all.minus(new Money(twice[0])), new Money(twice[0]), (int) twice[1], (int)
                sides.stream().filter(side -> side.done() == null).count());
    }

    private static City.District side(
            DistrictFacts.District district,
            KeptDistricts.Figures figures,
            Optional<StatisticsMonth> through,
            List<Slice> done,
            Map<String, DistrictFacts.Set> targets,
            Map<String, Year.Published> published) {
        var target = Optional.ofNullable(targets.get(district.id()));
        var ytd = done.stream()
                .filter(slice -> district.id().equals(slice.key()))
                .findFirst()
                .map(Slice::ytd)
                .orElse(null);
        var completion = Distance.completion(
                ytd, target.map(set -> set.target().amount()).orElse(null));
        var pace = completion == null
                ? null
                : through.flatMap(month ->
                                target.map(set -> Distance.pace(set.points()).at(month)))
                        .orElse(null);
        var figure = Optional.ofNullable(published.get(district.id()));
        return new City.District(
                district.id(),
                district.name(),
                figures.projects(),
                figures.agreed(),
                figures.lights(),
                target.map(DistrictFacts.Set::target),
                ytd,
                completion,
                pace,
                figure.map(Year.Published::growth).orElse(null),
                figure.map(Year.Published::month).orElse(0));
    }
}
