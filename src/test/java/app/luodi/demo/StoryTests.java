package app.luodi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.demo.InvestmentActs.Figure;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ProjectField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo's resources by themselves: what they must add up to, and what no real name may carry. */
class StoryTests {
    private static final StatisticsMonth OCTOBER_2020 = new StatisticsMonth(2020, 10);

    private final Returns gaoxin = Returns.read("gaoxin-example-returns.tsv");
    private final List<Biography> invented = GaoxinProjects.invented();
    private final List<Biography> published = GaoxinProjects.published();

    @Test
    void signedIn2022Are29ProjectsOf405() {
        var signed = Stream.concat(invented.stream(), published.stream())
                .map(Biography::draft)
                .filter(draft ->
                        draft.get(ProjectField.AGREEMENT_ON, LocalDate.EPOCH).getYear() == 2022)
                .toList();
        assertThat(signed).hasSize(29);
        assertThat(signed.stream()
                        .map(draft -> draft.get(ProjectField.AGREEMENT_AMOUNT, Money.ZERO))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYi("405"));
    }

    @Test
    void theRegisterHolds142Projects() {
        assertThat(invented.size() + published.size()).isEqualTo(142);
    }

    @Test
    void aRealNameCarriesNoPlanNoReturnAndNoTrouble() {
        var real = published.stream().map(Biography::name).collect(Collectors.toSet());
        assertThat(published).allSatisfy(life -> assertThat(life.planned()).isEmpty());
        assertThat(published)
                .allSatisfy(life ->
                        assertThat(life.draft().get(ProjectField.LEADER)).isNull());
        assertThat(gaoxin.months().values().stream()
                        .flatMap(months -> months.values().stream())
                        .flatMap(List::stream)
                        .map(Figure::project))
                .doesNotContainAnyElementsOf(real);
        assertThat(Table.read("gaoxin-example-forecasts.tsv").rows())
                .noneMatch(row -> real.contains(row.text("project")));
    }

    @Test
    void theStatisticsOf2020StandAt372Point6InOctober() {
        assertThat(gaoxin.sum(Ledger.STATISTICAL, OCTOBER_2020)).isEqualTo(Money.ofYi("372.6"));
        assertThat(ofCategory("infrastructure")).isEqualTo(Money.ofYi("149.6"));
        assertThat(ofCategory("livelihood")).isEqualTo(Money.ofYi("138.1"));
        assertThat(ofCategory("industrial")).isEqualTo(Money.ofYi("96.8"));
        assertThat(gaoxin.sum(Ledger.STATISTICAL, new StatisticsMonth(2020, 12)))
                .isEqualTo(Money.ofYi("471.2"));
        assertThat(gaoxin.sum(Ledger.STATISTICAL, new StatisticsMonth(2019, 12)))
                .isEqualTo(Money.ofYi("436.7"));
    }

    private Money ofCategory(String tag) {
        var tagged = invented.stream()
                .filter(life -> life.draft().get(ProjectField.TAGS, Set.of()).contains(tag))
                .map(Biography::name)
                .collect(Collectors.toSet());
        return gaoxin.of(Ledger.STATISTICAL, OCTOBER_2020).stream()
                .filter(figure -> tagged.contains(figure.project()))
                .map(Figure::ytd)
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void theDispatchLedgerOf2022StandsAt168Point24Of214Point6() {
        assertThat(gaoxin.sum(Ledger.DISPATCH, new StatisticsMonth(2022, 10))).isEqualTo(Money.ofYi("168.24"));
        assertThat(gaoxin.planned(2022)).isEqualTo(Money.ofYi("214.6"));
    }

    @Test
    void nothingIsReportedOf2021ForTheStatistics() {
        assertThat(gaoxin.months().getOrDefault(Ledger.STATISTICAL, Map.of()).keySet())
                .noneMatch(month -> month.year() == 2021 || month.year() == 2022);
    }

    @Test
    void noYearToDateFalls() {
        Stream.of(gaoxin, Returns.read("zhengdong-example-returns.tsv"))
                .forEach(returns -> returns.months()
                        .values()
                        .forEach(months -> months.values().stream()
                                .flatMap(List::stream)
                                .collect(Collectors.groupingBy(Figure::project))
                                .forEach((project, figures) ->
                                        assertThat(figures).isNotEmpty())));
        gaoxin.months()
                .forEach((ledger, months) -> months.forEach((month, figures) -> month.previous()
                        .map(before -> months.getOrDefault(before, List.of()))
                        .ifPresent(earlier -> {
                            var were = earlier.stream().collect(Collectors.toMap(Figure::project, Figure::ytd));
                            assertThat(figures)
                                    .allSatisfy(figure -> assertThat(figure.ytd())
                                            .isGreaterThanOrEqualTo(were.getOrDefault(figure.project(), Money.ZERO)));
                        })));
    }

    @Test
    void theListOfZhengdongHas848ProjectsOf4768() {
        var list = ZhengdongProjects.invented();
        assertThat(list).hasSize(848);
        assertThat(list.stream()
                        .map(life -> life.draft().get(ProjectField.TOTAL_INVESTMENT, Money.ZERO))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYi("4768"));
    }

    @Test
    void everyRowOfAReturnNamesAProjectOfTheRegister() {
        var names = invented.stream().map(Biography::name).collect(Collectors.toSet());
        assertThat(gaoxin.months().values().stream()
                        .flatMap(months -> months.values().stream())
                        .flatMap(List::stream)
                        .map(Figure::project))
                .allMatch(names::contains);
    }
}
